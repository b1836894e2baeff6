package org.lingtouyan.visit;

import java.util.List;
import org.lingtouyan.household.HouseholdRowsFollower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits to a household and what it needs belong to the record it is merged into, and to its own again when that is undone. */
@Component
class VisitFollower extends HouseholdRowsFollower {

    VisitFollower(JdbcClient jdbc) {
        super(List.of("visit.visit", "visit.need", "visit.photo", "visit.photo_piece"), jdbc);
    }
}
