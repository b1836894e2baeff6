package org.lingtouyan.training;

import java.util.List;
import org.lingtouyan.household.HouseholdRowsFollower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever leads a household leads the record it is merged into, and its own again when that is undone. */
@Component
class LedHouseholdFollower extends HouseholdRowsFollower {

    LedHouseholdFollower(JdbcClient jdbc) {
        super(List.of(TalentTable.LED), jdbc);
    }
}
