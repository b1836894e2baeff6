package org.lingtouyan.monitoring;

import java.util.List;
import org.lingtouyan.household.HouseholdRowsMover;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.moving.LastingRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A case that is not ruled out goes on where its household moves to; what was done before stays where it was done. */
@Component
@Order(16)
class EpisodeMover extends HouseholdRowsMover {

    EpisodeMover(LastingRows lasting, KnownHouseholds households) {
        super("monitoring.episode", List.of("merged_by", "merged_from", "merged_from_division"), lasting, households);
    }
}
