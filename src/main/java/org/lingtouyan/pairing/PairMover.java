package org.lingtouyan.pairing;

import java.util.List;
import org.lingtouyan.household.HouseholdRowsMover;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.moving.LastingRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A household that moves keeps its helpers: pairs are closed at the old place and go on at the new one from the same day. */
@Component
@Order(11)
class PairMover extends HouseholdRowsMover {

    PairMover(LastingRows lasting, KnownHouseholds households) {
        super("pairing.pair", List.of("follows", "merged_by"), lasting, households);
    }
}
