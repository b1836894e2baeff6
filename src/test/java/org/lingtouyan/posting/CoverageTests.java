package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.posting.PostedVillages.firstSecretary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Each test has a village that must have a first secretary from 2016 on, with one until 1 March and the next from 11 March 2018. */
@ServerTest
class CoverageTests {

    private static final String COUNTY = "621227";

    private final Caller nobody;
    private final Caller county;
    private final PostedVillages villages;
    private final Postings postings;
    private final Actors actors;
    private String village = "";

    @Autowired
    CoverageTests(Environment environment, PostedVillages villages, Postings postings, Actors actors) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.villages = villages;
        this.postings = postings;
        this.actors = actors;
    }

    @BeforeEach
    void aVillageWithAGap() {
        village = villages.next(COUNTY);
        var target = new Target(
                UuidCreator.getTimeOrderedEpoch(),
                new DivisionCode(village),
                "POOR_VILLAGE",
                false,
                "选派名单",
                LocalDate.of(2016, 1, 1),
                null);
        actors.as(Actor.SYSTEM, () -> postings.target(List.of(target)));
        var first = firstSecretary(village, villages.cadre(COUNTY, "江一"), "2016-03-01");
        first.put("validTo", "2018-03-01");
        first.put("endReason", "RECALLED");
        first.put("sendingUnit", "县林业局");
        assertThat(county.post("/api/postings", first).statusCode()).isEqualTo(201);
        assertThat(county.post("/api/postings", firstSecretary(village, villages.cadre(COUNTY, "江二"), "2018-03-11"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whereSomebodyHasNoAreaThereIsNoCoverage() {
        assertThat(nobody.get("/api/posting-coverage").statusCode()).isEqualTo(401);
        for (var path : List.of(
                "?", "/uncovered?", "/small-teams?", "/small-teams/sum?", "/gaps?since=2018-01-01&until=2019-01-01&")) {
            assertThat(nobody.as("county-620121")
                            .get("/api/posting-coverage" + path + "division=" + village)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void aVillageIsCoveredFromTheDayOfArrivalUntilTheDayOfLeaving() {
        assertThat(covered("2015-12-31")).isEqualTo("0/0");
        assertThat(covered("2016-02-29")).isEqualTo("0/1");
        assertThat(covered("2016-03-01")).isEqualTo("1/1");
        assertThat(covered("2018-02-28")).isEqualTo("1/1");
        assertThat(covered("2018-03-01")).isEqualTo("0/1");
        assertThat(covered("2018-03-10")).isEqualTo("0/1");
        assertThat(covered("2018-03-11")).isEqualTo("1/1");
    }

    @Test
    void anUncoveredVillageSaysSinceWhenAndWhoMustFillIt() {
        var found = json(county.get("/api/posting-coverage/uncovered?division=%s&day=2018-03-09".formatted(village)))
                .at("/items/0");

        assertThat(found.path("since").asString()).isEqualTo("2018-03-01");
        assertThat(found.path("dueOn").asString()).isEqualTo("2018-03-16");
        assertThat(found.path("overdue").asBoolean()).isFalse();
        assertThat(found.path("filledBy").asString()).isEqualTo("徽县");
        assertThat(found.path("lastCadreName").asString()).isEqualTo("江一");
        assertThat(found.path("lastUnit").asString()).isEqualTo("县林业局");
        assertThat(found.path("lastEndReason").asString()).isEqualTo("RECALLED");
        var never = json(county.get("/api/posting-coverage/uncovered?division=%s&day=2016-02-01".formatted(village)))
                .at("/items/0");
        assertThat(never.path("since").asString()).isEqualTo("2016-01-01");
        assertThat(never.path("lastUnit").isNull()).isTrue();
        assertThat(never.path("overdue").asBoolean()).isTrue();
    }

    @Test
    void aTeamBelowTheRuleOfTheDayOrWithoutACaptainIsListed() {
        var small = "/api/posting-coverage/small-teams?division=%s&day=".formatted(village);
        assertThat(json(county.get(small + "2017-12-01")).path("items"))
                .as("before there was a rule")
                .isEmpty();
        var alone = json(county.get(small + "2018-06-01")).at("/items/0");
        assertThat(alone.path("people").asInt()).isEqualTo(1);
        assertThat(alone.path("least").asInt()).isEqualTo(3);
        assertThat(alone.path("captain").isNull()).isTrue();

        joined("TEAM_MEMBER", "江三");
        joined("TEAM_MEMBER", "江四");
        var unled = json(county.get(small + "2018-06-01")).at("/items/0");
        assertThat(unled.path("people").asInt()).isEqualTo(3);
        assertThat(unled.path("captain").isNull()).isTrue();
        var sum = json(county.get("/api/posting-coverage/small-teams/sum?day=2018-06-01&division=" + village));
        assertThat(sum.path("teams").asInt()).isEqualTo(1);
        assertThat(sum.path("tooSmall").asInt()).isZero();
        assertThat(sum.path("withoutCaptain").asInt()).isEqualTo(1);

        joined("TEAM_CAPTAIN", "江五");
        assertThat(json(county.get(small + "2018-06-01")).path("items")).isEmpty();
    }

    private void joined(String role, String name) {
        var told = firstSecretary(village, villages.cadre(COUNTY, name), "2018-05-01");
        told.put("role", role);
        assertThat(county.post("/api/postings", told).statusCode()).isEqualTo(201);
    }

    @Test
    void gapsAreListedToTheDayAndAddUp() {
        var period = "division=%s&since=2016-01-01&until=2019-01-01".formatted(village);
        var gaps = json(county.get("/api/posting-coverage/gaps?" + period)).path("items");

        assertThat(gaps).hasSize(2);
        assertThat(gaps.at("/0/days").asInt()).isEqualTo(60);
        assertThat(gaps.at("/1/since").asString()).isEqualTo("2018-03-01");
        assertThat(gaps.at("/1/until").asString()).isEqualTo("2018-03-11");
        assertThat(gaps.at("/1/days").asInt()).isEqualTo(10);
        var sum = json(county.get("/api/posting-coverage/gaps/sum?" + period));
        assertThat(sum.path("days").asInt()).isEqualTo(70);
        assertThat(reason(county.get("/api/posting-coverage/gaps?since=2018-01-01&until=2018-01-01")))
                .isEqualTo("COVERAGE_PERIOD_IMPOSSIBLE");
    }

    @Test
    void theFiguresSayTheSameAtTheEndOfEachMonth() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(figure("posting.target_poor_villages", "2018-02")).isEqualTo(1);
            assertThat(figure("posting.covered_poor_villages", "2016-02")).isZero();
            assertThat(figure("posting.covered_poor_villages", "2018-02")).isEqualTo(1);
            assertThat(figure("posting.poor_village_coverage", "2018-03")).isEqualTo(100);
            assertThat(figure("posting.recalled", "2018-03")).isEqualTo(1);
            assertThat(figure("posting.recalled", "2018-04")).isZero();
            assertThat(figure("posting.first_secretaries_begun", "2018-03")).isEqualTo(1);
        });
    }

    private double figure(String key, String month) {
        var values = json(county.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                        .formatted(key, village, month, month)))
                .path("values");
        return values.at("/0/value").asDouble();
    }

    private String covered(String day) {
        var found = json(county.get("/api/posting-coverage?division=%s&day=%s".formatted(village, day)));
        return found.path("covered").asInt() + "/" + found.path("targets").asInt();
    }
}
