package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** 排查: what a round found of one village, or that it is not screened yet. */
public record Screening(
        UUID id,
        DivisionCode division,
        UUID round,
        int year,
        LocalDate openedOn,
        LocalDate dueOn,
        @Nullable Found found) {

    /** What was found on a day: the criteria met and what they add up to. */
    public record Found(LocalDate on, Weakness category, List<String> criteria, @Nullable String note) {

        public Found {
            criteria = List.copyOf(criteria);
        }
    }

    /** The criteria that records answer by themselves; the others are stated, with a note. */
    static final String SECRETARY_VACANT = "01";

    static final String COMMITTEES_INCOMPLETE = "02";

    static boolean isComputed(String criterion) {
        return criterion.equals(SECRETARY_VACANT) || criterion.equals(COMMITTEES_INCOMPLETE);
    }

    /** @throws org.lingtouyan.shared.Refusal when it says too little or speaks of a day before the round */
    Screening finding(Found what) {
        if (what.on().isBefore(openedOn)) {
            throw CaseRefused.SCREENED_BEFORE_THE_ROUND.because(openedOn).with("field", "on");
        }
        if (what.category() != Weakness.NONE && what.criteria().isEmpty()) {
            throw CaseRefused.CRITERION_NEEDED.because().with("field", "criteria");
        }
        boolean stated = what.criteria().stream().anyMatch(criterion -> !isComputed(criterion));
        if (stated && (what.note() == null || what.note().isBlank())) {
            throw CaseRefused.OTHER_CRITERION_NEEDS_A_NOTE.because().with("field", "note");
        }
        return new Screening(id, division, round, year, openedOn, dueOn, what);
    }
}
