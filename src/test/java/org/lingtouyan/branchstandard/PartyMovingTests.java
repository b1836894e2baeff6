package org.lingtouyan.branchstandard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import com.github.f4b6a3.uuid.UuidCreator;
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

/** What the Party has in a village goes on where the village does, and no figure above notices. In a city where no other test writes. */
@ServerTest
class PartyMovingTests {

    private static final String CITY = "623000000000";
    private static final String COUNTY = "623025";
    private static final String OTHER_COUNTY = "623026";
    private static final String DAY = "2019-06-15";

    private final Caller city;
    private final Caller county;

    @Autowired
    PartyMovingTests(Environment environment) {
        this.city = Caller.of(environment).as("city-6230");
        this.county = Caller.of(environment).as("county-" + COUNTY);
    }

    @Test
    void aMergerTakesOrganisationsMembersMeetingsAndVenuesAlong() {
        var villages = villages(COUNTY);
        var ended = villages.get(0);
        var successor = villages.get(1);
        var third = villages.get(2);
        var branch = lived(ended, "草原村党支部");
        var own = organisation(successor, "草原村党支部", "BRANCH", null);
        var general = organisation(ended, "联合党总支" + ended, "GENERAL_BRANCH", null);
        var below = organisation(third, "邻村党支部" + third, "BRANCH", general);
        venue(third, "邻村驿站", List.of(third, ended), null);
        var township = ended.substring(0, 9) + "000";
        var before = figures(township);
        var secretary = json(county.get("/api/party/organisations/" + branch)).at("/officers/0/cadreId");

        decided(Map.of("kind", "MERGE", "divisions", List.of(ended, successor), "successor", successor, "on", DAY));

        assertThat(figures(township)).isEqualTo(before);
        assertThat(items("/api/party/organisations?division=" + ended)).isEmpty();
        var there = named(items("/api/party/organisations?division=" + successor), "草原村党支部（原");
        var shown = json(county.get("/api/party/organisations/" + there));
        assertThat(shown.path("validFrom").asString()).isEqualTo(DAY);
        assertThat(shown.path("officers")).isEmpty();
        assertThat(json(county.get("/api/party/organisations/" + own)).at("/officers/0/cadreId"))
                .isEqualTo(secretary);
        assertThat(shown.at("/terms/0/electedOn").asString()).isEqualTo("2018-03-01");
        assertThat(items("/api/party/members?division=" + successor)).hasSize(2);
        assertThat(items("/api/party/meetings?division=" + successor)).hasSize(1);
        assertThat(items("/api/party/meetings?division=" + township + "&organisation=" + there))
                .hasSize(2);
        assertThat(items("/api/party/venues?division=" + successor)).hasSize(1);
        var parent = json(county.get("/api/party/organisations/" + below)).path("parentId");
        assertThat(parent.asString())
                .isEqualTo(named(items("/api/party/organisations?division=" + successor), "联合党总支"));
        assertThat(json(county.get("/api/party/unserved-villages?division=" + township))
                        .findValuesAsString("division"))
                .doesNotContain(successor, third);
        var standing = json(county.get("/api/branch-standards/branches/" + there));
        assertThat(standing.path("stage").asString()).isEqualTo("SELF");
        assertThat(json(county.get("/api/cadres/" + secretary.asString()))
                        .path("division")
                        .asString())
                .isEqualTo(successor);
        assertThat(items("/api/talents?on=2019-07-01&division=" + ended)).isEmpty();
        assertThat(items("/api/talents?on=2019-07-01&division=" + successor)).hasSize(1);
        assertThat(items("/api/party/away?division=" + successor)
                        .get(0)
                        .path("contactedOn")
                        .asString())
                .isEqualTo("2019-08-10");
        assertThat(value("party.migrants", ended, "2019-05")).isEqualByComparingTo("1");
        assertThat(value("party.migrants", successor, "2019-06")).isEqualByComparingTo("1");
        assertThat(value("party.migrants_out_of_touch", successor, "2019-06")).isEqualByComparingTo("0");
        assertThat(value("party.members", ended, "2019-05")).isEqualByComparingTo("1");
        assertThat(value("party.members", ended, "2019-06")).isEqualByComparingTo("0");
        assertThat(value("party.members", successor, "2019-07")).isEqualByComparingTo("2");
    }

    @Test
    void aTransferToAnotherCountyChangesNoFigureOfTheCity() {
        var villages = villages(COUNTY);
        var moving = villages.get(4);
        var staying = villages.get(5);
        var general = organisation(staying, "总支" + staying, "GENERAL_BRANCH", null);
        var branch = lived(moving, "迁出村党支部");
        var parent = with(json(county.get("/api/party/organisations/" + branch)), "parentId", general);
        assertThat(county.with("If-Match", "\"1\"")
                        .put("/api/party/organisations/" + branch, parent)
                        .statusCode())
                .isEqualTo(200);
        var group = organisation(staying, "小组" + staying, "GROUP", branch);
        var before = figures(CITY);
        var township = villages(OTHER_COUNTY).get(0).substring(0, 9) + "000";

        decided(Map.of("kind", "TRANSFER", "divisions", List.of(moving), "parent", township, "on", DAY));

        assertThat(figures(CITY)).isEqualTo(before);
        var successor = json(city.get("/api/divisions/" + moving + "/succession"))
                .at("/successors/0/code")
                .asString();
        var there = items("/api/party/organisations?division=" + successor).get(0);
        assertThat(there.path("parentId").isNull()).isTrue();
        assertThat(items("/api/party/members?division=" + successor)).hasSize(2);
        assertThat(items("/api/party/venues?division=" + successor)).hasSize(1);
        assertThat(json(city.get("/api/party/organisations/" + group))
                        .path("parentId")
                        .asString())
                .isEqualTo(general);
    }

