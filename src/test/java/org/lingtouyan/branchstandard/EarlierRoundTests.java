package org.lingtouyan.branchstandard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
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
class EarlierRoundTests {

    private static final String VILLAGE = "621227101202";
    private static final String BASE = "/api/branch-standards/";

    private final PastRounds pastRounds;
    private final Actors actors;
    private final Caller village;
    private final Caller township;
    private final Caller county;

    @Autowired
    EarlierRoundTests(Environment environment, PastRounds pastRounds, Actors actors) {
        this.pastRounds = pastRounds;
        this.actors = actors;
        var nobody = Caller.of(environment);
        this.village = nobody.as("village-" + VILLAGE);
        this.township = nobody.as("township-621227101");
        this.county = nobody.as("county-621227");
    }

    @Test
    void aNewRoundHidesNothingThatWasNotMendedOfTheOneBefore() {
        var branch = UUID.fromString(branch());
        actors.as(Actor.SYSTEM, () -> pastRounds.takeOver(List.of(autumn(branch, Set.of("5.1", "6.3")))));
        assertThat(mendings(branch.toString(), "OVERDUE")).contains("5.1", "6.3");
        var round = begin(branch.toString());
        assertThat(mendings(branch.toString(), "OVERDUE"))
                .as("while the new round is under way")
                .contains("5.1", "6.3");
        var shown = earlier(branch.toString());
        assertThat(shown).contains("5.1", "6.3");
        var first = json(village.get(BASE + "branches/" + branch)).at("/earlier/0");
        assertThat(first.path("begunOn").asString() + first.path("overdue")).isEqualTo("2018-08-25true");
        assertThat(first.at("/mending/dueOn").asString()).isEqualTo("2018-10-23");

        answerAll(branch.toString(), round, true);
        Stream.of(village, township, county).forEach(by -> close(by, round));
        assertThat(mendings(branch.toString(), "OVERDUE"))
                .as("what three levels found met is settled, what the records still do not show is not")
                .doesNotContain("5.1", "6.3")
                .contains("1.2");
        assertThat(earlier(branch.toString())).doesNotContain("5.1", "6.3").contains("1.2");
    }

    @Test
    void whatIsFoundMetAgainIsMetOfAllRounds() {
        var branch = UUID.fromString(branch());
        actors.as(Actor.SYSTEM, () -> pastRounds.takeOver(List.of(autumn(branch, Set.of("5.1")))));
        var round = begin(branch.toString());
        answerAll(branch.toString(), round, false);
        Stream.of(village, township, county).forEach(by -> close(by, round));
        assertThat(mendings(branch.toString(), "OVERDUE")).contains("5.1");
        assertThat(mendings(branch.toString(), "DUE")).contains("5.1");
        var standard = items(branch.toString())
                .filter(one -> one.at("/standard/code").asString().equals("5.1"))
                .findFirst()
                .orElseThrow();
        var path = BASE + "assessments/" + round + "/mendings/"
                + standard.at("/standard/id").asString();
        village.post(path + "/mended", Map.of("how", "补做"));
        assertThat(township.post(path + "/recheck", Map.of("met", true)).statusCode())
                .isEqualTo(204);
        assertThat(mendings(branch.toString(), "OVERDUE")).doesNotContain("5.1");
        assertThat(mendings(branch.toString(), "DUE")).doesNotContain("5.1");
    }

    /** A round of the autumn of 2018 of which that was unmet and nothing is mended. */
    private static PastRounds.PastRound autumn(UUID branch, Set<String> unmet) {
        var first = LocalDate.of(2018, 9, 3);
        return new PastRounds.PastRound(
                UuidCreator.getTimeOrderedEpoch(),
                branch,
                first.minusDays(9),
                IntStream.range(0, 3)
                        .mapToObj(stage -> new PastRounds.Closing(first.plusDays(10 * stage), UUID.randomUUID()))
                        .toList(),
                unmet,
                code -> null);
    }

    private List<String> earlier(String branch) {
        return stream(json(village.get(BASE + "branches/" + branch)).path("earlier"))
                .map(one -> one.at("/standard/code").asString())
                .toList();
    }

    private List<String> mendings(String branch, String state) {
        return stream(json(village.get(BASE + "mendings?limit=200&state=" + state + "&division=" + VILLAGE))
                        .path("items"))
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

    private Stream<JsonNode> items(String branch) {
        return stream(json(village.get(BASE + "branches/" + branch)).path("items"));
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
