package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/**
 * When a village goes on in another, its team, its case, its reserve and its place in the round do, and no figure above notices. In
 * a county where no other test writes.
 */
@ServerTest
class TeamMovingTests {

    private static final String CITY = "620900000000";
    private static final String COUNTY = "620981";
    private static final String OTHER_COUNTY = "620982";
    private static final String DAY = "2019-06-15";

    private final Caller city;
    private final Caller county;
    private final Caller other;

    @Autowired
    TeamMovingTests(Environment environment) {
        var nobody = Caller.of(environment);
        this.city = nobody.as("city-6209");
        this.county = nobody.as("county-" + COUNTY);
        this.other = nobody.as("county-" + OTHER_COUNTY);
    }

    @Test
    void aTransferToAnotherCountyTakesTheTeamTheCaseTheReserveAndTheRoundAlong() {
        var moving = villages(COUNTY).get(0);
        var township = villages(OTHER_COUNTY).get(0).substring(0, 9) + "000";
        var secretary = cadre(moving);
        held(moving, secretary, "PARTY_SECRETARY", "CALLED_BACK", "2018-03-01");
        held(moving, cadre(moving), "CLERK", "APPOINTED", "2019-08-01");
        var reserve = reserve(moving);
        var round = round(county, COUNTY);
        round(other, OTHER_COUNTY);
        var theCase = weak(round, moving);
        var before = figures(CITY);

        decided(Map.of("kind", "TRANSFER", "divisions", List.of(moving), "parent", township, "on", DAY));

        assertThat(figures(CITY)).isEqualTo(before);
        var there = json(city.get("/api/divisions/" + moving + "/succession"))
                .at("/successors/0/code")
                .asString();
        var team = json(other.get("/api/leadership/villages/" + there + "?on=2019-09-01"));
        assertThat(team.path("inOffice").findValuesAsString("post")).containsExactly("PARTY_SECRETARY", "CLERK");
        assertThat(team.at("/inOffice/0/cadre").asString()).isEqualTo(secretary);
        assertThat(json(county.get("/api/tenures?division=" + COUNTY + "000000&on=2019-09-01"))
                        .path("items"))
                .isEmpty();

        var moved = json(other.get("/api/rectifications?division=" + there)).at("/items/0");
        assertThat(moved.path("state").asString()).isEqualTo("LISTED");
        var whole = json(city.get("/api/rectifications/" + moved.path("id").asString()));
        assertThat(whole.path("events").findValuesAsString("kind")).containsExactly("SCREEN", "NAME", "LIST");
        assertThat(whole.path("duties")).hasSize(1);
        assertThat(whole.path("problems")).hasSize(1);
        assertThat(json(city.get("/api/rectifications/" + theCase))
                        .at("/about/state")
                        .asString())
                .isEqualTo("MOVED");

        var kept = json(other.get("/api/reserves?division=" + there + "&on=2019-09-01"))
                .at("/items/0");
        assertThat(kept.path("from").asString()).isEqualTo(DAY);
        assertThat(json(city.get("/api/reserves/" + kept.path("id").asString())).path("steps"))
                .hasSize(1);
        assertThat(json(county.get("/api/reserves/" + reserve))
                        .at("/reserve/why")
                        .asString())
                .isEqualTo("VILLAGE_ENDED");

        assertThat(villagesOf(round, county)).doesNotContain(moving);
    }

    @Test
    void aMergerLeavesTheSecretaryOfTheVillageThatGoesOnInOffice() {
        var villages = villages(COUNTY);
        var ended = villages.get(2);
        var successor = villages.get(3);
        held(ended, cadre(ended), "PARTY_SECRETARY", "ELECTED", "2017-01-01");
        var clerk = cadre(ended);
        held(ended, clerk, "CLERK", "APPOINTED", "2017-01-01");
        var stays = cadre(successor);
        held(successor, stays, "PARTY_SECRETARY", "ELECTED", "2017-01-01");

        decided(Map.of("kind", "MERGE", "divisions", List.of(ended, successor), "successor", successor, "on", DAY));

        var team = json(county.get("/api/leadership/villages/" + successor + "?on=2019-09-01"))
                .path("inOffice");
        assertThat(team.findValuesAsString("cadre")).containsExactly(stays, clerk);
        var gone = json(city.get("/api/tenures?division=" + ended + "&endedSince=2019-01-01"))
                .path("items");
        assertThat(gone.findValuesAsString("endReason")).hasSize(2).containsOnly("VILLAGE_ENDED");
        assertThat(gone.findValuesAsString("to")).containsOnly(DAY);
    }

