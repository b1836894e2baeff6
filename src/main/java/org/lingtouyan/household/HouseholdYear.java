package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of a household in a year besides its dated state; {@code people} is how many it says it is. */
public record HouseholdYear(
        List<String> otherCauses,
        @Nullable Integer people,
        @Nullable String naturalVillage,
        @Nullable String standard,
        @Nullable Boolean dilapidatedHouse,
        @Nullable Boolean safeWater,
        @Nullable String monitoringKind,
        @Nullable Boolean riskRemoved,
        @Nullable LocalDate riskFoundOn,
        @Nullable LocalDate riskRemovedOn,
        YearFacts more) {

    /** Nothing known. */
    public static final HouseholdYear UNKNOWN =
            new HouseholdYear(List.of(), null, null, null, null, null, null, null, null, null, YearFacts.NONE);

    public HouseholdYear {
        otherCauses = otherCauses == null ? List.of() : List.copyOf(otherCauses);
    }

    /** This year's facts, with more of them. */
    public HouseholdYear with(YearFacts known) {
        return new HouseholdYear(
                otherCauses,
                people,
                naturalVillage,
                standard,
                dilapidatedHouse,
                safeWater,
                monitoringKind,
                riskRemoved,
                riskFoundOn,
                riskRemovedOn,
                known);
    }

    /** This year's facts, with what a writer told otherwise than it is now. */
    HouseholdYear amended(HouseholdYear now, HouseholdYear told) {
        return new HouseholdYear(
                now.otherCauses.equals(told.otherCauses) ? otherCauses : told.otherCauses,
                Amended.value(now.people, told.people, people),
                Amended.value(now.naturalVillage, told.naturalVillage, naturalVillage),
                Amended.value(now.standard, told.standard, standard),
                Amended.value(now.dilapidatedHouse, told.dilapidatedHouse, dilapidatedHouse),
                Amended.value(now.safeWater, told.safeWater, safeWater),
                Amended.value(now.monitoringKind, told.monitoringKind, monitoringKind),
                Amended.value(now.riskRemoved, told.riskRemoved, riskRemoved),
                Amended.value(now.riskFoundOn, told.riskFoundOn, riskFoundOn),
                Amended.value(now.riskRemovedOn, told.riskRemovedOn, riskRemovedOn),
                more.amended(now.more, told.more));
    }
}
