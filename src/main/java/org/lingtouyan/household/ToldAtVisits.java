package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What a household tells while other work is done with it goes into its own record, once, as if entered on its own page. */
@Component
public class ToldAtVisits {

    private final Households households;
    private final HouseholdRequests requests;

    ToldAtVisits(Households households, HouseholdRequests requests) {
        this.households = households;
        this.requests = requests;
    }

    /**
     * Fields left out stay as they are; what is told is true from the day on unless it says from when.
     *
     * @throws org.lingtouyan.shared.Refusal STALE when the record changed since the writer read it, or whatever else keeps
     *     the record from being so
     */
    @Transactional
    public void change(UUID household, String expectedVersion, LocalDate day, ObjectNode told) {
        var body = told.deepCopy();
        body.put("mode", Mode.CHANGE.name());
        if (!body.has("effectiveOn")) {
            body.put("effectiveOn", day.toString());
        }
        households.change(household, expectedVersion, (held, shown) -> requests.change(body, Mode.CHANGE, held, shown));
    }
}