    /** A branch with a past before and after the day: term, secretary, members, meetings, a venue, a round of its standards. */
    private String lived(String village, String name) {
        var branch = organisation(village, name, "BRANCH", null);
        var path = "/api/party/organisations/" + branch;
        done(county.post(path + "/terms", Map.of("id", id(), "electedOn", "2018-03-01")));
        var secretary = cadre(village);
        var told = new HashMap<String, Object>(Map.of("id", id(), "division", village, "cadre", secretary));
        told.putAll(Map.of("post", "PARTY_SECRETARY", "filledBy", "ELECTED", "from", "2018-03-01"));
        done(county.post("/api/tenures", told));
        done(county.post(path + "/members", member(secretary, "2018-07-01", true)));
        done(county.post(path + "/members", member(cadre(village), "2019-07-01", false)));
        away(path, secretary);
        var venue = venue(village, "驿站" + village, List.of(village), branch);
        for (var day : List.of("2019-04-10", "2019-07-10")) {
            var held = new HashMap<String, Object>(Map.of("id", id(), "kind", "LECTURE", "heldOn", day, "topic", "党课"));
            held.putAll(Map.of("due", 9, "attended", 8, "onLeave", 1, "lateBecause", "牧场没有信号", "venueId", venue));
            done(county.post(path + "/meetings", held));
        }
        done(county.post("/api/branch-standards/branches/" + branch + "/assessments", Map.of("id", id())));
        done(county.post(
                "/api/talents",
                Map.of("id", id(), "division", village, "cadre", secretary, "kind", "01", "from", "2018-05-01")));
        return branch;
    }

    /** Contacted shortly before and after the day: out of touch before and long after, and not between. */
    private void away(String branch, String cadre) {
        var told = Map.of("id", id(), "cadreId", cadre, "leftOn", "2018-09-01", "place", "江苏省苏州市", "purpose", "01");
        done(county.post(branch + "/away", told));
        for (var day : List.of("2019-05-20", "2019-08-10")) {
            var with = List.of(Map.of("id", id(), "cadreId", cadre));
            done(county.post(branch + "/away-contacts", Map.of("heldOn", day, "way", "PHONE", "with", with)));
        }
    }

    private String organisation(String village, String name, String kind, String parent) {
        var told = new HashMap<String, Object>(Map.of(
                "id",
                id(),
                "division",
                village,
                "name",
                name,
                "kind",
                kind,
                "setting",
                "VILLAGE",
                "validFrom",
                "2015-01-01"));
        told.put("parentId", parent);
        done(county.post("/api/party/organisations", told));
        return told.get("id").toString();
    }

    private String venue(String village, String name, List<String> serves, String organisation) {
        var told = new HashMap<String, Object>(Map.of(
                "id",
                id(),
                "division",
                village,
                "name",
                name,
                "kind",
                "STATION",
                "validFrom",
                "2018-01-01",
                "serves",
                serves));
        told.put("organisationId", organisation);
        done(county.post("/api/party/venues", told));
        return told.get("id").toString();
    }

    private String cadre(String village) {
        var id = id();
        done(county.post(
                "/api/cadres",
                Map.of("id", id, "division", village, "name", "牧民", "trades", List.of(), "languages", List.of())));
        return id;
    }

    private static Map<String, Object> member(String cadre, String on, boolean onChain) {
        return Map.of("id", id(), "cadreId", cadre, "admittedOn", on, "joinedOn", on, "onChain", onChain);
    }

    private void decided(Map<String, Object> decision) {
        var body = new HashMap<>(decision);
        body.put("id", id());
        body.put("basis", "州政发〔2019〕15号");
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

    /** All counted figures of the Party's records, by key and month; but for what counts villages, of which a merger leaves fewer. */
    private Map<String, BigDecimal> figures(String division) {
        var keys = json(city.get("/api/indicators"))
                .valueStream()
                .filter(one -> !one.path("kind").asString().equals("ratio"))
                .map(one -> one.path("key").asString())
                .filter(key -> key.matches("(party|branchstandard|training)\\..*"))
                .filter(key -> !key.equals("training.villages_unreached"))
                .toList();
        var figures = new TreeMap<String, BigDecimal>();
        values(String.join(",", keys), division, "2018-01", "2019-12")
                .forEach(value -> figures.put(
                        value.path("key").asString() + ' ' + value.path("month").asString(),
                        value.path("value").decimalValue().stripTrailingZeros()));
        return figures;
    }

    private BigDecimal value(String key, String division, String month) {
        return values(key, division, month, month).at("/0/value").decimalValue();
    }

    private JsonNode values(String keys, String division, String from, String to) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(city.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                                .formatted(keys, division, from, to))),
                        told -> told.path("pending").asInt() == 0)
                .path("values");
    }

    private JsonNode items(String path) {
        return json(city.get(path)).path("items");
    }

    private static String named(JsonNode items, String name) {
        return items.valueStream()
                .filter(one -> one.path("name").asString().startsWith(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static Map<String, Object> with(JsonNode held, String field, Object value) {
        var told = new HashMap<String, Object>();
        for (var name : List.of("id", "division", "name", "kind", "setting", "validFrom")) {
            told.put(name, held.path(name).asString());
        }
        told.put(field, value);
        return told;
    }

    private static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
