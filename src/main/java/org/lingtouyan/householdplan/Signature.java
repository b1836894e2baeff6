package org.lingtouyan.householdplan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.householdplan.NewPlan.Role;

/** Who stood behind an edition of a plan, as what, and on which day; a member for the household, for others who works. */
record Signature(
        UUID id,
        String divisionCode,
        UUID householdId,
        UUID planId,
        int edition,
        Role role,
        @Nullable UUID personId,
        @Nullable UUID cadreId,
        LocalDate signedOn,
        LocalDate validFrom,
        boolean voided,
        int version) {

    static Signature of(Plan plan, UUID id, Role role, UUID who, LocalDate on) {
        return new Signature(
                id,
                plan.divisionCode(),
                plan.householdId(),
                plan.id(),
                plan.edition(),
                role,
                role == Role.HOUSEHOLD ? who : null,
                role == Role.HOUSEHOLD ? null : who,
                on,
                plan.validFrom(),
                false,
                1);
    }

    boolean sameAs(Signature other) {
        return role == other.role
                && Objects.equals(personId, other.personId)
                && Objects.equals(cadreId, other.cadreId)
                && signedOn.equals(other.signedOn);
    }
}
