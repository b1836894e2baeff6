package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A household to be registered with all its past: its spells in their order, the last one still true; its members, who are
 * in it from the first spell on; the year that its other facts are of; its income accounts.
 */
public record NewHousehold(
        UUID id,
        DivisionCode division,
        HouseholdFacts facts,
        List<Spell> spells,
        int year,
        List<Income> incomes,
        @Nullable String bodyHash) {

    public NewHousehold {
        spells = List.copyOf(spells);
        incomes = List.copyOf(incomes);
    }

    /** Registered with what is true of it from that day on. */
    static NewHousehold since(
            LocalDate day, UUID id, DivisionCode division, HouseholdFacts facts, @Nullable String bodyHash) {
        return new NewHousehold(
                id, division, facts, List.of(new Spell(day, null, facts.state())), day.getYear(), List.of(), bodyHash);
    }

    LocalDate since() {
        return spells.get(0).from();
    }
}
