package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.MergedRecords.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Who may merge two records, what becomes of both, and how it is undone. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeTests {

    private static final String COUNTY = "621222";

    private final Caller nobody;
    private final Caller county;
    private final MergedRecords records;
    private List<String> villages = List.of();

    @Autowired
    MergeTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.records = new MergedRecords(county);
    }

    @BeforeAll
    void findVillages() {
        villages = MergedRecords.villages(county, COUNTY + "000000");
    }

    @Test
    void onlyWhoCoversBothRecordsAndMayWriteThemMergesThem() {
        var kept = poor(villages.get(0));
        var closed = poor(villages.get(1));
        var wish = records.wish("HOUSEHOLD", kept, closed, "KEPT");
        assertThat(nobody.post("/api/merges", wish).statusCode()).isEqualTo(401);
        for (var account : List.of("auditor", "admin")) {
            assertThat(nobody.as(account).post("/api/merges", wish).statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        for (var account : List.of("county-621226", "village-" + villages.get(0))) {
            var stranger = nobody.as(account);
            assertThat(stranger.post("/api/merges/comparison", wish).statusCode())
                    .as(account)
                    .isEqualTo(404);
            assertThat(stranger.post("/api/merges", wish).statusCode())
                    .as(account)
                    .isEqualTo(404);
        }
        var merge = records.merged("HOUSEHOLD", kept, closed, "KEPT");
        for (var account : List.of("county-621226", "village-" + villages.get(0))) {
            assertThat(nobody.as(account)
                            .post("/api/merges/" + merge + "/undo", Map.of())
                            .statusCode())
                    .as(account)
                    .isEqualTo(404);
        }
        assertThat(nobody.as("auditor")
                        .post("/api/merges/" + merge + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(records.undo(merge).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsOneRecordOrOfTwoCountiesIsNotMerged() {
        var one = poor(villages.get(0));
        assertThat(Caller.reason(county.post("/api/merges/comparison", asked(one, one))))
                .isEqualTo("MERGE_OF_ONE");
        var city = nobody.as("city-6212");
        var far = new MergedRecords(city).registered("621227101204", "2014-01-01", family("远方"), Map.of());
        assertThat(Caller.reason(city.post("/api/merges/comparison", asked(one, far))))
                .isEqualTo("MERGE_OF_TWO_COUNTIES");
    }

    @Test
    void nothingIsMergedBeforeEveryDifferenceIsChosenNorWhenOneChangedSince() {
        var kept = poor(villages.get(0));
        var closed = poor(villages.get(0));
        var wish = records.wish("HOUSEHOLD", kept, closed, "KEPT");
        var unchosen = new HashMap<>(wish);
        unchosen.put("choices", Map.of());
        assertThat(Caller.reason(county.post("/api/merges", unchosen))).isEqualTo("MERGE_NOT_CHOSEN");
        changed(closed, "1", Map.of("phone", "13900000001"));
        assertThat(Caller.reason(county.post("/api/merges", wish))).isEqualTo("MERGE_STALE");
        assertThat(records.household(closed).path("voided").asBoolean()).isFalse();
    }

    @Test
    void theKeptOneKnowsWhatBothKnewAndNobodyIsInItTwice() {
        var head = person("周大", "01", "1960-02-03");
        var alone = new ArrayList<>(List.of(head));
        var kept = records.registered(villages.get(0), "2016-01-01", alone, without("phone"));
        var twin = new HashMap<>(head);
        twin.put("id", java.util.UUID.randomUUID().toString());
        twin.put("identityNumber", HouseholdFixtures.anIdentityNumber());
        var more = new ArrayList<Map<String, Object>>(List.of(twin, person("周小", "03", "1990-05-06")));
        var closed = records.registered(
                villages.get(1), "2014-01-01", more, Map.of("bankAccount", "6222021234567890123", "bankName", "农信社"));
        account(kept, "1", 2018, 1000);
        account(closed, "1", 2018, 2000);
        account(closed, "2", 2019, 3000);

        var wish = records.wish("HOUSEHOLD", kept, closed, "KEPT");
        choices(wish).put("income.2018", "CLOSED");
        choices(wish).put("household.registeredOn", "CLOSED");
        choices(wish).put("history.status", "CLOSED");
        var answer = county.post("/api/merges", wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(county.post("/api/merges", wish).statusCode()).isEqualTo(201);

        var shown = records.household(kept);
        assertThat(shown.path("registeredOn").asString()).isEqualTo("2014-01-01");
        assertThat(shown.path("states").get(0).path("from").asString()).isEqualTo("2014-01-01");
        assertThat(shown.path("phone").asString()).isEqualTo("138****1234");
        assertThat(shown.path("bankAccount").asString()).endsWith("0123").contains("*");
        assertThat(names(shown)).containsExactly("周大", "周小");
        assertThat(shown.path("incomes").findValuesAsString("wages")).containsExactly("3000.0", "2000.0");
        var gone = records.household(closed);
        assertThat(gone.path("mergedInto").path("id").asString()).isEqualTo(kept);
        var change = county.with("If-Match", "\"" + gone.path("version").asInt() + "\"")
                .put("/api/households/" + closed, Map.of("mode", "CHANGE", "phone", "13900000002"));
        assertThat(Caller.reason(change)).isEqualTo("HOUSEHOLD_MERGED");
        var found = Caller.json(county.get("/api/persons/" + twin.get("id") + "?division=" + villages.get(1)));
        assertThat(found.path("id").asString()).isEqualTo(head.get("id"));
        assertThat(found.path("householdId").asString()).isEqualTo(kept);
    }

    @Test
    void aPersonRegisteredTwiceIsOneAndStaysWhereHeIs() {
        var before = person("吴梅", "03", "1992-08-08");
        var home = records.registered(
                villages.get(0), "2014-01-01", List.of(person("吴老", "01", "1960-01-01"), before), Map.of());
        var now = person("吴梅", "02", "1992-08-08");
        var married = records.registered(
                villages.get(1), "2018-06-01", List.of(person("郑强", "01", "1990-01-01"), now), Map.of());
        var elsewhere = records.wish("PERSON", id(now), id(before), "KEPT");
        records.merged("PERSON", id(before), id(now), "KEPT");
        assertThat(Caller.reason(county.post("/api/merges", elsewhere))).isNotEmpty();
        assertThat(names(records.household(home))).containsExactly("吴老", "吴梅");
        assertThat(names(records.household(married))).containsExactly("郑强");
    }

    @Test
    void inAnUndoneMergeBothAreWhatTheyWere() {
        var kept = poor(villages.get(0));
        var closed = poor(villages.get(1));
        account(closed, "1", 2018, 2000);
        var before = List.of(bare(kept), bare(closed));
        var merge = records.merged("HOUSEHOLD", kept, closed, "CLOSED");
        assertThat(bare(kept)).isNotEqualTo(before.get(0));
        assertThat(Caller.json(county.get("/api/households/" + kept + "/merges"))
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo(merge);
        assertThat(records.undo(merge).statusCode()).isEqualTo(200);
        assertThat(List.of(bare(kept), bare(closed))).isEqualTo(before);
        assertThat(records.undo(merge).statusCode()).isEqualTo(200);
        records.merged("HOUSEHOLD", closed, kept, "KEPT");
    }

    @Test
    void whatWasChangedSinceIsNamedAndNothingIsUndone() {
        var kept = poor(villages.get(0));
        var closed = poor(villages.get(0));
        var merge = records.merged("HOUSEHOLD", kept, closed, "KEPT");
        var version = records.household(kept).path("version").asString();
        changed(kept, version, Map.of("mainCause", "因学"));
        var refused = records.undo(merge);
        assertThat(Caller.reason(refused)).isEqualTo("MERGE_CHANGED_SINCE");
        assertThat(Caller.json(refused).path("detail").asString()).contains("主要致贫原因");
        assertThat(Caller.json(refused).path("changed")).isNotEmpty();
        assertThat(records.household(closed).path("voided").asBoolean()).isTrue();
    }

    @Test
    void aMergeIsToldInTheListOfItsAreaAndNobodyElses() {
        var merge = records.merged("HOUSEHOLD", poor(villages.get(2)), poor(villages.get(2)), "KEPT");
        assertThat(ids(county, villages.get(2))).contains(merge);
        assertThat(ids(county, villages.get(1))).doesNotContain(merge);
        assertThat(nobody.as("county-621226")
                        .get("/api/merges?division=" + villages.get(2))
                        .statusCode())
                .isEqualTo(404);
    }

    private List<String> ids(Caller caller, String division) {
        return Caller.json(caller.get("/api/merges?division=" + division))
                .path("items")
                .findValuesAsString("id");
    }

    private String poor(String village) {
        return records.registered(village, "2014-01-01", family("冯"), Map.of());
    }

    private static List<Map<String, Object>> family(String surname) {
        return List.of(person(surname + "一", "01", "1961-01-01"), person(surname + "二", "03", "1991-01-01"));
    }

    private static Map<String, Object> asked(String kept, String closed) {
        return Map.of("what", "HOUSEHOLD", "kept", kept, "closed", closed);
    }

    private static Map<String, Object> without(String field) {
        var more = new HashMap<String, Object>();
        more.put(field, null);
        return more;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> choices(Map<String, Object> wish) {
        return (Map<String, String>) wish.get("choices");
    }

    private static String id(Map<String, Object> person) {
        return person.get("id").toString();
    }

    private static List<String> names(JsonNode household) {
        return household.path("members").findValuesAsString("name");
    }

    private void account(String household, String version, int year, int wages) {
        MovedVillage.put(
                county,
                "/api/households/" + household + "/income/" + year,
                Integer.parseInt(version),
                Map.of("wages", wages, "people", 2));
    }

    private void changed(String household, String version, Map<String, Object> what) {
        var told = new HashMap<>(what);
        told.put("mode", "CORRECT");
        MovedVillage.put(county, "/api/households/" + household, Integer.parseInt(version), told);
    }

    /** Without what every write changes. */
    private String bare(String household) {
        return records.household(household)
                .toString()
                .replaceAll("\"version\":\\d+,", "")
                .replaceAll("\"enteredAt\":\"[^\"]*\"", "");
    }
}
