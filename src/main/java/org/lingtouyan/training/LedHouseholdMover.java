package org.lingtouyan.training;

import java.util.List;
import org.lingtouyan.household.HouseholdRowsMover;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.moving.LastingRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A household that moves goes on being led by whoever leads it. */
@Component
@Order(16)
class LedHouseholdMover extends HouseholdRowsMover {

    LedHouseholdMover(LastingRows lasting, KnownHouseholds households) {
        super(TalentTable.LED, List.of("merged_by", "merged_from", "merged_from_division"), lasting, households);
    }
}
