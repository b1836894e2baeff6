package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.posting.PostedVillages.firstSecretary;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class PostingDeedTests {

    private static final String COUNTY = "621227";

    private final Caller nobody;
    private final Caller county;
    private final PostedVillages villages;

    @Autowired
    PostingDeedTests(Environment environment, PostedVillages villages) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.villages = villages;
    }

    @Test
    void nobodyBelowTheCountyAndNoOtherCountyPosts() {
        var told = firstSecretary("621227101202", villages.cadre(COUNTY, "董一"), "2017-03-01");

        assertThat(nobody.post("/api/postings", told).statusCode()).isEqualTo(401);
        assertThat(reason(nobody.as("township-621227101").post("/api/postings", told)))
                .isEqualTo("POSTED_BY_THE_COUNTY");
        assertThat(reason(nobody.as("village-621227101202").post("/api/postings", told)))
                .isEqualTo("POSTED_BY_THE_COUNTY");
        assertThat(nobody.as("county-620121").post("/api/postings", told).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("admin").get("/api/postings").statusCode()).isEqualTo(403);
        assertThat(nobody.as("county-620121")
                        .get("/api/postings?division=621227000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-620121")
                        .get("/api/postings/history?division=621227101202")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPostingIsBegunOnceHoweverOftenItIsSent() {
        var told = firstSecretary(villages.next(COUNTY), villages.cadre(COUNTY, "董二"), "2017-03-01");

        assertThat(county.post("/api/postings", told).statusCode()).isEqualTo(201);
        assertThat(county.post("/api/postings", told).statusCode()).isEqualTo(200);
        told.put("validFrom", "2017-04-01");
        assertThat(reason(county.post("/api/postings", told))).isEqualTo("POSTING_ID_TAKEN");
        var found = json(county.get("/api/postings/" + told.get("id")));
        assertThat(found.path("cadreName").asString()).isEqualTo("董二");
        assertThat(found.path("validFrom").asString()).isEqualTo("2017-03-01");
        assertThat(nobody.as("county-620121")
                        .get("/api/postings/" + told.get("id"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aVillageHasOneFirstSecretaryAtATimeAndOnePersonOneVillage() {
        var village = villages.next(COUNTY);
        var other = villages.next(COUNTY);
        var who = villages.cadre(COUNTY, "董三");
        post(firstSecretary(village, who, "2017-03-01"));

        assertThat(reason(county.post(
                        "/api/postings", firstSecretary(village, villages.cadre(COUNTY, "董四"), "2018-01-01"))))
                .isEqualTo("VILLAGE_HAS_A_FIRST_SECRETARY");
        assertThat(reason(county.post("/api/postings", firstSecretary(other, who, "2018-01-01"))))
                .isEqualTo("FIRST_SECRETARY_OF_ANOTHER_VILLAGE");
        var elsewhere = nobody.as("county-621226")
                .post("/api/postings", firstSecretary(villages.next("621226"), who, "2018-01-01"));
        assertThat(reason(elsewhere)).isEqualTo("FIRST_SECRETARY_ELSEWHERE");
        assertThat(json(elsewhere).path("detail").asString()).contains("徽县");
    }

    @Test
    void aTeamHasOneCaptainBeHeFirstSecretaryOrNot() {
        var village = villages.next(COUNTY);
        var told = firstSecretary(village, villages.cadre(COUNTY, "董五"), "2018-01-01");
        told.put("alsoCaptain", true);
        post(told);
        var captain = firstSecretary(village, villages.cadre(COUNTY, "董六"), "2018-03-01");
        captain.put("role", "TEAM_CAPTAIN");

        assertThat(reason(county.post("/api/postings", captain))).isEqualTo("TEAM_HAS_A_CAPTAIN");
    }

    @Test
    void oneIsReplacedByTheNextInOneDeedAndTheDaysBetweenAreShown() {
        var village = villages.next(COUNTY);
        var first = firstSecretary(village, villages.cadre(COUNTY, "董七"), "2016-03-01");
        var next = firstSecretary(village, villages.cadre(COUNTY, "董八"), "2018-03-11");
        next.put("alsoCaptain", true);
        post(first);
        var deed = Map.of("on", "2018-03-01", "reason", "PROMOTED", "next", next);
        var path = "/api/postings/%s/replacement".formatted(first.get("id"));

        assertThat(reason(county.post(path, deed))).isEqualTo("VERSION_MISSING");
        assertThat(reason(county.with("If-Match", "\"7\"").post(path, deed))).isEqualTo("POSTING_STALE");
        var done = county.with("If-Match", "\"1\"").post(path, deed);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
        assertThat(county.with("If-Match", "\"1\"").post(path, deed).statusCode())
                .isEqualTo(200);
        assertThat(json(done).path("gapDays").asInt()).isEqualTo(10);

        var chain = json(county.get("/api/postings/history?division=" + village));
        assertThat(chain).hasSize(2);
        assertThat(chain.at("/0/endReason").asString()).isEqualTo("PROMOTED");
        assertThat(chain.at("/1/replaces").asString()).isEqualTo(first.get("id"));
        assertThat(chain.at("/1/gapDays").asInt()).isEqualTo(10);
        assertThat(json(county.get("/api/postings?division=%s&day=2018-03-05".formatted(village)))
                        .path("items"))
                .isEmpty();
        assertThat(json(county.get("/api/postings?division=%s&day=2018-03-11".formatted(village)))
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void whenTheNextCannotComeTheFirstStays() {
        var village = villages.next(COUNTY);
        var first = firstSecretary(village, villages.cadre(COUNTY, "董九"), "2016-03-01");
        post(first);
        var busy = villages.cadre(COUNTY, "董十");
        post(firstSecretary(villages.next(COUNTY), busy, "2016-03-01"));
        var deed =
                Map.of("on", "2018-03-01", "reason", "RECALLED", "next", firstSecretary(village, busy, "2018-03-01"));

        assertThat(reason(county.with("If-Match", "\"1\"")
                        .post("/api/postings/%s/replacement".formatted(first.get("id")), deed)))
                .isEqualTo("FIRST_SECRETARY_OF_ANOTHER_VILLAGE");
        assertThat(json(county.get("/api/postings/" + first.get("id")))
                        .path("validTo")
                        .isNull())
                .isTrue();
    }

    @Test
    void leavingAndCorrectingGoByVersions() {
        var told = firstSecretary(villages.next(COUNTY), villages.cadre(COUNTY, "董冬"), "2016-03-01");
        post(told);
        var path = "/api/postings/" + told.get("id");
        var left = Map.of("on", "2018-03-01", "reason", "HEALTH");

        assertThat(reason(county.with("If-Match", "\"1\"")
                        .post(path + "/end", Map.of("on", "2018-03-01", "reason", "X"))))
                .isEqualTo("POSTING_CODE_UNKNOWN");
        assertThat(county.with("If-Match", "\"1\"").post(path + "/end", left).statusCode())
                .isEqualTo(200);
        assertThat(county.with("If-Match", "\"1\"").post(path + "/end", left).statusCode())
                .isEqualTo(200);
        var corrected = new HashMap<>(told);
        corrected.put("validFrom", "2016-04-01");
        corrected.put("validTo", "2018-03-01");
        corrected.put("endReason", "HEALTH");
        assertThat(reason(county.with("If-Match", "\"1\"").put(path, Map.of("posting", corrected))))
                .isEqualTo("POSTING_STALE");
        var done = county.with("If-Match", "\"2\"").put(path, Map.of("posting", corrected));
        assertThat(json(done).path("validFrom").asString()).as(done.body()).isEqualTo("2016-04-01");
        assertThat(county.with("If-Match", "\"3\"")
                        .put(path, Map.of("posting", corrected, "voided", true))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(county.get("/api/postings?division=" + told.get("division")))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void aCorrectionTouchesNoOtherPostingThanTheOneItNames() {
        var one = firstSecretary(villages.next(COUNTY), villages.cadre(COUNTY, "董春"), "2016-03-01");
        var other = firstSecretary(villages.next(COUNTY), villages.cadre(COUNTY, "董夏"), "2016-03-01");
        post(one);
        post(other);
        var body = new HashMap<>(one);
        body.put("id", other.get("id"));

        assertThat(reason(county.with("If-Match", "\"1\"")
                        .put("/api/postings/" + one.get("id"), Map.of("posting", body, "voided", true))))
                .isEqualTo("POSTING_ID_TAKEN");
    }

    private void post(Map<String, Object> told) {
        var sent = county.post("/api/postings", told);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    }
}
