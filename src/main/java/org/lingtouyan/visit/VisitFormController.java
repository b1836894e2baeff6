package org.lingtouyan.visit;

import java.util.UUID;
import org.lingtouyan.visit.VisitForms.VisitFormHeld;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The form of a visit, as it opens. */
@RestController
class VisitFormController {

    private final VisitForms forms;

    VisitFormController(VisitForms forms) {
        this.forms = forms;
    }

    @GetMapping("/api/households/{id}/visit-form")
    VisitFormHeld held(@PathVariable UUID id) {
        return forms.held(id);
    }
}
