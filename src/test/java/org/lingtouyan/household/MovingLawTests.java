package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.MovedVillage.DAY;
import static org.lingtouyan.household.MovedVillage.aHouseholdWithAPast;
import static org.lingtouyan.household.MovedVillage.decided;
import static org.lingtouyan.household.MovedVillage.figures;
import static org.lingtouyan.household.MovedVillage.flows;
import static org.lingtouyan.household.MovedVillage.rural;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.RuralPopulations.RuralPopulation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** No figure above notices that records move; each month counts where the village then was. In a city where no other test writes. */
@ServerTest
class MovingLawTests {

    private static final String CITY = "620500000000";
    private static final String MONTH = "2019-06";

    /** Count villages, whatever is known of them. */
    private static final List<String> VILLAGES = List.of(
            "training.villages_unreached",
            "leadership.villages_due_reserve",
            "leadership.villages_short_of_reserve",
            "leadership.villages_to_screen",
            "leadership.villages_unscreened");

    private final Caller city;
    private final RuralPopulations populations;
    private final Actors actors;

    @Autowired
    MovingLawTests(Environment environment, RuralPopulations populations, Actors actors) {
        this.city = Caller.of(environment).as("city-6205");
        this.populations = populations;
        this.actors = actors;
    }

    @Test
    void aMergerChangesNoFigureOfTheTownshipAndMovesEveryStockToTheSuccessor() {
        var township = "620525103000";
        var villages = rural(city, township);
        var ended = villages.get(0);
        var successor = villages.get(1);
        populated(ended, 300);
        populated(successor, 500);
        households(ended);
        aHouseholdWithAPast(city, successor, List.of("2018-11-01"));
        var before = figures(city, township, CITY);
        var endedBefore = withoutVillages(figures(city, ended, CITY));
        var successorBefore = figures(city, successor, CITY);

        var done = decided(
                city,
                Map.of("kind", "MERGE", "divisions", List.of(ended, successor), "successor", successor, "on", DAY));

        assertThat(done.path("households").asInt()).isEqualTo(5);
        assertThat(done.path("persons").asInt()).isEqualTo(10);
        var after = figures(city, township, CITY);
        assertThat(withoutVillages(after)).isEqualTo(withoutVillages(before));
        assertThat(VILLAGES).allSatisfy(counted -> {
            assertThat(after.get(counted + " 2019-05")).isEqualByComparingTo(before.get(counted + " 2019-05"));
            assertThat(after.get(counted + " 2019-06"))
                    .as("of two villages one is left")
                    .isEqualByComparingTo(before.get(counted + " 2019-06").subtract(BigDecimal.ONE));
        });
        moved(ended, endedBefore, successor, successorBefore);
    }

    @Test
    void aTransferToAnotherCountyChangesNoFigureOfTheCity() {
        var from = rural(city, "620525104000").get(0);
        populated(from, 400);
        households(from);
        var before = figures(city, CITY, CITY);
        var endedBefore = figures(city, from, CITY);

        decided(city, Map.of("kind", "TRANSFER", "divisions", List.of(from), "parent", "620524104000", "on", DAY));

        var successor = Caller.json(city.get("/api/divisions/" + from + "/succession"))
                .path("successors")
                .get(0)
                .path("code")
                .asString();
        assertThat(successor).startsWith("620524104");
        assertThat(figures(city, CITY, CITY)).isEqualTo(before);
        moved(from, endedBefore, successor, Map.of());
    }

    @Test
    void aTownshipThatGoesIntoAnotherTakesItsVillagesAlong() {
        var ended = "620525202000";
        var successor = "620525204000";
        var village = rural(city, ended).get(0);
        households(village);
        var county = figures(city, "620525000000", CITY);
        var villages =
                Caller.json(city.get("/api/divisions/" + ended + "/children")).size();
        var there = Caller.json(city.get("/api/divisions/" + successor + "/children"))
                .size();

        decided(city, Map.of("kind", "MERGE", "divisions", List.of(ended), "successor", successor, "on", DAY));

        assertThat(figures(city, "620525000000", CITY)).isEqualTo(county);
        assertThat(Caller.json(city.get("/api/divisions/" + ended + "/children")))
                .isEmpty();
        assertThat(Caller.json(city.get("/api/divisions/" + successor + "/children")))
                .hasSize(there + villages);
        assertThat(figures(city, ended, CITY).get("household.registered 2019-06"))
                .isZero();
    }

    /** All but what counts the villages themselves. */
    private static Map<String, BigDecimal> withoutVillages(Map<String, BigDecimal> figures) {
        var others = new TreeMap<>(figures);
        others.keySet().removeIf(figure -> VILLAGES.contains(figure.split(" ")[0]));
        return others;
    }

    /** Left poverty before, on and after the day; fell back; one that never left. */
    private void households(String village) {
        aHouseholdWithAPast(city, village, List.of("2018-03-10"));
        aHouseholdWithAPast(city, village, List.of(DAY));
        aHouseholdWithAPast(city, village, List.of("2020-09-30"));
        aHouseholdWithAPast(city, village, List.of("2018-05-05", DAY, "2021-02-01"));
        aHouseholdWithAPast(city, village, List.of());
    }

    private void moved(
            String ended,
            Map<String, BigDecimal> endedBefore,
            String successor,
            Map<String, BigDecimal> successorBefore) {
        var flows = flows(city);
        var endedNow = figures(city, ended, CITY);
        var successorNow = figures(city, successor, CITY);
        endedBefore.forEach((figure, held) -> {
            var key = figure.split(" ")[0];
            var after = figure.split(" ")[1].compareTo(MONTH) >= 0;
            var there = successorBefore.getOrDefault(figure, BigDecimal.ZERO);
            if (flows.contains(key) && figure.endsWith(MONTH)) {
                assertThat(endedNow.get(figure).add(successorNow.get(figure)))
                        .as(figure)
                        .isEqualByComparingTo(held.add(there));
            } else {
                assertThat(endedNow.get(figure)).as(figure).isEqualByComparingTo(after ? BigDecimal.ZERO : held);
                assertThat(successorNow.get(figure)).as(figure).isEqualByComparingTo(after ? there.add(held) : there);
            }
        });
    }

    private void populated(String village, int people) {
        actors.as(
                Actor.SYSTEM,
                () -> populations.note(List.of(new RuralPopulation(
                        new DivisionCode(village), people, "2014 年末农业户籍人口", LocalDate.of(2014, 1, 1), null))));
    }
}
