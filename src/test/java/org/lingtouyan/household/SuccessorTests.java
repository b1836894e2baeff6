package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.MovedVillage.aHouseholdWithAPast;
import static org.lingtouyan.household.MovedVillage.decided;
import static org.lingtouyan.household.MovedVillage.decision;
import static org.lingtouyan.household.MovedVillage.firstAccount;
import static org.lingtouyan.household.MovedVillage.rural;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who looks into what ended, and where its accounts go on. In the city of the tests of moving. */
@ServerTest
class SuccessorTests {

    private final Caller nobody;
    private final Caller city;
    private final Caller county;

    @Autowired
    SuccessorTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.city = nobody.as("city-6210");
        this.county = nobody.as("county-621021");
    }

    @Test
    void aSuccessorReadsWhatEndedAndItsNeighbourDoesNot() {
        var village = rural(city, "621021108000").get(0);
        var held = aHouseholdWithAPast(county, village, List.of());
        var transfer = decision(city, "TRANSFER", "621021108000", 0, 0);
        transfer.put("divisions", List.of(village));
        transfer.put("parent", "621022101000");
        decided(city, transfer);
        var successor = nobody.as("county-621022");
        var neighbour = nobody.as("county-621023");
        var there = "division=" + village;
        var record = "/api/households/" + held.path("id").asString();
        for (var path : List.of(
                "/api/households?" + there,
                record + "?" + there,
                record + "/history?" + there,
                "/api/indicators/household.registered/records?month=2018-12&" + there,
                "/api/indicators/values?keys=household.registered&from=2018-12&to=2018-12&" + there)) {
            assertThat(neighbour.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(successor.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(successor.get(record).statusCode()).isEqualTo(404);
        assertThat(successor
                        .get("/api/households?division="
                                + rural(city, "621021108000").get(1))
                        .statusCode())
                .isEqualTo(404);
        var written = successor.with("If-Match", "\"1\"").put(record + "?" + there, Map.of("mode", "VOID"));
        assertThat(written.statusCode()).isEqualTo(404);
        var old = Caller.json(successor.get(record + "?" + there));
        assertThat(old.path("movedTo").path("open").asBoolean()).isTrue();
        var moved = Caller.json(successor.get(
                "/api/households/" + old.path("movedTo").path("id").asString()));
        assertThat(moved.path("movedFrom").path("open").asBoolean()).isTrue();
    }

    @Test
    void accountsOfAVillageThatGoesOnAsAnotherFollowIt() {
        var account = firstAccount(county, "village");
        var ended = account.substring("village-".length());
        var successor = rural(city, ended.substring(0, 9) + "000").get(1);
        var merger = decision(city, "MERGE", ended.substring(0, 9) + "000", 0, 1);
        decided(county, merger);
        assertThat(Caller.json(nobody.as(account).get("/api/session"))
                        .path("area")
                        .path("code")
                        .asString())
                .isEqualTo(successor);
        assertThat(nobody.as(account).get("/api/households?division=" + ended).statusCode())
                .isEqualTo(200);
    }
}
