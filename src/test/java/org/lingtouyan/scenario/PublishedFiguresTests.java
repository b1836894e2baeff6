package org.lingtouyan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.Lingtouyan;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.installation.Readiness;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/** Loads the scenario in full and holds it to every figure in docs/published-figures.csv. Takes as long as a first start. */
@SpringBootTest(classes = Lingtouyan.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ArticleInstallation.class)
class PublishedFiguresTests {

    private final Caller nobody;
    private final Caller province;
    private final Readiness readiness;
    private final Flags flags;

    @Autowired
    PublishedFiguresTests(Environment environment, Readiness readiness, Flags flags) {
        this.nobody = Caller.of(environment);
        this.province = nobody.as("province");
        this.readiness = readiness;
        this.flags = flags;
    }

    @BeforeEach
    void allIsWrittenAndCounted() {
        Awaitility.await().atMost(Duration.ofMinutes(15)).until(readiness::ready);
    }

    @Test
    void whoHasNotSignedInLearnsNothingOfTheScenario() {
        assertThat(nobody.get("/api/scenario").statusCode()).isEqualTo(401);
    }

    @Test
    void everyPublishedFigureIsTheValueOfItsIndicator() throws IOException {
        try (var lines = Files.lines(Path.of("docs/published-figures.csv"))) {
            assertThat(lines.skip(1).map(line -> line.split(","))).isNotEmpty().allSatisfy(figure -> assertThat(
                            value(figure[1], figure[2], figure[3]))
                    .as(String.join(" ", figure))
                    .isCloseTo(Double.parseDouble(figure[4]), within(0.005)));
        }
    }

    @Test
    void everyCountyHasHouseholdsAndARatioBetweenNothingAndAHundred() {
        var counties = Caller.json(
                        province.get("/api/indicators/values?keys=household.registered,household.headcount_ratio"
                                + "&division=620000000000&level=COUNTY&from=2014-12&to=2014-12"))
                .path("values");
        assertThat(counties).hasSize(2 * 88).allSatisfy(entry -> {
            assertThat(entry.path("value").asDouble()).isGreaterThan(0);
            assertThat(entry.path("denominator").asDouble(1)).isGreaterThan(0);
        });
    }

    @Test
    void povertyFallsFromYearToYearInEveryCity() {
        for (var city : Caller.json(province.get("/api/divisions/620000000000/children"))) {
            var code = city.path("code").asString();
            var ratios = Stream.of("2014-12", "2015-12", "2016-12", "2017-12", "2018-12")
                    .map(month -> value("household.headcount_ratio", code, month))
                    .toList();
            assertThat(ratios).as(code).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    /** In Jingyuan, where every first secretary of a poor village was replaced in 2018, the one in post answers for the case since then. */
    @Test
    void whoAnswersForAWeakTeamAsFirstSecretaryIsTheOneInPostThere() {
        var county = nobody.as("county-620421");
        var cases = Caller.json(county.get("/api/rectifications?division=620421000000&open=false&limit=200"))
                .path("items");
        assertThat(cases).hasSize(133).allSatisfy(one -> {
            var whole = Caller.json(
                    county.get("/api/rectifications/" + one.path("id").asString()));
            var answers = whole.path("duties")
                    .valueStream()
                    .filter(duty -> duty.path("role").asString().equals("FIRST_SECRETARY"))
                    .toList();
            var inPost = Caller.json(county.get("/api/postings?role=FIRST_SECRETARY&day=2018-12-31&division="
                            + one.path("division").asString()))
                    .path("items");
            assertThat(inPost).hasSize(1);
            assertThat(answers).singleElement().satisfies(duty -> {
                assertThat(duty.path("cadre")).isEqualTo(inPost.get(0).path("cadre"));
                assertThat(duty.path("from").asString())
                        .isGreaterThanOrEqualTo(inPost.get(0).path("validFrom").asString());
            });
        });
    }

    @Test
    void poorVillagesAreMarkedAsTheScenariosChoice() {
        assertThat(flags.of(Flag.POOR_VILLAGE, Province.GANSU)).hasSize(7264).allMatch(flag -> flag.source()
                .equals(Flag.SCENARIO));
    }

    @Test
    void theScenarioSaysWhatIsThin() {
        var scenario = Caller.json(province.get("/api/scenario"));
        assertThat(scenario.path("name").asString()).isEqualTo("gansu-2018");
        assertThat(scenario.path("notes")).isNotEmpty().allSatisfy(note -> {
            assertThat(note.path("text").asString()).isNotBlank();
            assertThat(note.path("textEn").asString()).isNotBlank();
        });
    }

    /** Of a year the sum of its months, which only a flow has. */
    private double value(String key, String division, String period) {
        var from = period.length() == 4 ? period + "-01" : period;
        var to = period.length() == 4 ? period + "-12" : period;
        double sum = 0;
        for (var entry : Caller.json(province.get(
                        "/api/indicators/values?keys=%s&division=%s&from=%s&to=%s".formatted(key, division, from, to)))
                .path("values")) {
            sum += entry.path("value").asDouble();
        }
        return sum;
    }
}
