package org.lingtouyan.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.field.PhoneTold.change;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What a household earned in a year, told at a visit without signal: into its account once, item by item, decided where two sides differ. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncomeToldTests {

    private static final String COUNTY = "621002";
    private static final int YEAR = Here.today().getYear() - 1;

    private final PairedCounty county;
    private List<String> villages = List.of();
    private PhoneTold phone;

    @Autowired
    IncomeToldTests(Environment environment) {
        this.county = new PairedCounty(Caller.of(environment).as("county-" + COUNTY), COUNTY);
        this.phone = new PhoneTold(county.officer(), "", Duration.ZERO);
    }

    @BeforeAll
    void findVillages() {
        villages = county.villages();
        phone = new PhoneTold(county.officer(), county.helper("走访的"), Duration.ZERO);
    }

    private static Map<String, Object> item(String item, @Nullable Object base, @Nullable Object value) {
        var change = new LinkedHashMap<>(change("income." + item, base, value));
        change.put("year", YEAR);
        return change;
    }

    /** The record's own page says so meanwhile. */
    private void account(String household, Map<String, Object> items) {
        var version = county.shown(household).path("version").asString();
        var answer = county.officer()
                .with("If-Match", "\"" + version + "\"")
                .put("/api/households/" + household + "/income/" + YEAR, items);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private JsonNode held(String household) {
        return county.shown(household)
                .path("incomes")
                .valueStream()
                .filter(one -> one.path("year").asInt() == YEAR)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void standsInTheAccountOnceWithThePeopleOfTheHousehold() {
        var household = county.household(villages.get(0));
        var visit = phone.visit(
                household, item("wages", null, 12000), item("transfer.pension", null, 1200.5), item("cost", null, 800));
        assertThat(phone.outcomes(visit)).containsExactly("DONE");
        assertThat(phone.outcomes(visit)).containsExactly("ALREADY");
        var held = held(household);
        assertThat(held.path("wages").asInt()).isEqualTo(12000);
        assertThat(held.at("/transfer/pension").asDouble()).isEqualTo(1200.5);
        assertThat(held.path("net").asDouble()).isEqualTo(12400.5);
        assertThat(held.path("people").asInt())
                .isEqualTo(county.shown(household).path("members").size());
    }

    @Test
    void leavesItemsThatWereNotToldAndGoesBesideOtherFields() {
        var household = county.household(villages.get(0));
        account(household, Map.of("people", 3, "business", 5000, "transfer", Map.of("subsistence", 900)));
        var visit = phone.visit(household, item("transfer.pension", null, 600), change("safeWater", null, true));
        assertThat(phone.outcomes(visit)).containsExactly("DONE");
        var held = held(household);
        assertThat(held.path("people").asInt()).isEqualTo(3);
        assertThat(held.path("business").asInt()).isEqualTo(5000);
        assertThat(held.at("/transfer/subsistence").asInt()).isEqualTo(900);
        assertThat(held.at("/transfer/pension").asInt()).isEqualTo(600);
        assertThat(county.shown(household).path("safeWater").asBoolean()).isTrue();
    }

    @Test
    void theSameItemChangedOnBothSidesIsDecided() {
        var household = county.household(villages.get(1));
        account(household, Map.of("wages", 9000, "business", 100));
        var visit = phone.visit(household, item("wages", null, 12000), item("business", 100, 300));
        assertThat(phone.outcomes(visit)).containsExactly("CONFLICT");
        assertThat(held(household).path("wages").asInt()).isEqualTo(9000);
        assertThat(held(household).path("business").asInt()).isEqualTo(300);

        var conflict = Caller.json(county.officer().get("/api/field/conflicts?division=" + villages.get(1)))
                .at("/items/0");
        assertThat(conflict.path("field").asString()).isEqualTo("income.wages");
        assertThat(conflict.path("year").asInt()).isEqualTo(YEAR);
        assertThat(conflict.at("/record/value").asString()).isEqualTo("9000");
        assertThat(conflict.at("/phone/value").asString()).isEqualTo("12000");
        var decided = county.officer()
                .with("If-Match", "\"1\"")
                .put(
                        "/api/field/conflicts/" + conflict.path("id").asString() + "/decision",
                        Map.of("choice", "PHONE", "word", "看了工资条"));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(held(household).path("wages").asInt()).isEqualTo(12000);
        assertThat(held(household).path("business").asInt()).isEqualTo(300);
    }

    @Test
    void isRefusedWhereItIsNoAccountOfOneYear() {
        var household = county.household(villages.get(0));
        var other = item("business", null, 1);
        other.put("year", YEAR - 1);
        assertThat(phone.refusal(phone.visit(household, item("wages", null, 1), other)))
                .isEqualTo("OPERATION_UNREADABLE");
        assertThat(phone.refusal(phone.visit(household, change("income.wages", null, 1))))
                .isEqualTo("OPERATION_UNREADABLE");
        assertThat(phone.refusal(phone.visit(household, item("wages", null, "许多"))))
                .isEqualTo("OPERATION_UNREADABLE");
        assertThat(phone.refusal(phone.visit(household, item("wages", null, -5))))
                .isEqualTo("INVALID_NUMBER");
        assertThat(county.shown(household).path("incomes")).isEmpty();
    }

    @Test
    void thePhoneTakesAlongTheAccountsItMayPutRight() {
        var household = county.household(villages.get(2));
        account(household, Map.of("wages", 4000, "transfer", Map.of("other", 50)));
        var cards =
                Caller.json(county.officer().get("/api/field/cards?division=" + villages.get(2) + "&ids=" + household));
        assertThat(cards.at("/0/incomes/0/year").asInt()).isEqualTo(YEAR);
        assertThat(cards.at("/0/incomes/0/wages").asInt()).isEqualTo(4000);
        assertThat(cards.at("/0/incomes/0/transfer/other").asInt()).isEqualTo(50);
    }
}
