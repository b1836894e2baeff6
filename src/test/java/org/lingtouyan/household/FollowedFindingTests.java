package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** A reason that somebody gave goes along with the household, and is there again when a merge is undone. In a county of its own. */
@ServerTest
class FollowedFindingTests {

    private static final String COUNTY = "620722";
    private static final String DAY = "2019-06-15";
    private static final String WHY = "在公益性岗位上，不靠体力";
    private static final String NO_LABOUR = "update household.person_year set labour = '04' where person_id = :head";

    private final Caller county;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final PlatformTransactionManager transactions;
    private String village = "";
    private String neighbour = "";

    @Autowired
    FollowedFindingTests(
            Environment environment, JdbcClient jdbc, Actors actors, PlatformTransactionManager transactions) {
        this.county = Caller.of(environment).as("county-" + COUNTY);
        this.jdbc = jdbc;
        this.actors = actors;
        this.transactions = transactions;
    }

    @BeforeEach
    void findVillages() {
        var villages = MergedRecords.villages(county, COUNTY + "000000");
        village = villages.get(0);
        neighbour = villages.get(1);
    }

    @Test
    void whoMovesTakesTheReasonAlongAndNobodyIsSaidToHaveMendedAnything() {
        var household = new CheckedHousehold(village, county, jdbc, actors, transactions);
        keep(household);
        var path = "/api/households/" + household.id();
        var whereto = Map.of("id", UuidCreator.getTimeOrderedEpoch().toString(), "division", neighbour, "on", DAY);
        var version = Caller.json(county.get(path)).path("version").asInt();
        var moved = county.with("If-Match", "\"" + version + "\"").post(path + "/move", whereto);
        assertThat(moved.statusCode()).as(moved.body()).isLessThan(300);
        var there = Caller.json(moved).path("id").asString();
        household.settled();
        assertThat(standing(there, "KEPT")).hasSize(1).allSatisfy(finding -> assertThat(
                        finding.path("reason").asString())
                .isEqualTo(WHY));
        assertThat(standing(there, "OPEN")).isEmpty();
        for (var state : new String[] {"OPEN", "KEPT", "MENDED"}) {
            assertThat(household.list(state)).as(state).isEmpty();
        }
    }

    @Test
    void aReasonIsThereAgainWhenAMergeIsUndone() {
        var kept = new CheckedHousehold(village, county, jdbc, actors, transactions);
        var closed = new CheckedHousehold(village, county, jdbc, actors, transactions);
        keep(closed);
        var records = new MergedRecords(county);
        var merge = records.merged("HOUSEHOLD", kept.id(), closed.id(), "KEPT");
        closed.settled();
        assertThat(closed.list("KEPT")).isEmpty();
        assertThat(closed.list("MENDED")).isEmpty();
        var undone = records.undo(merge);
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        closed.settled();
        assertThat(closed.list("KEPT")).hasSize(1).allSatisfy(finding -> assertThat(
                        finding.path("reason").asString())
                .isEqualTo(WHY));
        assertThat(closed.found()).isEmpty();
    }

    private void keep(CheckedHousehold household) {
        household.changed(NO_LABOUR);
        household.settled();
        var finding = household.list("OPEN").get(0);
        var answer = county.post(
                "/api/findings/" + finding.path("id").asString() + "/kept",
                Map.of("version", finding.path("version").asInt(), "reason", WHY));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private Iterable<JsonNode> standing(String household, String state) {
        return Caller.json(county.get("/api/findings?household=" + household + "&state=" + state))
                .path("items");
    }
}
