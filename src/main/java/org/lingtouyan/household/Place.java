package org.lingtouyan.household;

import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdRows.HouseholdRow;

/** Where a record belongs, as every row says it. */
record Place(String county, String division) {

    static Place of(DivisionCode village) {
        return new Place(village.countyCode(), village.value());
    }

    static Place of(HouseholdRow household) {
        return new Place(household.countyCode(), household.divisionCode());
    }
}
