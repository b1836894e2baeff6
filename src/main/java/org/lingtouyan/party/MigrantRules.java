package org.lingtouyan.party;

import java.time.LocalDate;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.springframework.stereotype.Component;

/** From when on a member who is away is migrant, and by when the next contact is due: by the rules of the day. */
@Component
public class MigrantRules {

    private final Parameters parameters;

    MigrantRules(Parameters parameters) {
        this.parameters = parameters;
    }

    MemberAway.Days days(DivisionCode place, LocalDate leftOn) {
        return new MemberAway.Days(leftOn, migrantOn(place, leftOn), nextContact(place, leftOn));
    }

    public LocalDate migrantOn(DivisionCode place, LocalDate leftOn) {
        return leftOn.plusMonths(months("party.migrant-months", place, leftOn, 6));
    }

    public LocalDate nextContact(DivisionCode place, LocalDate day) {
        return day.plusMonths(months("party.migrant-contact-months", place, day, 3));
    }

    private int months(String key, DivisionCode place, LocalDate day, int otherwise) {
        return parameters.value(key, place, day).map(Integer::valueOf).orElse(otherwise);
    }
}
