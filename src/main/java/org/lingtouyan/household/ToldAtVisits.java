package org.lingtouyan.household;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a household tells while other work is done with it goes into its own record, once, as if entered on its own page. */
@Component
public class ToldAtVisits {

    private final Households households;
    private final HouseholdRequests requests;
    private final Showing showing;
    private final JsonMapper json;

    ToldAtVisits(Households households, HouseholdRequests requests, Showing showing, JsonMapper json) {
        this.households = households;
        this.requests = requests;
        this.showing = showing;
        this.json = json;
    }

    /** The record as its page shows it, private values masked, and who entered its version when. */
    public record Held(ObjectNode shown, int version, @Nullable UUID enteredBy, @Nullable OffsetDateTime enteredAt) {}

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it is outside the actor's area */
    @Transactional(readOnly = true)
    public Held held(UUID household) {
        var held = households.find(household);
        var entered = held.entered();
        return new Held(
                json.valueToTree(showing.view(held)), entered.version(), entered.enteredBy(), entered.enteredAt());
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

    /** Both as far as something is told, on one version of the record: first the account of a year, then the fields. */
    @Transactional
    public void tell(UUID household, int version, LocalDate day, ObjectNode told, @Nullable ObjectNode account) {
        var expected = String.valueOf(version);
        if (account != null) {
            expected = account(household, expected, account);
        }
        if (!told.isEmpty()) {
            change(household, expected, day, told);
        }
    }

    /**
     * The account of a year, as its own page would send it, with the year beside.
     *
     * @return the version of the record after it
     * @throws org.lingtouyan.shared.Refusal STALE, or what is wrong with the account
     */
    @Transactional
    public String account(UUID household, String expectedVersion, ObjectNode told) {
        var body = told.deepCopy();
        body.remove("year");
        households.account(
                household, expectedVersion, requests.income(told.path("year").asInt(0), body));
        return String.valueOf(households.find(household).entered().version());
    }
}
