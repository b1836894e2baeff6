package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.MergedRecords.person;

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
import tools.jackson.databind.node.MissingNode;

/** Which records are proposed as one, to whom, and that somebody may say they are two. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LikelyDuplicateTests {

    private static final String COUNTY = "621224";

    private final Caller nobody;
    private final Caller county;
    private final MergedRecords records;
    private List<String> villages = List.of();

    @Autowired
    LikelyDuplicateTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.records = new MergedRecords(county);
    }

    @BeforeAll
    void findVillages() {
        villages = MergedRecords.villages(county, COUNTY + "000000");
    }

    @Test
    void nobodyIsToldOfRecordsThatAreNotHis() {
        var path = "/api/duplicates?division=" + villages.get(0);
        assertThat(nobody.get(path).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").get(path).statusCode()).isEqualTo(403);
        assertThat(nobody.as("county-621226").get(path).statusCode()).isEqualTo(404);
        var pair = pair("韩一", "1970-01-02", villages.get(0), villages.get(1));
        var told = Map.of("what", "HOUSEHOLD", "one", pair.get(0), "other", pair.get(1), "reason", "两户");
        assertThat(nobody.as("auditor").post("/api/duplicates/told-apart", told).statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-621226")
                        .post("/api/duplicates/told-apart", told)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Caller.reason(nobody.as("city-6212").get("/api/duplicates?division=621200000000")))
                .isEqualTo("COUNTY_NEEDED");
    }

    @Test
    void headsOfOneNameAndBirthDateAreProposedAndGoneOnceMerged() {
        var pair = pair("韩二", "1971-01-02", villages.get(0), villages.get(1));
        assertThat(proposed(pair).path("grounds").asString()).isEqualTo("SAME_HEAD");
        var merge = records.merged("HOUSEHOLD", pair.get(0), pair.get(1), "KEPT");
        assertThat(proposed(pair).isMissingNode()).isTrue();
        assertThat(records.undo(merge).statusCode()).isEqualTo(200);
        assertThat(proposed(pair).isMissingNode()).isFalse();
    }

    @Test
    void namesakesOfOtherVillagesAndBirthDatesAreNotProposed() {
        var one =
                records.registered(villages.get(0), "2014-01-01", List.of(person("韩三", "01", "1950-03-03")), Map.of());
        var other =
                records.registered(villages.get(1), "2014-01-01", List.of(person("韩三", "01", "1980-03-03")), Map.of());
        assertThat(proposed(List.of(one, other)).isMissingNode()).isTrue();
        var here =
                records.registered(villages.get(1), "2014-01-01", List.of(person("韩三", "01", "1985-03-03")), Map.of());
        assertThat(proposed(List.of(other, here)).isMissingNode()).isFalse();
    }

    @Test
    void aPersonInTwoHouseholdsIsProposedAsAPerson() {
        var here = person("韩四", "03", "1999-04-04");
        var there = person("韩四", "02", "1999-04-04");
        records.registered(villages.get(0), "2014-01-01", List.of(person("韩父", "01", "1961-01-01"), here), Map.of());
        records.registered(villages.get(1), "2014-01-01", List.of(person("韩夫", "01", "1991-01-01"), there), Map.of());
        var found = proposed(List.of(here.get("id").toString(), there.get("id").toString()));
        assertThat(found.path("what").asString()).isEqualTo("PERSON");
        assertThat(found.path("grounds").asString()).isEqualTo("SAME_PERSON");
    }

    @Test
    void whatSomebodyHasToldApartIsNotProposedAgain() {
        var pair = pair("韩五", "1972-01-02", villages.get(0), villages.get(0));
        var told = Map.of("what", "HOUSEHOLD", "one", pair.get(0), "other", pair.get(1), "reason", "同名的两户");
        assertThat(county.post("/api/duplicates/told-apart", told).statusCode()).isEqualTo(204);
        assertThat(proposed(pair).isMissingNode()).isTrue();
        var unsaid = Map.of("what", "HOUSEHOLD", "one", pair.get(0), "other", pair.get(1), "reason", " ");
        assertThat(Caller.reason(county.post("/api/duplicates/told-apart", unsaid)))
                .isEqualTo("VALUE_MISSING");
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        pair("韩六", "1973-01-02", villages.get(2), villages.get(2));
        pair("韩七", "1974-01-02", villages.get(2), villages.get(2));
        var path = "/api/duplicates?division=" + villages.get(2);
        var all = Caller.json(county.get(path)).path("items");
        var first = Caller.json(county.get(path + "&limit=1"));
        var second = Caller.json(
                county.get(path + "&limit=1&cursor=" + first.path("next").asString()));
        assertThat(all).hasSize(2);
        assertThat(first.path("items").get(0)).isEqualTo(all.get(0));
        assertThat(second.path("items").get(0)).isEqualTo(all.get(1));
        assertThat(second.path("next").isNull()).isTrue();
    }

    private List<String> pair(String head, String born, String village, String other) {
        return List.of(
                records.registered(village, "2014-01-01", List.of(person(head, "01", born)), Map.of()),
                records.registered(other, "2015-01-01", List.of(person(head, "01", born)), Map.of()));
    }

    private JsonNode proposed(List<String> pair) {
        return Caller.json(county.get("/api/duplicates?limit=200&division=" + COUNTY + "000000"))
                .path("items")
                .valueStream()
                .filter(one -> pair.contains(one.path("one").path("id").asString())
                        && pair.contains(one.path("other").path("id").asString()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
