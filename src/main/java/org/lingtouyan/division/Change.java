package org.lingtouyan.division;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a division on a day, and the document that says so. A renamed division is its own successor. */
public record Change(
        UUID adjustment,
        Kind kind,
        DivisionCode from,
        DivisionCode to,
        LocalDate on,
        String basis,
        @Nullable UUID enteredBy) {

    /** How divisions change. */
    public enum Kind {
        MERGE,
        SPLIT,
        RENAME,
        TRANSFER
    }
}
