package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.Income;

/**
 * The plan of a household for a year, as its row holds it: what is expected of the year's income, what the household asks for,
 * what is to be reached and until when. Who signed an edition fixed it; a change makes the next one.
 */
record Plan(
        UUID id,
        String divisionCode,
        UUID householdId,
        int year,
        LocalDate madeOn,
        LocalDate lastsUntil,
        int edition,
        LocalDate editionOn,
        @Nullable String editionReason,
        @Nullable BigDecimal wages,
        @Nullable BigDecimal business,
        @Nullable BigDecimal property,
        @Nullable BigDecimal birthPlanning,
        @Nullable BigDecimal subsistence,
        @Nullable BigDecimal hardship,
        @Nullable BigDecimal pension,
        @Nullable BigDecimal ecological,
        @Nullable BigDecimal other,
        @Nullable BigDecimal cost,
        @Nullable String demand,
        @Nullable String target,
        @Nullable LocalDate targetOn,
        @Nullable String bodyHash,
        LocalDate validFrom,
        boolean voided,
        int version) {

    static Plan of(PlanWish wish, DivisionCode place, LocalDate lastsUntil, @Nullable String hash) {
        return new Plan(
                        wish.id(),
                        place.value(),
                        wish.household(),
                        wish.year(),
                        wish.madeOn(),
                        lastsUntil,
                        1,
                        wish.madeOn(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        hash,
                        wish.madeOn(),
                        false,
                        1)
                .saying(wish);
    }

    DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    /** What the household is expected to have in the year, by items; for so many people, if known. */
    Income forecast(@Nullable Integer people) {
        return new Income(
                year,
                people,
                wages,
                business,
                property,
                birthPlanning,
                subsistence,
                hardship,
                pension,
                ecological,
                other,
                cost,
                null);
    }

    /** The same plan with what is wished of its content. */
    Plan saying(PlanWish wish) {
        var year = wish.forecast();
        return new Plan(
                id,
                divisionCode,
                householdId,
                this.year,
                madeOn,
                lastsUntil,
                edition,
                editionOn,
                editionReason,
                year.wages(),
                year.business(),
                year.property(),
                year.birthPlanning(),
                year.subsistence(),
                year.hardship(),
                year.pension(),
                year.ecological(),
                year.other(),
                year.cost(),
                wish.demand(),
                wish.target(),
                wish.targetOn(),
                bodyHash,
                validFrom,
                voided,
                version);
    }

    /** The next edition, which says what this one says until it is changed. */
    Plan revised(LocalDate on, String reason) {
        return with(edition + 1, on, reason, voided);
    }

    Plan neverWas() {
        return with(edition, editionOn, editionReason, true);
    }

    private Plan with(int nextEdition, LocalDate on, @Nullable String reason, boolean never) {
        return new Plan(
                id,
                divisionCode,
                householdId,
                year,
                madeOn,
                lastsUntil,
                nextEdition,
                on,
                reason,
                wages,
                business,
                property,
                birthPlanning,
                subsistence,
                hardship,
                pension,
                ecological,
                other,
                cost,
                demand,
                target,
                targetOn,
                bodyHash,
                validFrom,
                never,
                version);
    }

    void requireVersion(String expected) {
        if (!expected.equals(String.valueOf(version))) {
            throw PlanRefused.PLAN_STALE
                    .because(expected, version)
                    .with("yourVersion", expected)
                    .with("currentVersion", String.valueOf(version));
        }
    }
}
