package org.lingtouyan.field;

import java.util.List;
import org.lingtouyan.household.HouseholdRowsFollower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conflicts of a household belong to the record it is merged into, and to its own again when that is undone. */
@Component
class ConflictFollower extends HouseholdRowsFollower {

    ConflictFollower(JdbcClient jdbc) {
        super(List.of("field.conflict"), jdbc);
    }
}
