package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.party.PartyFixtures.cadre;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.name;
import static org.lingtouyan.party.PartyFixtures.organisation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Whom a chain organisation made an able hand is one where its village goes on, and counted once above. */
@ServerTest
class AbleHandMovingTests {

    private static final String COUNTY = "620423";

    private final Caller county;

    @Autowired
    AbleHandMovingTests(Environment environment) {
        this.county = Caller.of(environment).as("county-" + COUNTY);
    }

    @Test
    void ableHandsGoAlongWithTheirOrganisation() {
        var villages = villages();
        var ended = villages.get(0);
        var successor = villages.get(1);
        var told = organisation(ended, "BRANCH", "CHAIN", name("产业党支部"));
        told.putAll(Map.of("setupMode", "ALONE", "chainNode", "BASE", "industry", "枸杞"));
        var branch = "/api/party/organisations/" + created(county, told);
        for (var day : List.of("2018-05-01", "2019-08-01")) {
            var hand = Map.of("id", id(), "cadreId", cadre(county, ended), "trainedOn", day);
            assertThat(county.post(branch + "/able-hands", hand).statusCode()).isIn(200, 201);
        }
        var township = ended.substring(0, 9) + "000";
        var before = List.of(ableHands(township, "2018-12"), ableHands(township, "2019-12"));

        merged(ended, successor);

        assertThat(List.of(ableHands(township, "2018-12"), ableHands(township, "2019-12")))
                .isEqualTo(before);
        assertThat(ableHands(ended, "2019-05")).isEqualTo(1);
        assertThat(ableHands(ended, "2019-06")).isZero();
        assertThat(ableHands(successor, "2019-05")).isZero();
        assertThat(ableHands(successor, "2019-06")).isEqualTo(1);
        assertThat(ableHands(successor, "2019-08")).isEqualTo(2);
    }

    @Test
    void whoIsOnTheWayToMembershipGoesAlongWithTheirOrganisation() {
        var ended = villages().get(2);
        var successor = villages().get(3);
        var branch = created(county, organisation(ended, "BRANCH", "VILLAGE", name("村党支部")));
        var told = Map.of(
                "id",
                id(),
                "cadreId",
                cadre(county, ended),
                "appliedOn",
                "2018-01-01",
                "activistOn",
                "2018-05-01",
                "objectOn",
                "2019-08-01");
        var answer = county.post("/api/party/organisations/" + branch + "/development", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);

        merged(ended, successor);

        assertThat(figure("party.activists", ended, "2019-05")).isEqualTo(1);
        assertThat(figure("party.activists", ended, "2019-06")).isZero();
        assertThat(figure("party.activists", successor, "2019-06")).isEqualTo(1);
        assertThat(figure("party.activists", successor, "2019-08")).isZero();
        assertThat(figure("party.candidates", successor, "2019-08")).isEqualTo(1);
    }

    private void merged(String ended, String successor) {
        var id = id();
        var decision = Map.of(
                "id",
                id,
                "kind",
                "MERGE",
                "divisions",
                List.of(ended),
                "successor",
                successor,
                "on",
                "2019-06-15",
                "basis",
                "县政发〔2019〕9号");
        var answer = county.post("/api/adjustments", decision);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(county.get("/api/adjustments/" + id))
                .path("state")
                .asString()
                .equals("DONE"));
    }

    private int ableHands(String division, String month) {
        return figure("party.able_hands", division, month);
    }

    private int figure(String key, String division, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(county.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                                .formatted(key, division, month, month))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .asInt(0);
    }

    /** Rural villages of a township that no other test of moving uses. */
    private List<String> villages() {
        var townships =
                json(county.get("/api/divisions/" + COUNTY + "000000/children")).findValuesAsString("code");
        return townships.subList(3, townships.size()).stream()
                .map(township ->
                        json(county.get("/api/divisions/" + township + "/children")).findValuesAsString("code").stream()
                                .filter(code -> new DivisionCode(code).isRuralVillage())
                                .toList())
                .filter(found -> found.size() > 3)
                .findFirst()
                .orElseThrow();
    }
}
