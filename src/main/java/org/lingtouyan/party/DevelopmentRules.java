package org.lingtouyan.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.springframework.stereotype.Component;

/** How long each stage of becoming a member lasts at least, by the rule of the day on which it began. */
@Component
class DevelopmentRules {

    private final Parameters parameters;

    DevelopmentRules(Parameters parameters) {
        this.parameters = parameters;
    }

    int activistMonths(DivisionCode place, @Nullable LocalDate since) {
        return since == null ? 0 : months("party.activist-months", place, since);
    }

    int probationMonths(DivisionCode place, LocalDate admittedOn) {
        return months("party.probation-months", place, admittedOn);
    }

    /** @throws org.lingtouyan.shared.Refusal FULL_TOO_SOON */
    void requireOnTrial(Member member) {
        var full = member.fullOn();
        if (full == null) {
            return;
        }
        int months = probationMonths(member.divisionCode(), member.admittedOn());
        if (full.isBefore(member.admittedOn().plusMonths(months))) {
            throw PartyRefused.FULL_TOO_SOON
                    .because(months, member.admittedOn().plusMonths(months))
                    .with("field", "fullOn");
        }
    }

    /** Where there was no rule that day, nothing is asked. */
    private int months(String key, DivisionCode place, LocalDate day) {
        return parameters.value(key, place, day).map(Integer::valueOf).orElse(0);
    }
}
