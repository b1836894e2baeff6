package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.posting.PostedVillages.firstSecretary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Three villages of which two go on in the third: the first brings its first secretary along, the second finds the seat taken. */
@ServerTest
class PostingMovingTests {

    private static final String COUNTY = "622925";

    private final Caller county;
    private final PostedVillages villages;
    private final Postings postings;
    private final Actors actors;

    @Autowired
    PostingMovingTests(Environment environment, PostedVillages villages, Postings postings, Actors actors) {
        this.county = Caller.of(environment).as("county-" + COUNTY);
        this.villages = villages;
        this.postings = postings;
        this.actors = actors;
    }

    @Test
    void aSeatGoesAlongWhereItIsFreeAndEndsWhereItIsTaken() {
        var successor = villages.next(COUNTY);
        var first = withFirstSecretary("齐一");
        var second = withFirstSecretary("齐二");

        merged(first, successor, "2019-06-15");
        merged(second, successor, "2019-08-01");

        assertThat(covered(first, "2019-06-14")).isEqualTo("1/1");
        assertThat(covered(successor, "2019-06-15")).isEqualTo("1/1");
        assertThat(covered(successor, "2019-08-01")).isEqualTo("1/1");
        var there = json(county.get("/api/postings?day=2019-09-01&division=" + successor))
                .path("items");
        assertThat(there.findValuesAsString("cadreName")).containsExactly("齐一");
        var ended = json(county.get("/api/postings/history?division=" + second));
        assertThat(ended.at("/0/validTo").asString()).isEqualTo("2019-08-01");
        assertThat(ended.at("/0/endReason").asString()).isEqualTo("MOVED");
    }

    @Test
    void leaveUnderWayGoesOnThereAndAnAppraisalAndTheDaysOfAMonthStayWhereTheyWere() {
        var successor = villages.next(COUNTY);
        var ended = withFirstSecretary("齐三");
        var was = "/api/postings/" + only(ended, "2019-06-01").path("id").asString();
        noted(was + "/leaves", leave("2019-06-10", "2019-06-20"));
        noted(was + "/leaves", leave("2019-01-10", "2019-01-12"));
        noted(was + "/appraisals", Map.of("id", id(), "year", 2018, "grade", "COMPETENT", "decidedOn", "2018-12-20"));
        noted(was + "/appraisals", Map.of("id", id(), "year", 2019, "grade", "EXCELLENT", "decidedOn", "2019-12-20"));
        for (var month : List.of("2019-05", "2019-07")) {
            assertThat(county.put(was + "/stays/" + month, Map.of("days", 20)).statusCode())
                    .isEqualTo(204);
        }

        merged(ended, successor, "2019-06-15");

        var now = "/api/postings/" + only(successor, "2019-06-16").path("id").asString();
        var there = json(county.get(now + "/leaves"));
        assertThat(there).hasSize(1);
        assertThat(there.at("/0/validFrom").asString()).isEqualTo("2019-06-15");
        assertThat(there.at("/0/validTo").asString()).isEqualTo("2019-06-20");
        assertThat(json(county.get(was + "/leaves")).findValuesAsString("validTo"))
                .containsExactlyInAnyOrder("2019-06-15", "2019-01-12");
        assertThat(json(county.get(now + "/appraisals")).findValuesAsString("grade"))
                .containsExactly("EXCELLENT");
        assertThat(json(county.get(was + "/appraisals")).findValuesAsString("grade"))
                .containsExactly("COMPETENT");
        assertThat(json(county.get(now + "/stays")).findValuesAsString("month")).containsExactly("2019-07");
        assertThat(json(county.get(was + "/stays")).findValuesAsString("month")).containsExactly("2019-05");
    }

    @Test
    void whoIsOnATalentProjectStaysOnItInTheOtherVillage() {
        var successor = villages.next(COUNTY);
        var ended = villages.next(COUNTY);
        var told = firstSecretary(ended, villages.cadre(COUNTY, "农技专家"), "2018-01-01");
        told.put("role", "TALENT");
        noted("/api/postings", told);
        var project = id();
        var entered = new HashMap<String, Object>(Map.of(
                "id", project, "division", COUNTY + "000000", "name", "农技人才帮扶", "year", 2019, "purpose", "到村指导"));
        entered.putAll(Map.of("beginsOn", "2019-01-01", "endsOn", "2019-12-31"));
        entered.put("counties", List.of(COUNTY + "000000"));
        noted("/api/talent-projects", entered);
        var joined = county.post(
                "/api/talent-projects/" + project + "/experts", Map.of("postings", List.of(told.get("id"))));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(200);

        merged(ended, successor, "2019-06-15");

        var there = only(successor, "2019-07-01").path("id").asString();
        assertThat(json(county.get("/api/talent-projects/of/" + there))
                        .path("id")
                        .asString())
                .isEqualTo(project);
    }

    private tools.jackson.databind.JsonNode only(String village, String day) {
        var there = json(county.get("/api/postings?day=%s&division=%s".formatted(day, village)))
                .path("items");
        assertThat(there).hasSize(1);
        return there.get(0);
    }

    private void noted(String path, Map<String, Object> told) {
        var answer = county.post(path, told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static Map<String, Object> leave(String from, String to) {
        return Map.of("id", id(), "kind", "SICK", "validFrom", from, "validTo", to);
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    private String withFirstSecretary(String name) {
        var village = villages.next(COUNTY);
        var target = new Target(
                UuidCreator.getTimeOrderedEpoch(),
                new DivisionCode(village),
                "POOR_VILLAGE",
                false,
                "选派名单",
                LocalDate.of(2016, 1, 1),
                null);
        actors.as(Actor.SYSTEM, () -> postings.target(List.of(target)));
        var told = firstSecretary(village, villages.cadre(COUNTY, name), "2018-01-01");
        assertThat(county.post("/api/postings", told).statusCode()).isEqualTo(201);
        return village;
    }

    private void merged(String village, String successor, String on) {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var decision = Map.of(
                "id",
                id,
                "kind",
                "MERGE",
                "divisions",
                List.of(village),
                "successor",
                successor,
                "on",
                on,
                "basis",
                "县政发〔2019〕8号");
        var answer = county.post("/api/adjustments", decision);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(county.get("/api/adjustments/" + id))
                .path("state")
                .asString()
                .equals("DONE"));
    }

    private String covered(String village, String day) {
        var found = json(county.get("/api/posting-coverage?division=%s&day=%s".formatted(village, day)));
        return found.path("covered").asInt() + "/" + found.path("targets").asInt();
    }
}
