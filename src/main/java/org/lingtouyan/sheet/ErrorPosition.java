package org.lingtouyan.sheet;

import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.RequestRefused;

/** Where a page of errors ended: after which row, and which of the row's errors. */
record ErrorPosition(int row, int position) {

    static ErrorPosition of(ProblemTable.Found last) {
        return new ErrorPosition(last.rowNumber(), last.position());
    }

    /** @throws org.lingtouyan.shared.Refusal INVALID_CURSOR unless {@link #cursor()} made it */
    static ErrorPosition parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return new ErrorPosition(0, 0);
        }
        try {
            var parts = cursor.split("\\.", 2);
            return new ErrorPosition(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        } catch (RuntimeException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }

    String cursor() {
        return row + "." + position;
    }
}
