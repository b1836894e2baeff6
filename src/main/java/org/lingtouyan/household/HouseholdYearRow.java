package org.lingtouyan.household;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.HouseholdRows.Row;

/** A year of a household as its row holds it; {@code more} are the columns that the catalogue describes. */
record HouseholdYearRow(
        String countyCode,
        UUID id,
        String divisionCode,
        UUID householdId,
        int year,
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
        @JsonAnySetter @JsonAnyGetter Map<String, Object> more)
        implements Row {

    HouseholdYearRow {
        more = YearFacts.ofColumns(more).columns();
    }

    HouseholdYear facts() {
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
                YearFacts.ofColumns(more));
    }
}
