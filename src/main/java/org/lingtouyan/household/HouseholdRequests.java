package org.lingtouyan.household;

import java.util.Objects;
import java.util.Set;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.Households.Told;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What requests ask for, in the register's own terms. */
@Component
class HouseholdRequests {

    private final Overlay overlay;
    private final BodyReading reading;
    private final Words words;
    private final Showing showing;
    private final PrivateFields privateFields;

    HouseholdRequests(Overlay overlay, BodyReading reading, Words words, Showing showing, PrivateFields privateFields) {
        this.overlay = overlay;
        this.reading = reading;
        this.words = words;
        this.showing = showing;
        this.privateFields = privateFields;
    }

    /** A household to create: what is said of it is true from the day named, or else from its registration on. */
    NewHousehold creation(JsonNode sent) {
        var body = overlay.body(sent);
        var id = words.id("id", words.needed("id", body.id(), 40));
        var division = DivisionCode.parse(words.needed("division", body.division(), 12));
        var effectiveOn = words.pastDay("effectiveOn", body.effectiveOn());
        var registered = words.pastDay("registeredOn", body.registeredOn());
        var registeredOn = registered != null ? registered : effectiveOn != null ? effectiveOn : Words.today();
        var since = effectiveOn != null ? effectiveOn : registeredOn;
        if (since.isBefore(registeredOn)) {
            throw HouseholdRefused.BEFORE_REGISTRATION.because(registeredOn).with("field", "effectiveOn");
        }
        var facts = reading.facts(body, registeredOn, Set.of(), false);
        return NewHousehold.since(since, id, division, facts, privateFields.fingerprintOf(overlay.canonical(sent)));
    }

    Mode mode(JsonNode sent) {
        return reading.mode(sent.path("mode").isString() ? sent.path("mode").stringValue() : null);
    }

    /** A change of a held household: fields left out stay as they are shown. */
    Told change(JsonNode sent, Mode mode, HeldHousehold held, HouseholdFacts shown) {
        var body = overlay.body(sent, showing.view(held));
        if (!held.row()
                .divisionCode()
                .equals(Objects.requireNonNullElse(body.division(), held.row().divisionCode()))) {
            throw Words.refusal(HouseholdRefused.DIVISION_IS_FIXED, "division");
        }
        if (!held.row().id().toString().equalsIgnoreCase(body.id())) {
            throw Words.refusal(HouseholdRefused.INVALID_ID, "id");
        }
        var registeredOn = words.pastDay("registeredOn", body.registeredOn());
        var facts = reading.facts(
                body,
                registeredOn != null ? registeredOn : shown.registeredOn(),
                held.persons().keySet(),
                true);
        var day = words.pastDay("effectiveOn", body.effectiveOn());
        return new Told(facts, new Write(mode, day != null ? day : Words.today(), day != null, true));
    }

    /** A yearly account as sent. */
    Income income(int year, JsonNode sent) {
        if (year < 2000 || year > Words.today().getYear()) {
            throw Words.refusal(HouseholdRefused.INVALID_YEAR, "year");
        }
        return IncomeBody.of(overlay, sent).income(year);
    }
}
