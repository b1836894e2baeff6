package org.lingtouyan.visit;

import java.util.List;
import org.lingtouyan.household.HouseholdRowsMover;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.moving.LastingRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A need that is open when its household moves goes on at the new place; visits stay where they were made. */
@Component
@Order(13)
class NeedMover extends HouseholdRowsMover {

    NeedMover(LastingRows lasting, KnownHouseholds households) {
        super(
                "visit.need",
                List.of("visit_id", "settled_by_person", "merged_by", "merged_from", "merged_from_division"),
                lasting,
                households);
    }
}
