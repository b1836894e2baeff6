package org.lingtouyan.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Area;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.access.Role;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** People who work go along with their village into another county and back, and whatever refers to them goes on doing so. */
@ServerTest
class CadreMovingTests {

    private static final String COUNTY = "620423";
    private static final String OTHER_COUNTY = "620403";
    private static final String THIRD_COUNTY = "620422";

    private final Caller city;
    private final Caller county;
    private final Caller other;
    private final Caller third;
    private final Cadres cadres;
    private final Actors actors;

    @Autowired
    CadreMovingTests(Environment environment, Cadres cadres, Actors actors) {
        this.cadres = cadres;
        this.actors = actors;
        var nobody = Caller.of(environment);
        this.city = nobody.as("city-6204");
        this.county = nobody.as("county-" + COUNTY);
        this.other = nobody.as("county-" + OTHER_COUNTY);
        this.third = nobody.as("county-" + THIRD_COUNTY);
    }

    @Test
    void theNewCountyFindsReadsAndChangesThemAndTheOldOneKnowsTheirNameOnly() {
        var villages = villages(COUNTY);
        var moving = villages.get(villages.size() - 1);
        var back = villages.get(0).substring(0, 9) + "000";
        var there = villages(OTHER_COUNTY).get(0).substring(0, 9) + "000";
        var number = IdentityNumber.withCheckDigit("62979819800101" + moving.substring(9));
        var cadre = entered(moving, "随村走的人", number);

        assertThat(other.get("/api/cadres/" + cadre).statusCode()).isEqualTo(404);
        var successor = transferred(moving, there, "2019-06-15");

        assertThat(found(other, OTHER_COUNTY)).contains(cadre);
        assertThat(found(county, COUNTY)).doesNotContain(cadre);
        assertThat(county.get("/api/cadres/" + cadre).statusCode()).isEqualTo(404);
        var read = other.get("/api/cadres/" + cadre);
        var now = json(read);
        assertThat(now.path("division").asString()).isEqualTo(successor);
        assertThat(now.path("home").asString()).isEqualTo(successor);
        assertThat(now.path("identityNumber").asString()).contains("*");
        assertThat(json(city.get("/api/cadres/" + cadre)).path("division").asString())
                .isEqualTo(successor);

        var told = told(cadre, successor, "随村走的人");
        told.put("title", "村党组织书记");
        assertThat(other.with("If-Match", read.headers().firstValue("ETag").orElseThrow())
                        .put("/api/cadres/" + cadre, told)
                        .statusCode())
                .isEqualTo(204);
        secretary(other, successor, cadre);
        assertThat(json(other.get("/api/tenures/of/" + cadre)).at("/0/post").asString())
                .isEqualTo("PARTY_SECRETARY");
        assertThat(reason(other.post("/api/cadres", told(id(), successor, "另一个人", number))))
                .isEqualTo("CADRE_ENTERED_ALREADY");

        var home = transferred(successor, back, "2019-09-01");
        var again = json(county.get("/api/cadres/" + cadre));
        assertThat(again.path("division").asString()).isEqualTo(home);
        assertThat(again.path("title").asString()).isEqualTo("村党组织书记");
        assertThat(found(county, COUNTY)).contains(cadre);
        assertThat(other.get("/api/cadres/" + cadre).statusCode()).isEqualTo(404);
    }

