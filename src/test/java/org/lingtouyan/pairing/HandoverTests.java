package org.lingtouyan.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;

import java.util.LinkedHashMap;
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

/** Somebody leaves and nobody is left alone; and who looks after which part of a village. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverTests {

    private static final String COUNTY = "620923";
    private static final String DAY = "2018-07-01";

    private final Caller nobody;
    private final PairedCounty county;
    private List<String> villages = List.of();

    @Autowired
    HandoverTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = new PairedCounty(nobody.as("county-" + COUNTY), COUNTY);
    }

    @BeforeAll
    void findVillages() {
        villages = county.villages();
    }

    @Test
    void theHouseholdsOfWhoLeavesAreFoundProposedForAndHandedOverAsOneDeed() {
        var village = villages.get(0);
        var leaving = county.helper("要走的");
        var near = county.helper("同村的", "县水务局");
        county.paired(county.household(village), near, "2016-01-01");
        var first = county.household(village);
        var second = county.household(village);
        county.paired(first, leaving, "2016-01-01");
        county.paired(second, leaving, "2016-05-01");

        assertThat(nobody.as("county-620921")
                        .post("/api/helpers/" + leaving + "/handover", Map.of("on", DAY, "reason", "01"))
                        .body())
                .contains("\"ended\":0");
        var left = left(leaving);
        assertThat(left).hasSize(2);
        assertThat(left.get(0).at("/proposals/0/helper/name").asString()).isEqualTo("同村的");
        assertThat(left.get(0).at("/proposals/0/distance").asString()).isEqualTo("SAME_VILLAGE");
        assertThat(left.get(1).at("/proposals/0/households").asInt()).isEqualTo(2);

        assertThat(reason(handover(leaving, List.of(successor(left.get(0), near)))))
                .isEqualTo("HANDOVER_INCOMPLETE");
        assertThat(county.helping(village, DAY)).contains("要走的");
        assertThat(reason(handover(leaving, List.of(successor(left.get(0), leaving), successor(left.get(1), near)))))
                .isEqualTo("HANDOVER_TO_THE_SAME");

        var deed = List.of(successor(left.get(0), near), successor(left.get(1), near));
        var done = handover(leaving, deed);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(Caller.json(done).path("ended").asInt()).isEqualTo(2);
        assertThat(county.helping(village, "2018-06-30")).containsExactlyInAnyOrder("同村的", "要走的", "要走的");
        assertThat(county.helping(village, DAY)).containsExactly("同村的", "同村的", "同村的");
        assertThat(county.unhelped(village, DAY)).isEmpty();
        assertThat(county.history(first).get(1).path("follows"))
                .isEqualTo(left.get(0).path("pairId"));
        assertThat(Caller.json(handover(leaving, deed)).path("ended").asInt()).isZero();
    }

    @Test
    void whereNobodyFollowsSomebodySaysWhyAndTheHouseholdIsListed() {
        var village = villages.get(1);
        var leaving = county.helper("独一个");
        var household = county.household(village);
        county.paired(household, leaving, "2016-01-01");
        var nobodyFollows =
                Map.of("pairId", left(leaving).get(0).path("pairId").asString(), "nobodyBecause", "全户外出，下月定人");
        assertThat(handover(leaving, List.of(nobodyFollows)).statusCode()).isEqualTo(200);
        assertThat(county.unhelped(village, DAY)).containsExactly(household);
    }

    @Test
    void aDeedThatBreaksOffLeavesEverythingAsItWas() {
        var village = villages.get(2);
        var leaving = county.helper("走一半");
        county.paired(county.household(village), leaving, "2016-01-01");
        county.paired(county.household(village), leaving, "2016-01-01");
        var left = left(leaving);
        var unknown =
                List.of(successor(left.get(0), county.helper("接得住")), successor(left.get(1), PairedCounty.newId()));
        assertThat(reason(handover(leaving, unknown))).isEqualTo("UNKNOWN_HELPER");
        assertThat(county.helping(village, DAY)).containsExactly("走一半", "走一半");
    }

    @Test
    void partsOfAVillageThatSeveralOrNoneLookAfterAreListed() {
        var village = villages.get(3);
        county.household(village, Map.of("naturalVillage", "上庄"));
        county.household(village, Map.of("naturalVillage", "下庄"));
        var patch = patch(village, "上庄", county.helper("包片甲"));
        assertThat(nobody.as("county-620921").post("/api/patches", patch).statusCode())
                .isEqualTo(404);
        assertThat(county.officer().post("/api/patches", patch).statusCode()).isEqualTo(201);
        assertThat(county.officer().post("/api/patches", patch).statusCode()).isEqualTo(200);
        assertThat(parts(village, "HOLES")).containsExactly("下庄");
        assertThat(parts(village, "OVERLAPS")).isEmpty();

        county.officer().post("/api/patches", patch(village, "上庄", county.helper("包片乙")));
        assertThat(parts(village, "OVERLAPS")).containsExactly("上庄");
        county.officer().post("/api/patches", patch(village, "", county.helper("全村")));
        assertThat(parts(village, "HOLES")).isEmpty();
        var path = "/api/patches/" + patch.get("id");
        assertThat(reason(county.officer().with("If-Match", "\"7\"").put(path, Map.of("to", "2018-01-01"))))
                .isEqualTo("PATCH_STALE");
        assertThat(county.officer()
                        .with("If-Match", "\"1\"")
                        .put(path, Map.of("to", "2018-01-01"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(reason(county.officer().post("/api/patches", patch(COUNTY + "000000", "", county.helper("包县")))))
                .isEqualTo("PATCH_NEEDS_A_VILLAGE");
    }

    private JsonNode left(String leaving) {
        return Caller.json(county.officer().get("/api/helpers/" + leaving + "/handover?day=" + DAY));
    }

    private java.net.http.HttpResponse<String> handover(String leaving, List<? extends Map<String, ?>> successors) {
        return county.officer()
                .post(
                        "/api/helpers/" + leaving + "/handover",
                        Map.of("on", DAY, "reason", "工作调离", "successors", successors));
    }

    private static Map<String, Object> successor(JsonNode left, String helper) {
        var successor = new LinkedHashMap<String, Object>();
        successor.put("pairId", left.path("pairId").asString());
        successor.put("newId", PairedCounty.newId());
        successor.put("cadreId", helper);
        return successor;
    }

    private static Map<String, Object> patch(String village, String name, String helper) {
        return Map.of(
                "id", PairedCounty.newId(), "division", village, "name", name, "cadreId", helper, "from", "2017-01-01");
    }

    private List<String> parts(String village, String which) {
        return Caller.json(county.officer()
                        .get("/api/patches/coverage?division=" + village + "&day=" + DAY + "&which=" + which))
                .path("items")
                .valueStream()
                .map(part -> part.path("name").asString())
                .toList();
    }
}
