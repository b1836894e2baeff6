package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A visit: when, to whom, how, who was met, what had changed, what was done and what comes next. No place, no minutes, and no photograph unless wanted. */
record Visit(
        UUID id,
        DivisionCode division,
        UUID household,
        UUID cadre,
        LocalDate on,
        Mode mode,
        @Nullable UUID metPerson,
        @Nullable String met,
        @Nullable String found,
        @Nullable String done,
        @Nullable String nextStep,
        @Nullable String lateReason,
        boolean changed,
        boolean voided,
        int version) {

    /** At home, or by what reaches those who are away. */
    enum Mode {
        HOME,
        PHONE,
        WECHAT,
        VIDEO
    }

    /** @throws org.lingtouyan.shared.Refusal VISIT_IN_THE_FUTURE, or VISIT_LATE_WITHOUT_REASON after so many days */
    void checkDay(LocalDate today, int lateAfter) {
        if (on.isAfter(today)) {
            throw VisitRefused.VISIT_IN_THE_FUTURE.because().with("field", "on");
        }
        if (on.plusDays(lateAfter).isBefore(today) && lateReason == null) {
            throw VisitRefused.VISIT_LATE_WITHOUT_REASON.because(lateAfter).with("field", "lateReason");
        }
    }

    void requireVersion(String expected) {
        if (!expected.equals(String.valueOf(version))) {
            throw VisitRefused.VISIT_STALE
                    .because(expected, version)
                    .with("yourVersion", expected)
                    .with("currentVersion", String.valueOf(version));
        }
        if (voided) {
            throw VisitRefused.VISIT_WITHDRAWN.because();
        }
    }
}