    /** Two counties can have entered one person: at the same moment, or from rosters of before there was one system. */
    @Test
    void whoeverTheNewCountyKnowsByTheirNumberIsThatPersonFromThenOn() {
        var moving = villages(COUNTY).get(2);
        var there = villages(OTHER_COUNTY).get(1);
        var number = IdentityNumber.withCheckDigit("62979819790101" + moving.substring(9));
        var was = entered(moving, "两处有名的人", number);
        var now = UuidCreator.getTimeOrderedEpoch();
        var known = ToldCadre.named(new DivisionCode(there), "两处有名的人", IdentityNumber.parse(number), null, "农技员", null);
        actors.as(
                new Actor(
                        new UUID(0, 9),
                        "county",
                        Role.COUNTY_OFFICER,
                        Area.of(new DivisionCode(OTHER_COUNTY + "000000"))),
                () -> cadres.register(Map.of(now, known)));
        secretary(county, moving, was, "2018-07-01");
        var venue = new HashMap<String, Object>(
                Map.of("id", id(), "division", villages(COUNTY).get(3), "keeperId", was));
        venue.putAll(Map.of("name", "党群服务中心", "kind", "STATION", "validFrom", "2018-01-01"));
        assertThat(county.post("/api/party/venues", venue).statusCode()).isEqualTo(201);
        var further = villages(THIRD_COUNTY).get(0);
        held(third, further, was, "CLERK", "2016-07-01");

        var successor = transferred(moving, there.substring(0, 9) + "000", "2019-06-15");

        assertThat(json(other.get("/api/cadres?limit=200&q=两处有名&division=%s000000".formatted(OTHER_COUNTY)))
                        .path("items")
                        .findValuesAsString("id"))
                .containsExactly(now.toString());
        assertThat(json(county.get("/api/cadres?limit=200&q=两处有名&division=%s000000".formatted(COUNTY)))
                        .path("items"))
                .isEmpty();
        assertThat(json(other.get("/api/cadres/" + was)).path("id").asString()).isEqualTo(now.toString());
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        json(city.get("/api/tenures/of/" + was)))
                .as("in any other county too")
                .isEmpty());
        assertThat(json(county.get("/api/party/venues/" + venue.get("id")))
                        .path("keeperId")
                        .asString())
                .isEqualTo(now.toString());
        var life = json(city.get("/api/tenures/of/" + now));
        assertThat(life.findValuesAsString("division")).containsExactly(successor, moving, further);
        assertThat(json(third.get("/api/tenures/of/" + now)).findValuesAsString("division"))
                .containsExactly(further);
        assertThat(life.findValuesAsString("name")).containsOnly("两处有名的人");
        assertThat(cadres.named(List.of(UUID.fromString(was))).values())
                .extracting(Cadres.Known::title)
                .containsExactly("农技员");
        assertThat(reason(county.post("/api/cadres", told(id(), villages(COUNTY).get(3), "另一个人", number))))
                .isEqualTo("CADRE_ENTERED_ALREADY");
    }

    private List<String> found(Caller caller, String of) {
        return json(caller.get("/api/cadres?limit=200&q=随村走&division=%s000000".formatted(of)))
                .path("items")
                .findValuesAsString("id");
    }

    private String entered(String village, String name, String number) {
        var told = told(id(), village, name, number);
        told.put("home", village);
        var answer = county.post("/api/cadres", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return told.get("id").toString();
    }

    private static Map<String, Object> told(String id, String division, String name) {
        return new HashMap<>(Map.of("id", id, "division", division, "name", name));
    }

    private static Map<String, Object> told(String id, String division, String name, String number) {
        var told = told(id, division, name);
        told.put("identityNumber", number);
        return told;
    }

    private static void secretary(Caller caller, String village, String cadre) {
        secretary(caller, village, cadre, "2019-07-01");
    }

    private static void secretary(Caller caller, String village, String cadre, String from) {
        held(caller, village, cadre, "PARTY_SECRETARY", from);
    }

    private static void held(Caller caller, String village, String cadre, String post, String from) {
        var told = new HashMap<String, Object>(Map.of("id", id(), "division", village, "cadre", cadre));
        told.putAll(Map.of("post", post, "filledBy", "ELECTED", "from", from, "unreviewedBecause", "测试"));
        var answer = caller.post("/api/tenures", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** @return the code of the village in its new place */
    private String transferred(String village, String township, String on) {
        var body = new HashMap<String, Object>(Map.of("id", id(), "kind", "TRANSFER", "divisions", List.of(village)));
        body.putAll(Map.of("parent", township, "on", on, "basis", "市政发〔2019〕16号"));
        var answer = city.post("/api/adjustments", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode now = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(city.get("/api/adjustments/" + body.get("id"))),
                        one -> !one.path("state").asString().equals("WAITING"));
        assertThat(now.path("state").asString()).as(now.toString()).isEqualTo("DONE");
        return json(city.get("/api/divisions/" + village + "/succession"))
                .at("/successors/0/code")
                .asString();
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

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
