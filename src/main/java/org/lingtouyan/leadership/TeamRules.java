package org.lingtouyan.leadership;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.Rectification.Parts;
import org.lingtouyan.parameter.Parameters;
import org.springframework.stereotype.Component;

/** The numbers that the rules of a day and a place ask of a village team. */
@Component
class TeamRules {

    private final Parameters parameters;

    TeamRules(Parameters parameters) {
        this.parameters = parameters;
    }

    int vacancyMonths(DivisionCode place, LocalDate day) {
        return number("vacancy-months", place, day, "3").intValue();
    }

    int partyCommittee(DivisionCode place, LocalDate day) {
        return number("party-committee", place, day, "3").intValue();
    }

    int villageCommittee(DivisionCode place, LocalDate day) {
        return number("village-committee", place, day, "3").intValue();
    }

    int reserveTarget(DivisionCode place, LocalDate day) {
        return number("reserve-target", place, day, "2").intValue();
    }

    int committeeTermYears(DivisionCode place, LocalDate day) {
        return number("committee-term-years", place, day, "5").intValue();
    }

    int electionReminderDays(DivisionCode place, LocalDate day) {
        return number("election-reminder-days", place, day, "180").intValue();
    }

    int watchMonths(DivisionCode place, LocalDate day) {
        return number("watch-months", place, day, "12").intValue();
    }

    BigDecimal acceptanceScore(DivisionCode place, LocalDate day) {
        return number("acceptance-score", place, day, "70");
    }

    BigDecimal acceptanceDissatisfied(DivisionCode place, LocalDate day) {
        return number("acceptance-dissatisfied", place, day, "50");
    }

    /** Of a hundred who vote, how many must be satisfied. */
    int satisfied(DivisionCode place, LocalDate day) {
        return number("satisfied", place, day, "60").intValue();
    }

    int acceptanceVotes(DivisionCode place, LocalDate day) {
        return number("acceptance-votes", place, day, "15").intValue();
    }

    /** What each part of an acceptance counts at the most. */
    Parts acceptanceParts(DivisionCode place, LocalDate day) {
        return new Parts(
                number("acceptance-heard", place, day, "20"),
                number("acceptance-voted", place, day, "40"),
                number("acceptance-talked", place, day, "20"),
                number("acceptance-checked", place, day, "20"));
    }

    private BigDecimal number(String rule, DivisionCode place, LocalDate day, String unlessSaid) {
        return parameters.number("leadership." + rule, place, day).orElseGet(() -> new BigDecimal(unlessSaid));
    }
}
