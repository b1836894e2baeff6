package org.lingtouyan.party;

import java.util.List;
import org.lingtouyan.household.HouseholdRowsFollower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A household that is carried along is so, with what it earned, in the record it is merged into, and in its own again when that is undone. */
@Component
class CarriedFollower extends HouseholdRowsFollower {

    CarriedFollower(JdbcClient jdbc) {
        super(List.of("party." + Carrying.CARRIED, "party." + Carrying.INCOME), jdbc);
    }
}
