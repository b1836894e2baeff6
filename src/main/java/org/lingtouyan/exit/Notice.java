package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A notice (公示) that stands for its days, and what it shows of each case: nothing that may not be shown is ever in it. */
record Notice(
        UUID id,
        DivisionCode divisionCode,
        Subject subject,
        int exitYear,
        String token,
        String contact,
        LocalDate shownFrom,
        LocalDate shownUntil,
        @Nullable String bodyHash,
        int version) {

    /** One case on it: a name as the rule lets it be shown, the group or natural village, how many people. */
    record Line(
            UUID id,
            DivisionCode divisionCode,
            UUID noticeId,
            UUID caseId,
            int position,
            String shownName,
            @Nullable String shownGroup,
            @Nullable Integer people,
            boolean takenOff,
            int version) {}

    boolean standsOn(LocalDate day) {
        return !day.isBefore(shownFrom) && !day.isAfter(shownUntil);
    }
}
