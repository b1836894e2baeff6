package org.lingtouyan.leadership;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.lingtouyan.division.DivisionCode;
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

    int watchMonths(DivisionCode place, LocalDate day) {
        return number("watch-months", place, day, "12").intValue();
    }

    BigDecimal acceptanceScore(DivisionCode place, LocalDate day) {
        return number("acceptance-score", place, day, "70");
    }

    BigDecimal acceptanceDissatisfied(DivisionCode place, LocalDate day) {
        return number("acceptance-dissatisfied", place, day, "50");
    }

    private BigDecimal number(String rule, DivisionCode place, LocalDate day, String unlessSaid) {
        return parameters.number("leadership." + rule, place, day).orElseGet(() -> new BigDecimal(unlessSaid));
    }
}
