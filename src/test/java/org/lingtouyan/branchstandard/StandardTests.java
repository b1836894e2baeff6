package org.lingtouyan.branchstandard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ServerTest
class StandardTests {

    private static final String VILLAGE = "621227101202";
    private static final String BASE = "/api/branch-standards/";

    private final Caller nobody;
    private final Caller village;
    private final Caller township;
    private final Caller county;

    @Autowired
    StandardTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.village = nobody.as("village-" + VILLAGE);
        this.township = nobody.as("township-621227101");
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoIsNotOfTheAreaNeitherSeesNorWrites() {
        var branch = branch();
        assertThat(nobody.get(BASE + "branches/" + branch).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121").get(BASE + "branches/" + branch).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor").get(BASE + "branches/" + branch).statusCode())
                .isEqualTo(403);
        var round = begin(branch);
        assertThat(nobody.as("county-620121")
                        .post(BASE + "assessments/" + round + "/close", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void villageBranchesHaveSevenClassesAndFortyTwoStandardsMarkedAsDraft() {
        var edition = stream(json(village.get(BASE + "editions")))
                .filter(one -> one.path("setting").asString().equals("VILLAGE"))
                .findFirst()
                .orElseThrow();
        assertThat(edition.path("draft").asBoolean()).isTrue();
        var standards = json(village.get(BASE + "editions/" + edition.path("id").asString()))
                .path("standards");
        assertThat(standards).hasSize(42);
        assertThat(stream(standards).map(one -> one.path("classNumber").asInt()).distinct())
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(stream(standards)
                        .filter(one -> one.path("checked").asString().equals("COMPUTED")))
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void whatTheRecordsShowIsAnsweredByThemAndAskedOfNobody() {
        var branch = branch();
        var round = begin(branch);
        var term = item(branch, "2.3");
        assertThat(term.path("met").asBoolean()).isFalse();
        assertThat(reason(village.put(answerPath(round, term), Map.of("met", true))))
                .isEqualTo("RECORDS_ANSWER_THIS");
        county.post("/api/party/organisations/" + branch + "/terms", Map.of("id", id(), "electedOn", "2026-01-08"));
        var after = item(branch, "2.3");
        assertThat(after.path("met").asBoolean()).isTrue();
        assertThat(after.path("held").asInt()).isPositive();
    }

    @Test
    void theReserveTheFirstSecretaryAndPairsAreReadFromTheRecordsToo() {
        var branch = branch();
        var round = begin(branch);
        for (var code : List.of("2.6", "6.4", "6.5")) {
            assertThat(reason(village.put(answerPath(round, item(branch, code)), Map.of("met", true))))
                    .as(code)
                    .isEqualTo("RECORDS_ANSWER_THIS");
        }
        int before = item(branch, "2.6").path("held").asInt();
        var kept = new HashMap<String, Object>(Map.of("id", id(), "division", VILLAGE, "source", "03"));
        kept.put("cadre", cadre());
        kept.put("from", "2020-01-01");
        var joined = county.post("/api/reserves", kept);
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(201);
        assertThat(item(branch, "2.6").path("held").asInt()).isEqualTo(before + 1);
        assertThat(item(branch, "2.6").path("met").asBoolean()).isTrue();
    }

    @Test
    void aRoundGoesFromTheBranchToTheTownshipAndTheCountyEachSomebodyElse() {
        var branch = branch();
        var round = begin(branch);
        assertThat(reason(village.post(BASE + "branches/" + branch + "/assessments", Map.of("id", id()))))
                .isEqualTo("ASSESSMENT_UNDER_WAY");
        assertThat(reason(close(village, round))).isEqualTo("ANSWERS_MISSING");
        var asked = answerAll(branch, round);
        assertThat(close(village, round).statusCode()).isEqualTo(204);
        assertThat(reason(close(village, round))).isEqualTo("STAGE_OF_ANOTHER_LEVEL");
        assertThat(reason(village.put(answerPath(round, asked), Map.of("met", false))))
                .isEqualTo("STAGE_OF_ANOTHER_LEVEL");
        assertThat(township.put(answerPath(round, asked), Map.of("met", false, "note", "资料不全"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(close(township, round).statusCode()).isEqualTo(204);
        assertThat(reason(close(township, round))).isEqualTo("STAGE_OF_ANOTHER_LEVEL");
        assertThat(close(county, round).statusCode()).isEqualTo(204);
        var standing = standing(branch);
        assertThat(standing.path("stage").asString()).isEqualTo("DONE");
        assertThat(standing.path("points").asInt()).isEqualTo((int) stream(standing.path("items"))
                .filter(one -> one.path("met").asBoolean())
                .count());
        assertThat(standing.at("/items/0/met").asBoolean()).isFalse();
    }

    @Test
    void whatIsUnmetIsMendedByADayAndRecheckedBySomebodyElse() {
        var branch = branch();
        var round = begin(branch);
        var asked = answerAll(branch, round);
        village.put(answerPath(round, asked), Map.of("met", false));
        Stream.of(village, township, county)
                .forEach(by -> assertThat(close(by, round).statusCode()).isEqualTo(204));
        var path = BASE + "assessments/" + round + "/mendings/" + standardOf(asked);
        assertThat(item(branch, code(asked)).at("/mending/dueOn").asString()).isNotBlank();
        assertThat(reason(township.post(path + "/recheck", Map.of("met", true))))
                .isEqualTo("NOT_MENDED_YET");
        assertThat(township.post(path + "/mended", Map.of("how", "补齐资料")).statusCode())
                .isEqualTo(204);
        assertThat(reason(township.post(path + "/recheck", Map.of("met", true))))
                .isEqualTo("RECHECK_BY_ITS_MENDER");
        assertThat(reason(village.post(path + "/recheck", Map.of("met", true)))).isEqualTo("STAGE_OF_ANOTHER_LEVEL");
        assertThat(county.post(path + "/recheck", Map.of("met", true)).statusCode())
                .isEqualTo(204);
        assertThat(item(branch, code(asked)).path("met").asBoolean()).isTrue();
    }

    @Test
    void whatTheRecordsStillShowAsUnmetIsSettledByNobodysWord() {
        var branch = branch();
        var round = begin(branch);
        answerAll(branch, round);
        Stream.of(village, township, county)
                .forEach(by -> assertThat(close(by, round).statusCode()).isEqualTo(204));
        var meetings = item(branch, "4.1");
        assertThat(meetings.at("/standard/checked").asString()).isEqualTo("COMPUTED");
        var path = BASE + "assessments/" + round + "/mendings/"
                + meetings.at("/standard/id").asString();
        assertThat(township.post(path + "/mended", Map.of("how", "已补开")).statusCode())
                .isEqualTo(204);
        assertThat(reason(county.post(path + "/recheck", Map.of("met", true)))).isEqualTo("RECORDS_STILL_UNMET");
        assertThat(county.post(path + "/recheck", Map.of("met", false)).statusCode())
                .isEqualTo(204);
    }

    private String branch() {
        var told = new HashMap<String, Object>(Map.of(
                "id",
                id(),
                "division",
                VILLAGE,
                "name",
                "对标党支部" + ThreadLocalRandom.current().nextInt(1_000_000_000),
                "kind",
                "BRANCH",
                "setting",
                "VILLAGE",
                "validFrom",
                "2015-01-01"));
        var answer = county.post("/api/party/organisations", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return told.get("id").toString();
    }

    /** Somebody who works in the village. */
    private String cadre() {
        var told = new HashMap<String, Object>(Map.of("id", id(), "division", VILLAGE, "name", "后备人"));
        told.putAll(Map.of("unit", "单位" + id(), "trades", List.of(), "languages", List.of()));
        var answer = county.post("/api/cadres", told);
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 204);
        return told.get("id").toString();
    }

    private String begin(String branch) {
        var told = Map.of("id", id());
        var path = BASE + "branches/" + branch + "/assessments";
        assertThat(village.post(path, told).statusCode()).isEqualTo(201);
        assertThat(village.post(path, told).statusCode()).isEqualTo(200);
        return told.get("id");
    }

    /** Says yes to all that is asked; one of those that were. */
    private JsonNode answerAll(String branch, String round) {
        var asked = stream(standing(branch).path("items"))
                .filter(one -> one.path("met").isNull())
                .toList();
        asked.forEach(one -> assertThat(
                        village.put(answerPath(round, one), Map.of("met", true)).statusCode())
                .isEqualTo(204));
        return asked.get(0);
    }

    private java.net.http.HttpResponse<String> close(Caller by, String round) {
        return by.post(BASE + "assessments/" + round + "/close", Map.of());
    }

    private JsonNode standing(String branch) {
        var answer = village.get(BASE + "branches/" + branch);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private JsonNode item(String branch, String code) {
        return stream(standing(branch).path("items"))
                .filter(one -> code(one).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String code(JsonNode item) {
        return item.at("/standard/code").asString();
    }

    private static String standardOf(JsonNode item) {
        return item.at("/standard/id").asString();
    }

    private static String answerPath(String round, JsonNode item) {
        return BASE + "assessments/" + round + "/answers/" + standardOf(item);
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
