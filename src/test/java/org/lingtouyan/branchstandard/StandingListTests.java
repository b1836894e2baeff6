package org.lingtouyan.branchstandard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ServerTest
class StandingListTests {

    private static final String VILLAGE = "621227101202";
    private static final String COUNTY = "621227000000";
    private static final String BASE = "/api/branch-standards/";

    private final PastRounds pastRounds;
    private final Actors actors;
    private final Caller nobody;
    private final Caller village;
    private final Caller township;
    private final Caller county;

    @Autowired
    StandingListTests(Environment environment, PastRounds pastRounds, Actors actors) {
        this.pastRounds = pastRounds;
        this.actors = actors;
        this.nobody = Caller.of(environment);
        this.village = nobody.as("village-" + VILLAGE);
        this.township = nobody.as("township-621227101");
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoIsNotOfTheAreaHasNoDeskThere() {
        for (var list : List.of("counts", "assessments?stage=NEVER", "mendings?state=DUE")) {
            var path = BASE + list + (list.contains("?") ? "&" : "?") + "division=" + COUNTY;
            assertThat(nobody.get(path).statusCode()).isEqualTo(401);
            assertThat(nobody.as("county-620121").get(path).statusCode()).isEqualTo(404);
            assertThat(township.get(path).statusCode()).isEqualTo(404);
            assertThat(nobody.as("auditor").get(path).statusCode()).isEqualTo(403);
            assertThat(county.get(path).statusCode()).isEqualTo(200);
            assertThat(county.get(path + "&cursor=x").statusCode()).isEqualTo(list.equals("counts") ? 200 : 400);
        }
    }

    @Test
    void aBranchStandsInOneListFromNeverAssessedToDone() {
        var branch = branch();
        assertThat(whereIs(branch)).containsExactly("NEVER");
        var round = begin(branch);
        assertThat(whereIs(branch)).containsExactly("SELF");
        answerAll(branch, round, true);
        close(village, round);
        assertThat(whereIs(branch)).containsExactly("TOWNSHIP");
        close(township, round);
        assertThat(whereIs(branch)).containsExactly("COUNTY");
        close(county, round);
        assertThat(whereIs(branch)).containsExactly("DONE");
        begin(branch);
        assertThat(whereIs(branch)).as("a new round is what counts").containsExactly("SELF");
    }

    @Test
    void aBranchThatEndedWaitsForNobody() {
        var branch = branch();
        var ended = county.with("If-Match", "\"1\"")
                .post("/api/party/organisations/" + branch + "/end", Map.of("on", "2020-01-01"));
        assertThat(ended.statusCode()).as(ended.body()).isLessThan(300);
        assertThat(whereIs(branch)).isEmpty();
    }

    @Test
    void aMendingReportedWaitsForItsRecheckAndThenForNobody() {
        var branch = branch();
        var round = begin(branch);
        answerAll(branch, round, false);
        Stream.of(village, township, county).forEach(by -> close(by, round));
        var due = mendings(branch, "DUE");
        assertThat(mendings(branch, "OVERDUE")).isEmpty();
        var paper = unmetOnPaper(branch);
        var code = paper.at("/standard/code").asString();
        assertThat(due).contains(code);
        var path = BASE + "assessments/" + round + "/mendings/"
                + paper.at("/standard/id").asString();
        assertThat(village.post(path + "/mended", Map.of("how", "补齐资料")).statusCode())
                .isEqualTo(204);
        assertThat(mendings(branch, "DUE")).hasSize(due.size() - 1).doesNotContain(code);
        assertThat(mendings(branch, "RECHECK")).containsExactly(code);
        assertThat(township.post(path + "/recheck", Map.of("met", true)).statusCode())
                .isEqualTo(204);
        assertThat(mendings(branch, "RECHECK")).isEmpty();
    }

    @Test
    void aRoundHeldBeforeStandsAsIfItHadBeenHeldHere() {
        var branch = UUID.fromString(branch());
        var first = LocalDate.of(2018, 9, 3);
        var closings = IntStream.range(0, 3)
                .mapToObj(stage -> new PastRounds.Closing(first.plusDays(10 * stage), UUID.randomUUID()))
                .toList();
        var mended = new PastRounds.Mended(LocalDate.of(2018, 10, 8), UUID.randomUUID(), "补齐资料", null, null);
        actors.as(
                Actor.SYSTEM,
                () -> pastRounds.takeOver(List.of(new PastRounds.PastRound(
                        UuidCreator.getTimeOrderedEpoch(),
                        branch,
                        first.minusDays(9),
                        closings,
                        Set.of("5.1", "6.3"),
                        code -> code.equals("5.1") ? mended : null))));
        assertThat(whereIs(branch.toString())).containsExactly("DONE");
        assertThat(mendings(branch.toString(), "RECHECK")).containsExactly("5.1");
        assertThat(mendings(branch.toString(), "OVERDUE"))
                .as("what was said, and what the records of that day did not show")
                .contains("6.3", "1.2")
                .doesNotContain("5.1", "5.4");
        var shown = all("mendings?state=OVERDUE", 200).stream()
                .filter(one -> one.path("organisationId").asString().equals(branch.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(shown.path("dueOn").asString()).isEqualTo("2018-10-23");
    }

    @Test
    void theListSaysTheGradeThatTheBranchHasAndIsNarrowedToOne() {
        var never = branch();
        var begun = branch();
        begin(begun);
        var graded = branch();
        answerAll(graded, begin(graded), true);
        var grade = json(village.get(BASE + "branches/" + graded)).path("grade").asString();
        assertThat(grade).isNotBlank();

        assertThat(gradeOf(graded, all("assessments?stage=SELF", 200))).isEqualTo(grade);
        assertThat(gradeOf(graded, all("assessments?stage=SELF&graded=false", 200)))
                .as("at once, without grades")
                .isEmpty();
        assertThat(gradeOf(begun, all("assessments?stage=SELF", 200)))
                .as("something is not answered")
                .isEmpty();
        assertThat(gradeOf(never, all("assessments?stage=NEVER", 200))).isEmpty();
        for (var only : BranchStanding.Grade.values()) {
            var found = all("assessments?stage=SELF&grade=" + only, 3);
            assertThat(found)
                    .allSatisfy(one -> assertThat(one.path("grade").asString()).isEqualTo(only.name()));
            assertThat(found.stream()
                            .anyMatch(
                                    one -> one.path("organisationId").asString().equals(graded)))
                    .as(only.name())
                    .isEqualTo(only.name().equals(grade));
        }
    }

    private static String gradeOf(String branch, List<JsonNode> listed) {
        return listed.stream()
                .filter(one -> one.path("organisationId").asString().equals(branch))
                .findFirst()
                .orElseThrow()
                .path("grade")
                .asString("");
    }

    @Test
    void theCountsAreTheLengthsOfTheLists() {
        branch();
        begin(branch());
        var counts = json(village.get(BASE + "counts?division=" + VILLAGE));
        for (var at : StandingLists.At.values()) {
            assertThat(all("assessments?stage=" + at, 7))
                    .as(at.name())
                    .hasSize(counts.path(at.name().toLowerCase(java.util.Locale.ROOT))
                            .asInt());
        }
        for (var state : StandingLists.MendingState.values()) {
            assertThat(all("mendings?state=" + state, 7))
                    .as(state.name())
                    .hasSize(counts.path(state.name().toLowerCase(java.util.Locale.ROOT))
                            .asInt());
        }
    }

    /** Page by page: each once. */
    private List<JsonNode> all(String list, int limit) {
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var answer = village.get(BASE + list + "&limit=" + limit + "&division=" + VILLAGE + cursor);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var page = json(answer);
            page.path("items").forEach(found::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(found).doesNotHaveDuplicates();
        return found;
    }

    private List<String> whereIs(String branch) {
        return Stream.of(StandingLists.At.values())
                .map(Enum::name)
                .filter(at -> all("assessments?stage=" + at, 200).stream()
                        .anyMatch(one -> one.path("organisationId").asString().equals(branch)))
                .toList();
    }

    private List<String> mendings(String branch, String state) {
        return all("mendings?state=" + state, 200).stream()
                .filter(one -> one.path("organisationId").asString().equals(branch))
                .map(one -> one.path("code").asString())
                .toList();
    }

    private String branch() {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var answer = county.post(
                "/api/party/organisations",
                Map.of(
                        "id",
                        id,
                        "division",
                        VILLAGE,
                        "name",
                        "待审核党支部" + id.substring(24),
                        "kind",
                        "BRANCH",
                        "setting",
                        "VILLAGE",
                        "validFrom",
                        "2015-01-01"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private String begin(String branch) {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        assertThat(village.post(BASE + "branches/" + branch + "/assessments", Map.of("id", id))
                        .statusCode())
                .isEqualTo(201);
        return id;
    }

    private void answerAll(String branch, String round, boolean met) {
        items(branch).filter(one -> one.path("met").isNull()).forEach(one -> assertThat(village.put(
                                BASE + "assessments/" + round + "/answers/"
                                        + one.at("/standard/id").asString(),
                                Map.of("met", met))
                        .statusCode())
                .isEqualTo(204));
    }

    private static void close(Caller by, String round) {
        assertThat(by.post(BASE + "assessments/" + round + "/close", Map.of()).statusCode())
                .isEqualTo(204);
    }

    private JsonNode unmetOnPaper(String branch) {
        return items(branch)
                .filter(one -> one.at("/standard/checked").asString().equals("PAPER"))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> items(String branch) {
        return stream(json(village.get(BASE + "branches/" + branch)).path("items"));
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
