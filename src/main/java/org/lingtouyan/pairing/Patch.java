package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A part of a village that somebody looks after (包片): a natural village or group, or all of it where no name is given. */
record Patch(
        UUID id,
        DivisionCode division,
        String name,
        UUID cadre,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String endReason,
        @Nullable String note,
        boolean voided,
        int version) {

    void requireVersion(String expected) {
        if (!expected.equals(String.valueOf(version))) {
            throw PairingRefused.PATCH_STALE
                    .because(expected, version)
                    .with("yourVersion", expected)
                    .with("currentVersion", String.valueOf(version));
        }
    }

    Patch changed(LocalDate newFrom, @Nullable LocalDate newTo, @Nullable String newNote, boolean never) {
        if (newTo != null && !newTo.isAfter(newFrom)) {
            throw PairingRefused.PATCH_ENDS_BEFORE_IT_BEGINS.because().with("field", "to");
        }
        return new Patch(id, division, name, cadre, newFrom, newTo, endReason, newNote, never, version);
    }
}
