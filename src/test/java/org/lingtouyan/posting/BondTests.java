package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A village that must have a first secretary is bound to a unit, which promises money and gives it. */
@ServerTest
class BondTests {

    private static final String COUNTY = "622925";
    private static final String PATH = "/api/bonds";

    private final Caller nobody;
    private final Caller county;
    private final PostedVillages villages;
    private String village = "";

    @Autowired
    BondTests(Environment environment, PostedVillages villages) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.villages = villages;
    }

    @BeforeEach
    void aTargetVillage() {
        village = target();
    }

    @Test
    void whoMayNotNeitherSeesNorBinds() {
        var bond = bound(bond(village, "县水务局"));
        var elsewhere = nobody.as("county-620121");
        assertThat(nobody.get(bond).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get(bond).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(PATH + "?division=" + village).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(PATH + "/missing?division=" + village).statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.get(PATH + "/of/" + village).statusCode()).isEqualTo(404);
        assertThat(elsewhere.post(PATH, bond(village, "别县的局")).statusCode()).isEqualTo(404);
        assertThat(elsewhere.delete(bond).statusCode()).isEqualTo(404);
        assertThat(elsewhere
                        .post(bond + "/funds", fund(2018, true, 1000, "2018-03-01"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor").post(PATH, bond(village, "县水务局")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTargetVillageWithoutAUnitIsListedAndCountedUntilOneIsBoundToIt() {
        assertThat(missing("2018-05-31")).containsExactly(village);
        assertThat(without(village, "2018-05")).isEqualTo(1);

        var told = bond(village, "县水务局");
        var bond = bound(told);
        assertThat(county.post(PATH, told).statusCode()).isEqualTo(200);

        assertThat(missing("2018-02-28")).containsExactly(village);
        assertThat(missing("2018-03-01")).isEmpty();
        assertThat(without(village, "2018-02")).isEqualTo(1);
        assertThat(without(village, "2018-03")).isZero();
        assertThat(reason(county.post(PATH, bond(village, "县水务局")))).isEqualTo("UNIT_BOUND_ALREADY");
        assertThat(county.post(PATH, with(bond(village, "县水务局"), Map.of("kind", "LINKED")))
                        .statusCode())
                .as("the same unit may be linked with it as well")
                .isEqualTo(201);

        done(seen(bond).post(bond + "/end", Map.of("on", "2018-09-10")));
        assertThat(reason(seen(bond).post(bond + "/end", Map.of("on", "2018-10-10"))))
                .isEqualTo("BOND_ENDED_ALREADY");
        assertThat(missing("2018-09-10"))
                .as("a linked unit is not a unit that helps")
                .containsExactly(village);
        assertThat(without(village, "2018-09")).isEqualTo(1);
    }

    @Test
    void whatCannotBeTrueIsRefusedAndAChangeIsMadeOnWhatWasSeen() {
        refused("BOND_IS_WITH_A_VILLAGE", Map.of("division", village.substring(0, 9) + "000"));
        refused("BOND_PAIRS_TWO_BRANCHES", Map.of("unitBranch", "县水务局机关党支部"));
        refused("POSTING_CODE_UNKNOWN", Map.of("unitLevel", "no such"));
        var told = bond(village, "县水务局");
        var bond = bound(told);
        told.putAll(Map.of("leader", "新任局长", "unitBranch", "县水务局机关党支部", "villageBranch", "村党支部"));
        assertThat(county.put(bond, told).statusCode()).as("nothing was seen").isEqualTo(428);
        done(seen(bond).put(bond, told));
        assertThat(reason(county.with("If-Match", "\"1\"").put(bond, told))).isEqualTo("POSTING_STALE");
        var now = json(county.get(bond)).path("bond");
        assertThat(now.path("leader").asString()).isEqualTo("新任局长");
        assertThat(now.path("villageBranch").asString()).isEqualTo("村党支部");
        assertThat(reason(seen(bond).post(bond + "/end", Map.of("on", "2018-03-01"))))
                .isEqualTo("BOND_ENDS_BEFORE_IT_BEGINS");
        done(county.delete(bond));
        assertThat(county.get(bond).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsPromisedForAYearAndWhatIsGivenAddUp() {
        var bond = bound(bond(village, "县水务局"));
        done(county.post(bond + "/funds", fund(2018, false, 50000, "2018-03-05")));
        assertThat(reason(county.post(bond + "/funds", fund(2018, false, 60000, "2018-04-05"))))
                .isEqualTo("FUND_PROMISED_ALREADY");
        var first = fund(2018, true, 20000, "2018-06-01");
        done(county.post(bond + "/funds", first));
        done(county.post(bond + "/funds", first));
        done(county.post(bond + "/funds", fund(2018, true, 15000.5, "2018-11-01")));
        done(county.post(bond + "/funds", fund(2019, true, 7000, "2019-01-20")));
        assertThat(reason(county.post(
                        bond + "/funds",
                        fund(2018, true, 1, Here.today().plusDays(1).toString()))))
                .isEqualTo("FUND_DAY_TO_COME");

        var listed =
                json(county.get(PATH + "?day=2018-12-31&division=" + village)).at("/items/0");
        assertThat(listed.path("promised").decimalValue()).isEqualByComparingTo("50000");
        assertThat(listed.path("given").decimalValue()).isEqualByComparingTo("35000.5");
        done(county.delete(bond + "/funds/" + first.get("id")));
        assertThat(json(county.get(PATH + "/of/" + village)).at("/0/funds")).hasSize(3);
    }

    @Test
    void aBondGoesAlongWithItsVillageUnlessTheUnitIsBoundThereAlready() {
        var successor = target();
        var second = target();
        var going = bound(bond(village, "县水务局"));
        done(county.post(going + "/funds", fund(2019, true, 9000, "2019-02-01")));
        bound(bond(second, "县水务局"));

        merged(village, successor, "2019-06-15");
        merged(second, successor, "2019-08-01");

        var there = json(county.get(PATH + "/of/" + successor));
        assertThat(there).hasSize(1);
        assertThat(there.at("/0/bond/unit").asString()).isEqualTo("县水务局");
        assertThat(there.at("/0/bond/from").asString()).isEqualTo("2019-06-15");
        assertThat(there.at("/0/funds")).hasSize(1);
        assertThat(json(county.get(PATH + "/of/" + village)).at("/0/funds"))
                .as("money is counted at one place")
                .isEmpty();
        assertThat(without(successor, "2019-05")).isEqualTo(1);
        assertThat(without(successor, "2019-06")).isZero();
        assertThat(without(village, "2019-06"))
                .as("a village that ended needs none")
                .isZero();
        var ended = json(county.get(PATH + "/of/" + second)).at("/0/bond");
        assertThat(ended.path("to").asString()).isEqualTo("2019-08-01");
    }

    private void refused(String reason, Map<String, Object> otherwise) {
        assertThat(reason(county.post(PATH, with(bond(village, "县水务局"), otherwise))))
                .isEqualTo(reason);
    }

    private Caller seen(String bond) {
        var version = json(county.get(bond)).at("/bond/version").asInt();
        return county.with("If-Match", "\"" + version + "\"");
    }

    private String bound(Map<String, Object> told) {
        done(county.post(PATH, told));
        return PATH + "/" + told.get("id");
    }

    private static Map<String, Object> bond(String village, String unit) {
        return new HashMap<>(Map.of(
                "id",
                id(),
                "division",
                village,
                "kind",
                "SENDING",
                "unit",
                unit,
                "unitLevel",
                "04",
                "leader",
                "局长",
                "from",
                "2018-03-01"));
    }

    private static Map<String, Object> with(Map<String, Object> told, Map<String, Object> otherwise) {
        var all = new HashMap<>(told);
        all.putAll(otherwise);
        return all;
    }

    private static Map<String, Object> fund(int year, boolean given, double amount, String on) {
        return Map.of("id", id(), "year", year, "given", given, "amount", amount, "on", on);
    }

    private String target() {
        var next = villages.next(COUNTY);
        done(county.post(
                "/api/posting-targets",
                Map.of(
                        "id",
                        id(),
                        "division",
                        next,
                        "reason",
                        "POOR_VILLAGE",
                        "basis",
                        "建档立卡贫困村",
                        "validFrom",
                        "2015-07-01")));
        return next;
    }

    private List<String> missing(String day) {
        return json(county.get(PATH + "/missing?day=%s&division=%s".formatted(day, village)))
                .path("items")
                .findValuesAsString("division");
    }

    private int without(String division, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(county.get(
                                "/api/indicators/values?keys=posting.villages_without_unit&division=%s&from=%s&to=%s"
                                        .formatted(division, month, month))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .asInt();
    }

    private void merged(String ended, String successor, String on) {
        var told = new HashMap<String, Object>(Map.of("id", id(), "kind", "MERGE", "on", on, "basis", "州政发"));
        told.putAll(Map.of("divisions", List.of(ended, successor), "successor", successor));
        assertThat(county.post("/api/adjustments", told).statusCode()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(county.get(
                        "/api/adjustments/" + told.get("id")))
                .path("state")
                .asString()
                .equals("DONE"));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
