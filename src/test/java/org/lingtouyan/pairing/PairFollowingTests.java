package org.lingtouyan.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A pair goes where its household goes: to another village, another county, into another record and out of it again. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairFollowingTests {

    private static final String COUNTY = "621123";
    private static final String DAY = "2018-06-01";

    private final PairedCounty county;
    private final PairedCounty city;
    private List<String> villages = List.of();

    @Autowired
    PairFollowingTests(Environment environment) {
        var nobody = Caller.of(environment);
        this.county = new PairedCounty(nobody.as("county-" + COUNTY), COUNTY);
        this.city = new PairedCounty(nobody.as("city-6211"), "621122");
    }

    @BeforeAll
    void findVillages() {
        villages = county.villages();
    }

    @Test
    void aHouseholdThatMovesKeepsItsHelperFromTheSameDayOn() {
        var from = villages.get(0);
        var to = villages.get(1);
        var household = county.household(from);
        county.paired(household, county.helper("跟着走"), "2016-01-01");
        var there = moved(county, household, to);

        assertThat(county.helping(from, "2018-05-31")).containsExactly("跟着走");
        assertThat(county.helping(from, DAY)).isEmpty();
        assertThat(county.helping(to, "2018-05-31")).isEmpty();
        assertThat(county.helping(to, DAY)).containsExactly("跟着走");
        assertThat(county.unhelped(to, DAY)).isEmpty();
        assertThat(county.history(there).valueStream().map(pair -> pair.path("division")
                        .asString()))
                .containsExactly(from, to);
        assertThat(reason(county.officer()
                        .post("/api/pairs", county.pair(household, county.helper("晚来的"), "2019-01-01"))))
                .isEqualTo("HOUSEHOLD_MOVED");
    }

    @Test
    void itKeepsItsHelperInAnotherCountyToo() {
        var household = county.household(villages.get(2));
        county.paired(household, county.helper("出县的"), "2016-01-01");
        var to = city.villages().get(0);
        var there = moved(new PairedCounty(city.officer(), COUNTY), household, to);
        assertThat(city.helping(to, DAY)).containsExactly("出县的");
        assertThat(city.history(there)).hasSize(2);
        assertThat(county.helping(villages.get(2), DAY)).isEmpty();
    }

    @Test
    void ofTwoRecordsThatAreOneAllHelpersStayAndUndoneEachHasItsOwn() {
        var village = villages.get(3);
        var kept = county.household(village);
        var closed = county.household(village);
        county.paired(kept, county.helper("留下甲"), "2016-01-01");
        county.paired(closed, county.helper("并来乙"), "2015-01-01");

        var merge = county.merged(kept, closed);
        var history = county.history(kept);
        assertThat(history.valueStream()
                        .map(pair -> pair.at("/helper/name").asString()
                                + pair.path("role").asString()))
                .containsExactlyInAnyOrder("留下甲MAIN", "并来乙FURTHER");
        assertThat(county.helping(village, DAY)).containsExactlyInAnyOrder("留下甲", "并来乙");

        assertThat(county.officer()
                        .post("/api/merges/" + merge + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(mains(county.history(kept))).containsExactly("留下甲");
        assertThat(mains(county.history(closed))).containsExactly("并来乙");
    }

    @Test
    void aMergeIsNotUndoneOverAPairThatSomebodyChangedSince() {
        var village = villages.get(4);
        var kept = county.household(village);
        var closed = county.household(village);
        county.paired(closed, county.helper("改过的"), "2015-01-01");
        var merge = county.merged(kept, closed);
        var pair = county.history(kept).get(0);
        assertThat(county.end(pair, "2018-01-01").statusCode()).isEqualTo(200);
        assertThat(reason(county.officer().post("/api/merges/" + merge + "/undo", Map.of())))
                .isEqualTo("PAIR_CHANGED_SINCE_MERGE");
    }

    private static List<String> mains(JsonNode history) {
        return history.valueStream()
                .filter(pair -> pair.path("role").asString().equals("MAIN"))
                .map(pair -> pair.at("/helper/name").asString())
                .toList();
    }

    private static String moved(PairedCounty by, String household, String to) {
        var version = by.shown(household).path("version").asInt();
        var answer = by.officer()
                .with("If-Match", "\"" + version + "\"")
                .post(
                        "/api/households/" + household + "/move",
                        Map.of("id", PairedCounty.newId(), "division", to, "on", DAY));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer).path("id").asString();
    }
}
