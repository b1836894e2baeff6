package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
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

    /** The criteria that records can answer; where they do not, and all others, are stated, with a note. */
    static final String SECRETARY_VACANT = "01";

    static final String COMMITTEES_INCOMPLETE = "02";

    static final String LIFE_ON_PAPER = "05";

    static final String NOBODY_ADMITTED = "06";

    static final String ELECTION_LATE = "07";

    static final String VILLAGERS_DISSATISFIED = "10";

    static final String AFFAIRS_IN_DISORDER = "11";

    static final String NO_COLLECTIVE_INCOME = "13";

    /**
     * @param answered the criteria that records show by themselves
     * @throws org.lingtouyan.shared.Refusal when it says too little or speaks of a day before the round
     */
    Screening finding(Found what, Collection<String> answered) {
        if (what.on().isBefore(openedOn)) {
            throw CaseRefused.SCREENED_BEFORE_THE_ROUND.because(openedOn).with("field", "on");
        }
        if (what.category() != Weakness.NONE && what.criteria().isEmpty()) {
            throw CaseRefused.CRITERION_NEEDED.because().with("field", "criteria");
        }
        if (what.category() == Weakness.NONE
                && !answered.isEmpty()
                && (what.note() == null || what.note().isBlank())) {
            throw CaseRefused.RECORDS_SHOW_A_CRITERION.because().with("field", "note");
        }
        boolean stated = what.criteria().stream().anyMatch(criterion -> !answered.contains(criterion));
        if (stated && (what.note() == null || what.note().isBlank())) {
            throw CaseRefused.OTHER_CRITERION_NEEDS_A_NOTE.because().with("field", "note");
        }
        return new Screening(id, division, round, year, openedOn, dueOn, what);
    }
}
