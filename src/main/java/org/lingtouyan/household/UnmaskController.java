package org.lingtouyan.household;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Grounds;
import org.lingtouyan.access.PrivateField;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where one masked value is asked for as it is. */
@RestController
class UnmaskController {

    private final PrivateValues values;

    UnmaskController(PrivateValues values) {
        this.values = values;
    }

    /** Which value, of which person if not of the household itself, what for, and why in a sentence. */
    record ValueAsked(
            @Nullable String field, @Nullable UUID person, @Nullable String purpose, @Nullable String reason) {}

    record Unmasked(String field, @Nullable UUID person, String value) {

        /** Never with the value: texts end up in logs. */
        @Override
        public String toString() {
            return "unmasked " + field;
        }
    }

    @PostMapping("/api/households/{id}/unmask")
    ResponseEntity<Unmasked> unmask(@PathVariable UUID id, @RequestBody ValueAsked asked) {
        var field = PrivateField.named(asked.field() == null ? "" : asked.field())
                .orElseThrow(() -> RequestRefused.INVALID_REQUEST.because("field"));
        var grounds = Grounds.of(asked.purpose(), asked.reason());
        var value = values.unmasked(id, asked.person(), field, grounds);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Unmasked(field.field(), asked.person(), value));
    }
}
