package org.lingtouyan.parameter;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CodeController {

    private final Codes codes;

    CodeController(Codes codes) {
        this.codes = codes;
    }

    @GetMapping("/api/codes")
    Map<String, List<Code>> codes() {
        return codes.lists();
    }
}
