package org.lingtouyan.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.field.PhoneTold.change;
import static org.lingtouyan.homemap.MappedCounty.at;
import static org.lingtouyan.homemap.MappedCounty.on;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.ServerTest;
import org.lingtouyan.homemap.MappedCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Homes placed on phones without signal: once, in any order, and decided by a person where two phones differ. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacingTests {

    private final Environment environment;
    private MappedCounty here;
    private PhoneTold phone;

    @Autowired
    PlacingTests(Environment environment) {
        this.environment = environment;
    }

    @BeforeAll
    void findVillages() {
        here = MappedCounty.of(environment, "623027");
        phone = new PhoneTold(here.officer(), "", Duration.ZERO);
    }

    private Map<String, Object> placing(
            String household, @Nullable Map<String, Object> base, @Nullable Map<String, Object> value) {
        var operation = phone.operation("PLACE_HOME", household, Map.of());
        operation.put("changes", List.of(change("home", base, value)));
        return operation;
    }

    @Test
    void onlyWhoMayWriteThereSaysWhereAHouseholdLives() {
        var household = here.county().household(here.villages().get(0));
        var neighbour = new PhoneTold(here.nobody().as("county-622926"), "", Duration.ZERO);
        assertThat(neighbour.refusal(placing(household, null, at(102.52, 35.2))))
                .isEqualTo("FIELD_HOUSEHOLD_GONE");
        assertThat(place(0, household).isMissingNode()).isTrue();
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() {
        var village = here.villages().get(1);
        var household = here.county().household(village);
        var base = here.laid(village, 0x21, false);
        var operation = placing(household, null, on(base, 0.25, 0.5));
        assertThat(phone.outcomes(operation)).containsExactly("DONE");
        assertThat(phone.outcomes(operation, operation)).containsExactly("ALREADY");
        assertThat(place(1, household).path("x").asDouble()).isEqualTo(0.25);
    }

    @Test
    void aLaterOneThatComesFirstWaitsForWhatItRestsOn() {
        var village = here.villages().get(2);
        var household = here.county().household(village);
        var base = here.laid(village, 0x22, false);
        var first = placing(household, null, on(base, 0.25, 0.5));
        var second = placing(household, on(base, 0.25, 0.5), on(base, 0.75, 0.5));
        second.put("after", first.get("id"));
        assertThat(phone.outcomes(second)).containsExactly("WAITING");
        assertThat(phone.outcomes(second, first)).containsExactlyInAnyOrder("DONE", "DONE");
        assertThat(place(2, household).path("x").asDouble()).isEqualTo(0.75);
    }

    @Test
    void twoPhonesThatDifferMakeAConflictThatAPersonDecides() {
        var village = here.villages().get(3);
        var household = here.county().household(village);
        var base = here.laid(village, 0x23, false);
        assertThat(phone.outcomes(placing(household, null, on(base, 0.25, 0.5))))
                .containsExactly("DONE");
        assertThat(phone.outcomes(placing(household, null, on(base, 0.25, 0.5))))
                .as("the same said twice is no conflict")
                .containsExactly("DONE");
        assertThat(phone.outcomes(placing(household, null, on(base, 0.75, 0.5))))
                .containsExactly("CONFLICT");
        assertThat(place(3, household).path("x").asDouble()).isEqualTo(0.25);
        var conflict = conflicts(village).get(0);
        assertThat(conflict.path("field").asString()).isEqualTo("home");
        assertThat(conflict.at("/record/value").asString()).isEqualTo("图上左起 25%、上起 50%");
        assertThat(conflict.at("/record/by").asString()).isNotBlank();
        assertThat(conflict.at("/phone/value").asString()).isEqualTo("图上左起 75%、上起 50%");
        var decided = here.officer()
                .with("If-Match", "\"1\"")
                .put("/api/field/conflicts/" + conflict.path("id").asString() + "/decision", Map.of("choice", "PHONE"));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(place(3, household).path("x").asDouble()).isEqualTo(0.75);
    }

    @Test
    void aPlaceOnADrawingThatWasReplacedIsToldAndAHomeStandsByItself() {
        var village = here.villages().get(4);
        var household = here.county().household(village);
        var old = here.laid(village, 0x24, false);
        here.laid(village, 0x25, false);
        assertThat(phone.refusal(placing(household, null, on(old, 0.25, 0.5)))).isEqualTo("HOME_BASE_REPLACED");
        var mixed = phone.operation("CHANGE", household, Map.of());
        mixed.put("changes", List.of(change("home", null, at(102.52, 35.2))));
        assertThat(phone.refusal(mixed)).isEqualTo("OPERATION_UNREADABLE");
        assertThat(phone.refusal(placing(household, null, null))).isEqualTo("OPERATION_UNREADABLE");
    }

    @Test
    void aPhoneTakesTheMapAlongAndIsToldWhatChangesOnIt() {
        var village = here.villages().get(5);
        var household = here.county().household(village);
        var base = here.laid(village, 0x26, false);
        var path = "/api/field/package?division=" + village;
        var before = json(here.officer().get(path));
        assertThat(before.at("/base/id").asString()).isEqualTo(base);
        assertThat(before.at("/base/width").asInt()).isEqualTo(64);
        here.placed(household, on(base, 0.25, 0.5));
        var after = json(here.officer().get(path));
        assertThat(after.at("/households/0/stamp")).isNotEqualTo(before.at("/households/0/stamp"));
        var card = json(here.officer().get("/api/field/cards?division=" + village + "&ids=" + household));
        assertThat(card.at("/0/home/x").asDouble()).isEqualTo(0.25);
        assertThat(reason(here.nobody().get(path))).isNotEmpty();
    }

    private JsonNode place(int village, String household) {
        return here.shown(here.villages().get(village), household).at("/home/place");
    }

    private List<JsonNode> conflicts(String village) {
        return json(here.officer().get("/api/field/conflicts?division=" + village))
                .path("items")
                .valueStream()
                .toList();
    }
}
