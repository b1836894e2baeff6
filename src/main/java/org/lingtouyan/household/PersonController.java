package org.lingtouyan.household;

import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a person who stands behind a figure is looked at: the household he or she is in, or was in last. Somebody who was
 * registered twice is looked at as the one that was kept.
 */
@RestController
class PersonController {

    private final HouseholdLoading loading;
    private final Actors actors;
    private final TransactionTemplate transaction;

    PersonController(HouseholdLoading loading, Actors actors, TransactionTemplate transaction) {
        this.loading = loading;
        this.actors = actors;
        this.transaction = transaction;
    }

    record Whereabouts(UUID id, UUID householdId) {}

    @GetMapping("/api/persons/{id}")
    Whereabouts find(@PathVariable UUID id, @RequestParam DivisionCode division) {
        actors.require(Right.READ_RECORDS);
        var found = transaction.execute(status -> {
            var goesOn = loading.goesOnAs(division, id);
            return loading.householdOf(goesOn.village(), goesOn.id())
                    .map(household -> new Whereabouts(goesOn.id(), household));
        });
        if (found == null || found.isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return found.get();
    }
}
