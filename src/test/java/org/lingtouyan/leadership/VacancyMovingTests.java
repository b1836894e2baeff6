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
 * A post of secretary counts as vacant from the day it fell vacant, whatever its village is called since; and what departments
 * answered of its candidates goes along, for the same eyes. In counties where no other test writes.
 */
@ServerTest
class VacancyMovingTests {

    private static final String CITY = "620800000000";
    private static final String COUNTY = "620825";
    private static final String OTHER_COUNTY = "620881";
    private static final String DAY = "2019-03-15";

    private final Caller city;
    private final Caller county;
    private final Caller other;
    private final Caller nobody;

    @Autowired
    VacancyMovingTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.city = nobody.as("city-6208");
        this.county = nobody.as("county-" + COUNTY);
        this.other = nobody.as("county-" + OTHER_COUNTY);
    }

    @Test
    void answersOfDepartmentsGoAlongForOrganisationOfficersOfTheNewCountyAlone() {
        var moving = last(0);
        var township = villages(OTHER_COUNTY).get(0).substring(0, 9);
        var candidate = cadre(moving);
        reviewed(moving, candidate);

        var there = transferred(moving, township + "000");

        var list = "/api/joint-reviews?cadre=" + candidate + "&county=" + OTHER_COUNTY + "000000";
        var old = "/api/joint-reviews?cadre=" + candidate + "&county=" + COUNTY + "000000";
        // the account of a demonstration's township is of the first by code
        var first = villages(OTHER_COUNTY).stream().sorted().findFirst().orElseThrow();
        assertThat(nobody.as("township-" + first.substring(0, 9)).get(list).statusCode())
                .isEqualTo(403);
        assertThat(county.get(list).statusCode()).isEqualTo(404);
        assertThat(json(county.get(old)).path("items")).isEmpty();
        var moved = json(other.get(list)).path("items");
        assertThat(moved).hasSize(1);
        assertThat(moved.at("/0/village").asString()).isEqualTo(there);
        assertThat(moved.at("/0/document").asString()).isEqualTo("联审〔2018〕7号");

        var home = transferred(there, moving.substring(0, 9) + "000", "2019-09-01");
        assertThat(json(county.get(old)).at("/items/0/village").asString()).isEqualTo(home);
        assertThat(json(other.get(list)).path("items")).isEmpty();
    }

    @Test
    void aTransferDoesNotStartTheClockAnew() {
        var moving = last(1);
        vacantSince(moving, "2019-01-31");
        var before = figures();

        var there = transferred(moving, villages(OTHER_COUNTY).get(0).substring(0, 9) + "000");

        assertThat(figures()).isEqualTo(before);
        assertThat(vacancies(county, moving)).isEmpty();
        var vacancy = vacancies(other, there).get(0);
        assertThat(vacancy.path("since").asString()).isEqualTo("2019-01-31");
        assertThat(vacancy.path("why").asString()).isEqualTo("REMOVED");
        assertThat(vacancy.path("tooLong").asBoolean()).isTrue();
        var team = json(other.get("/api/leadership/villages/" + there + "?on=2019-05-15"));
        assertThat(team.path("secretaryVacantSince").asString()).isEqualTo("2019-01-31");
        assertThat(team.path("vacantTooLong").asBoolean()).isTrue();

        var next = held(other, there, cadre(other, there), "2019-06-01");
        assertThat(next).isNotEmpty();
        assertThat(vacancies(other, there, "2019-07-01")).isEmpty();
        assertThat(json(other.get("/api/tenures?endedSince=2019-01-01&division=" + there))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void aVillageMergedIntoOneThatHasASecretaryIsVacantNoLonger() {
        var ended = last(2);
        var successor = last(3);
        vacantSince(ended, "2019-01-31");
        held(county, successor, cadre(successor), "2017-01-01");

        decided(Map.of("kind", "MERGE", "divisions", List.of(ended, successor), "successor", successor, "on", DAY));

        assertThat(vacancies(county, ended)).isEmpty();
        assertThat(vacancies(county, successor)).isEmpty();
    }

    @Test
    void aVillageMergedIntoOneWithoutAnyoneKeepsItsClock() {
        var ended = last(4);
        var successor = last(5);
        vacantSince(ended, "2019-01-31");

        decided(Map.of("kind", "MERGE", "divisions", List.of(ended, successor), "successor", successor, "on", DAY));

        assertThat(vacancies(county, successor).at("/0/since").asString()).isEqualTo("2019-01-31");
    }

    private static final List<String> VILLAGES = new java.util.ArrayList<>();

    /** Villages from the end, as they were before any test. */
    private String last(int number) {
        synchronized (VILLAGES) {
            if (VILLAGES.isEmpty()) {
                VILLAGES.addAll(villages(COUNTY));
            }
            return VILLAGES.get(VILLAGES.size() - 1 - number);
        }
    }

    private void vacantSince(String village, String day) {
        var id = held(county, village, cadre(village), "2017-01-01");
        done(county.with(
                        "If-Match",
                        county.get("/api/tenures/" + id)
                                .headers()
                                .firstValue("ETag")
                                .orElseThrow())
                .post("/api/tenures/" + id + "/end", Map.of("on", day, "why", "REMOVED", "removal", "UNFIT")));
    }

    private String held(Caller who, String village, String cadre, String from) {
        var told = new HashMap<String, Object>(Map.of("id", Shandan.id(), "division", village, "cadre", cadre));
        told.putAll(Map.of("post", "PARTY_SECRETARY", "filledBy", "ELECTED", "from", from));
        done(who.post("/api/tenures", told));
        return told.get("id").toString();
    }

    private void reviewed(String village, String candidate) {
        var told = new HashMap<String, Object>(Map.of("id", Shandan.id(), "village", village, "cadre", candidate));
        told.putAll(Map.of("county", COUNTY + "000000", "department", "05", "result", "PASSED"));
        told.putAll(Map.of("document", "联审〔2018〕7号", "on", "2018-03-01"));
        done(county.post("/api/joint-reviews", told));
    }

    private String cadre(String village) {
        return cadre(county, village);
    }

    private static String cadre(Caller who, String village) {
        var id = Shandan.id();
        done(who.post("/api/cadres", Map.of("id", id, "division", village, "name", "村干部", "unit", "测试" + id)));
        return id;
    }

    private static JsonNode vacancies(Caller who, String village) {
        return vacancies(who, village, "2019-05-15");
    }

    private static JsonNode vacancies(Caller who, String village, String on) {
        return json(who.get("/api/leadership/vacancies?division=" + village + "&on=" + on))
                .path("items");
    }

    private String transferred(String village, String township) {
        return transferred(village, township, DAY);
    }

    private String transferred(String village, String township, String on) {
        decided(Map.of("kind", "TRANSFER", "divisions", List.of(village), "parent", township, "on", on));
        return json(city.get("/api/divisions/" + village + "/succession"))
                .at("/successors/0/code")
                .asString();
    }

    private void decided(Map<String, Object> decision) {
        var body = new HashMap<>(decision);
        body.put("id", Shandan.id());
        body.put("basis", "市政发〔2019〕11号");
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

    /** All counted figures of village teams above the village, by key and month. */
    private Map<String, BigDecimal> figures() {
        var keys = json(city.get("/api/indicators"))
                .valueStream()
                .filter(one -> !one.path("kind").asString().equals("ratio"))
                .map(one -> one.path("key").asString())
                .filter(key -> key.startsWith("leadership."))
                .toList();
        var figures = new TreeMap<String, BigDecimal>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(city.get("/api/indicators/values?keys=%s&division=%s&from=2018-01&to=2019-12"
                                .formatted(String.join(",", keys), CITY))),
                        told -> told.path("pending").asInt() == 0)
                .path("values")
                .forEach(value -> figures.put(
                        value.path("key").asString() + ' ' + value.path("month").asString(),
                        value.path("value").decimalValue().stripTrailingZeros()));
        return figures;
    }

    private static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }
}