    private void held(String village, String cadre, String post, String filledBy, String from) {
        done(county.post(
                "/api/tenures",
                Map.of(
                        "id",
                        Shandan.id(),
                        "division",
                        village,
                        "cadre",
                        cadre,
                        "post",
                        post,
                        "filledBy",
                        filledBy,
                        "from",
                        from)));
    }

    private String reserve(String village) {
        var id = Shandan.id();
        done(county.post(
                "/api/reserves",
                Map.of("id", id, "division", village, "cadre", cadre(village), "source", "01", "from", "2018-01-01")));
        done(county.post(
                "/api/reserves/" + id + "/steps", Map.of("id", Shandan.id(), "on", "2018-12-20", "how", "02")));
        return id;
    }

    private String round(Caller who, String of) {
        var id = Shandan.id();
        done(who.post(
                "/api/screening-rounds",
                Map.of(
                        "id",
                        id,
                        "division",
                        of + "000000",
                        "year",
                        2019,
                        "openedOn",
                        "2019-01-10",
                        "dueOn",
                        "2019-03-31",
                        "basis",
                        "年度排查")));
        return id;
    }

    /** A case that is listed, with a problem and one who answers. */
    private String weak(String round, String village) {
        var id = Shandan.id();
        var screening = json(county.get("/api/screening-rounds/" + round + "/villages?limit=200&which=ALL"))
                .path("items")
                .valueStream()
                .filter(one -> one.path("division").asString().equals(village))
                .findFirst()
                .orElseThrow();
        var path = "/api/screenings/" + screening.path("id").asString();
        done(at(path).put(
                        path,
                        Map.of(
                                "on",
                                "2019-03-01",
                                "category",
                                "WEAK",
                                "criteria",
                                List.of("04"),
                                "note",
                                "内耗",
                                "caseId",
                                id)));
        var about = "/api/rectifications/" + id;
        for (var step : List.of("NAME", "LIST")) {
            done(at(about).post(about + "/steps", Map.of("id", Shandan.id(), "step", step, "on", "2019-03-20")));
        }
        done(county.post(
                about + "/problems",
                Map.of(
                        "id",
                        Shandan.id(),
                        "problem",
                        "班子不团结",
                        "measure",
                        "调整分工",
                        "responsible",
                        "村党组织书记",
                        "dueOn",
                        "2019-08-31")));
        done(county.put(
                about + "/duties/PAIRED_ORGAN", Map.of("id", Shandan.id(), "organ", "市财政局", "from", "2019-03-25")));
        return id;
    }

    private Caller at(String path) {
        return county.with(
                "If-Match", county.get(path).headers().firstValue("ETag").orElseThrow());
    }

    private String cadre(String village) {
        var id = Shandan.id();
        done(county.post("/api/cadres", Map.of("id", id, "division", village, "name", "村干部", "unit", "测试" + id)));
        return id;
    }

    private static List<String> villagesOf(String round, Caller who) {
        return json(who.get("/api/screening-rounds/" + round + "/villages?limit=200&which=NOT_YET"))
                .path("items")
                .findValuesAsString("division");
    }

    private void decided(Map<String, Object> decision) {
        var body = new HashMap<>(decision);
        body.put("id", Shandan.id());
        body.put("basis", "市政发〔2019〕9号");
        var answer = city.post("/api/adjustments", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var now = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(city.get("/api/adjustments/" + body.get("id"))),
                        one -> !one.path("state").asString().equals("WAITING"));
        assertThat(now.path("state").asString()).as(now.toString()).isEqualTo("DONE");
    }

    private List<String> villages(String of) {
        return json(city.get("/api/divisions/" + of + "000000/children"))
                .valueStream()
                .flatMap(township -> json(city.get(
                                "/api/divisions/" + township.path("code").asString() + "/children"))
                        .valueStream())
                .map(village -> village.path("code").asString())
                .filter(code -> new DivisionCode(code).isRuralVillage())
                .toList();
    }

    /** All counted figures of village teams, by key and month. */
    private Map<String, BigDecimal> figures(String division) {
        var keys = json(city.get("/api/indicators"))
                .valueStream()
                .filter(one -> !one.path("kind").asString().equals("ratio"))
                .map(one -> one.path("key").asString())
                .filter(key -> key.startsWith("leadership."))
                .toList();
        var figures = new TreeMap<String, BigDecimal>();
        values(String.join(",", keys), division)
                .forEach(value -> figures.put(
                        value.path("key").asString() + ' ' + value.path("month").asString(),
                        value.path("value").decimalValue().stripTrailingZeros()));
        return figures;
    }

    private JsonNode values(String keys, String division) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(city.get("/api/indicators/values?keys=%s&division=%s&from=2018-01&to=2019-12"
                                .formatted(keys, division))),
                        told -> told.path("pending").asInt() == 0)
                .path("values");
    }

    private static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }
}
