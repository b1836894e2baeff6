package org.lingtouyan.household;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.HouseholdRows.Row;

/** A year of a person as its row holds it; {@code more} are the columns that the catalogue describes. */
record PersonYearRow(
        String countyCode,
        UUID id,
        String divisionCode,
        UUID householdId,
        UUID personId,
        int year,
        @Nullable String education,
        @Nullable String school,
        List<String> health,
        @Nullable String labour,
        @Nullable String workArea,
        @Nullable BigDecimal workMonths,
        @Nullable Boolean seriousIllnessInsurance,
        @Nullable String politics,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> more)
        implements Row {

    PersonYearRow {
        more = YearFacts.ofColumns(more).columns();
    }

    PersonYear facts() {
        return new PersonYear(
                education,
                school,
                health,
                labour,
                workArea,
                workMonths,
                seriousIllnessInsurance,
                politics,
                YearFacts.ofColumns(more));
    }
}
