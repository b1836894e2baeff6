package org.lingtouyan.field;

import java.util.List;
import org.lingtouyan.household.HouseholdRowsMover;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.moving.LastingRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A conflict that nobody has decided when its household moves is decided at the new place. */
@Component
@Order(16)
class ConflictMover extends HouseholdRowsMover {

    ConflictMover(LastingRows lasting, KnownHouseholds households) {
        super("field.conflict", List.of("merged_by", "merged_from", "merged_from_division"), lasting, households);
    }
}
