package org.lingtouyan.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.pairing.PairedCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The share of a county's poor villages that are out opens to those villages. In a county whose other villages are not poor. */
@ServerTest
class VillagesOutTests {

    private static final String COUNTY = "621126";

    private final Caller nobody;
    private final LeavingCounty leaving;
    private final Flags flags;

    @Autowired
    VillagesOutTests(Environment environment, Flags flags) {
        this.nobody = Caller.of(environment);
        this.leaving = LeavingCounty.of(nobody, COUNTY);
        this.flags = flags;
    }

    @Test
    void theShareIsCountedFromTheVillagesItOpensToAndAVillageThatMovedIsOneOfThem() {
        var villages = leaving.villages();
        poor(villages.get(3), null);
        poor(villages.get(4), 2018);
        poor(villages.get(5), 2019);
        poor(villages.get(6), null);
        var moved = transferred(villages.get(6));

        var id = applied();
        var share = share(id);
        var shown = json(leaving.county().officer().get("/api/exits/" + id + "/villages"));

        assertThat(shown.valueStream().map(one -> one.path("division").asString()))
                .as("those that are still to leave first, each once")
                .containsExactly(villages.get(3), villages.get(5), moved, villages.get(4));
        assertThat(shown).hasSize(share.path("denominator").asInt());
        assertThat(shown.valueStream().filter(one -> one.path("out").asBoolean()))
                .hasSize(share.path("numerator").asInt())
                .allSatisfy(one -> assertThat(one.path("source").asString()).isEqualTo("县公告"));
        assertThat(nobody.as("county-622921")
                        .get("/api/exits/" + id + "/villages")
                        .statusCode())
                .isEqualTo(404);
    }

    private void poor(String village, Integer until) {
        flags.note(List.of(new Flag(new DivisionCode(village), Flag.POOR_VILLAGE, 2013, until, "县公告")));
    }

    private String applied() {
        var id = PairedCounty.newId();
        var told = Map.<String, Object>of(
                "id",
                id,
                "subject",
                "COUNTY",
                "division",
                COUNTY + "000000",
                "year",
                2018,
                "first",
                leaving.step(null, "2018-12-10", Map.of()));
        var opened = leaving.county().officer().post("/api/exits", told);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return id;
    }

    private JsonNode share(String id) {
        return leaving.shown(id)
                .path("conditions")
                .valueStream()
                .filter(one -> one.path("rule").asString("").equals("VILLAGES_OUT"))
                .findFirst()
                .orElseThrow()
                .path("finding");
    }

    /** @return the village in which it goes on */
    private String transferred(String village) {
        var province = nobody.as("province");
        var township = json(province.get("/api/divisions/" + COUNTY + "000000/children"))
                .valueStream()
                .map(child -> child.path("code").asString())
                .filter(code -> !code.startsWith(village.substring(0, 9)))
                .findFirst()
                .orElseThrow();
        var decision = Map.<String, Object>of(
                "id",
                PairedCounty.newId(),
                "basis",
                "县政发〔2018〕2号",
                "kind",
                "TRANSFER",
                "divisions",
                List.of(village),
                "parent",
                township,
                "on",
                "2018-06-01");
        var asked = province.post("/api/adjustments", decision);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(province.get(
                        "/api/adjustments/" + decision.get("id")))
                .path("state")
                .asString()
                .equals("DONE"));
        return json(province.get("/api/divisions/" + village + "/succession"))
                .at("/successors/0/code")
                .asString();
    }
}
