package org.lingtouyan.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the register's tables as they are written and read; components are named like the columns. */
final class HouseholdRows {

    private HouseholdRows() {}

    /** What every row of a business table has. */
    interface Row {
        String countyCode();

        UUID id();
    }

    record HouseholdRow(
            String countyCode,
            UUID id,
            String divisionCode,
            String number,
            LocalDate registeredOn,
            byte @Nullable [] phoneSealed,
            @Nullable String bankName,
            byte @Nullable [] bankAccountSealed,
            byte @Nullable [] dataKey,
            @Nullable Integer keyVersion,
            boolean voided,
            @Nullable String bodyHash)
            implements Row {

        HouseholdRow neverTrue() {
            return new HouseholdRow(
                    countyCode,
                    id,
                    divisionCode,
                    number,
                    registeredOn,
                    phoneSealed,
                    bankName,
                    bankAccountSealed,
                    dataKey,
                    keyVersion,
                    true,
                    bodyHash);
        }
    }

    record StateRow(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID householdId,
            String status,
            @Nullable String kind,
            @Nullable String mainCause,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean voided)
            implements Row {

        Spell spell() {
            return new Spell(validFrom, validTo, new State(status, kind, mainCause));
        }

        StateRow as(Spell spell) {
            var state = spell.state();
            return new StateRow(
                    countyCode,
                    id,
                    divisionCode,
                    householdId,
                    state.status(),
                    state.kind(),
                    state.mainCause(),
                    spell.from(),
                    spell.to(),
                    false);
        }

        StateRow neverTrue() {
            return new StateRow(
                    countyCode, id, divisionCode, householdId, status, kind, mainCause, validFrom, validTo, true);
        }
    }

    record PersonRow(
            String countyCode,
            UUID id,
            String divisionCode,
            String name,
            String initials,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            @Nullable String nationality,
            String identityKind,
            byte @Nullable [] identitySealed,
            byte @Nullable [] identityFingerprint,
            byte @Nullable [] identityFingerprintEven,
            byte @Nullable [] phoneSealed,
            byte @Nullable [] dataKey,
            @Nullable Integer keyVersion,
            @Nullable LocalDate identifiedOn,
            boolean voided)
            implements Row {

        PersonRow neverTrue() {
            return new PersonRow(
                    countyCode,
                    id,
                    divisionCode,
                    name,
                    initials,
                    sex,
                    birthDate,
                    nationality,
                    identityKind,
                    identitySealed,
                    identityFingerprint,
                    identityFingerprintEven,
                    phoneSealed,
                    dataKey,
                    keyVersion,
                    identifiedOn,
                    true);
        }
    }

    record MembershipRow(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID householdId,
            UUID personId,
            @Nullable String number,
            String relation,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean voided)
            implements Row {

        MembershipRow endingOn(LocalDate day) {
            return new MembershipRow(
                    countyCode, id, divisionCode, householdId, personId, number, relation, validFrom, day, false);
        }

        MembershipRow beginningOn(LocalDate day) {
            return new MembershipRow(
                    countyCode, id, divisionCode, householdId, personId, number, relation, day, validTo, voided);
        }

        MembershipRow as(@Nullable String itsNumber, String itsRelation) {
            return new MembershipRow(
                    countyCode,
                    id,
                    divisionCode,
                    householdId,
                    personId,
                    itsNumber,
                    itsRelation,
                    validFrom,
                    validTo,
                    voided);
        }

        MembershipRow neverTrue() {
            return new MembershipRow(
                    countyCode, id, divisionCode, householdId, personId, number, relation, validFrom, validTo, true);
        }
    }

    record IncomeRow(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID householdId,
            int year,
            @Nullable Integer people,
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
            @Nullable BigDecimal statedPerCapita,
            boolean voided)
            implements Row {

        Income facts() {
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
                    statedPerCapita);
        }

        IncomeRow neverTrue() {
            return new IncomeRow(
                    countyCode,
                    id,
                    divisionCode,
                    householdId,
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
                    statedPerCapita,
                    true);
        }
    }

    /** Who made a row what it is, and when. */
    record Entered(int version, @Nullable UUID enteredBy, @Nullable OffsetDateTime enteredAt) {}
}
