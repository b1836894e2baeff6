package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.MovedVillage.aHouseholdWithAPast;
import static org.lingtouyan.household.MovedVillage.decided;
import static org.lingtouyan.household.MovedVillage.household;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may decide on divisions and move households, what a moved record is, and who looks into what ended. In a city of its own. */
@ServerTest
class MovingTests {

    private static final String DAY = "2019-06-15";

    private final Caller nobody;
    private final Caller city;
    private final Caller county;
    private final JdbcClient jdbc;

    @Autowired
    MovingTests(Environment environment, JdbcClient jdbc) {
        this.nobody = Caller.of(environment);
        this.city = nobody.as("city-6210");
        this.county = nobody.as("county-621021");
        this.jdbc = jdbc;
    }

    @Test
    void onlyOfficersFromTheCountyUpDecideAndOnlyWithinTheirArea() {
        var merger = decision("MERGE", "621021101000", 0, 1);
        assertThat(nobody.post("/api/adjustments", merger).statusCode()).isEqualTo(401);
        for (var account : List.of("auditor", "admin", firstAccount("township"), firstAccount("village"))) {
            assertThat(nobody.as(account).post("/api/adjustments", merger).statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(nobody.as(account)
                            .post("/api/adjustments/preview", merger)
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(nobody.as("county-621022").post("/api/adjustments", merger).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-621022").get("/api/adjustments").body()).isEqualTo("[]");
    }

    @Test
    void aDecisionThatCannotBeCarriedOutIsRefusedWithItsReason() {
        var tomorrow = decision("MERGE", "621021101000", 0, 1);
        tomorrow.put("on", "2999-01-01");
        assertThat(Caller.reason(county.post("/api/adjustments", tomorrow))).isEqualTo("DAY_IN_THE_FUTURE");
        var noDocument = decision("MERGE", "621021101000", 0, 1);
        noDocument.put("basis", " ");
        assertThat(Caller.reason(county.post("/api/adjustments", noDocument))).isEqualTo("BASIS_NEEDED");
        var nowhere = decision("TRANSFER", "621021101000", 0, 1);
        nowhere.put("parent", "621021101000");
        assertThat(Caller.reason(county.post("/api/adjustments", nowhere))).isEqualTo("PARENT_UNFIT");
        var unsaid = decision("SPLIT", "621021101000", 0, 1);
        assertThat(Caller.reason(county.post("/api/adjustments", unsaid))).isEqualTo("PARTS_NEEDED");
        assertThat(Caller.reason(county.post("/api/adjustments", Map.of("kind", "MERGE"))))
                .isEqualTo("INVALID_REQUEST");
    }

    @Test
    void aPreviewCountsAndChangesNothing() {
        var villages = rural("621021102000");
        aHouseholdWithAPast(county, villages.get(0), List.of());
        var merger = decision("MERGE", "621021102000", 0, 1);
        var preview = Caller.json(county.post("/api/adjustments/preview", merger));
        assertThat(preview.path("households").asInt()).isEqualTo(1);
        assertThat(preview.path("persons").asInt()).isEqualTo(2);
        assertThat(rural("621021102000")).isEqualTo(villages);
    }

    @Test
    void aMovedHouseholdIsReadHereAndWrittenThere() {
        var villages = rural("621021103000");
        var held = aHouseholdWithAPast(county, villages.get(0), List.of("2018-02-01"));
        decided(county, decision("MERGE", "621021103000", 0, 1));

        var old = household(county, held.path("id").asString());
        var link = old.path("movedTo");
        assertThat(link.path("division").asString()).isEqualTo(villages.get(1));
        assertThat(link.path("on").asString()).isEqualTo(DAY);
        assertThat(old.path("members")).hasSize(2);
        var refused = county.with("If-Match", "\"" + old.path("version").asInt() + "\"")
                .put("/api/households/" + held.path("id").asString(), Map.of("mode", "CHANGE", "mainCause", "02"));
        assertThat(Caller.reason(refused)).isEqualTo("HOUSEHOLD_MOVED");

        var now = household(county, link.path("id").asString());
        assertThat(now.path("movedFrom").path("id")).isEqualTo(held.path("id"));
        assertThat(now.path("number")).isEqualTo(held.path("number"));
        assertThat(now.path("status").asString()).isEqualTo("03");
        assertThat(now.path("members").get(0).path("identityNumber"))
                .isEqualTo(held.path("members").get(0).path("identityNumber"));
        assertThat(now.path("phone")).isEqualTo(held.path("phone"));
        assertThat(now.path("incomes")).hasSize(2);
        MovedVillage.put(
                county,
                "/api/households/" + link.path("id").asString(),
                1,
                Map.of("mode", "CHANGE", "mainCause", "02"));
        var again = HouseholdFixtures.aHousehold();
        again.put("division", villages.get(0));
        assertThat(Caller.reason(county.post("/api/households", again))).isEqualTo("DIVISION_ENDED");
        again.put("division", villages.get(1));
        again.put("number", held.path("number").asString());
        assertThat(Caller.reason(county.post("/api/households", again))).isEqualTo("NUMBER_TAKEN");
        assertThat(Caller.json(county.get("/api/households?division=" + villages.get(0)))
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void theSameDecisionTwiceIsOneDecision() {
        var merger = decision("MERGE", "621021104000", 0, 1);
        decided(county, merger);
        assertThat(county.post("/api/adjustments", merger).statusCode()).isEqualTo(200);
        merger.put("basis", "另一份文件");
        assertThat(Caller.reason(county.post("/api/adjustments", merger))).isEqualTo("ADJUSTMENT_ID_TAKEN");
        var another = new HashMap<>(merger);
        another.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        assertThat(Caller.reason(county.post("/api/adjustments", another))).isEqualTo("DIVISION_ALREADY_ENDED");
    }

    @Test
    void aSplitTakesTheNaturalVillagesThatItNames() {
        var village = rural("621021105000").get(0);
        var goes = aHouseholdWithAPast(county, village, List.of());
        var stays = aHouseholdWithAPast(county, village, List.of());
        MovedVillage.put(
                county,
                "/api/households/" + goes.path("id").asString(),
                goes.path("version").asInt(),
                Map.of("mode", "CORRECT", "naturalVillage", "李家湾"));
        var split = decision("SPLIT", "621021105000", 0, 0);
        split.put("divisions", List.of(village));
        split.put("parts", List.of(Map.of("name", "李家湾新村", "naturalVillages", List.of("李家湾"))));
        assertThat(decided(county, split).path("households").asInt()).isEqualTo(1);
        assertThat(household(county, goes.path("id").asString())
                        .path("movedTo")
                        .path("divisionName")
                        .asString())
                .endsWith("李家湾新村");
        assertThat(household(county, stays.path("id").asString()).has("movedTo"))
                .isFalse();
    }

    @Test
    void aHouseholdMovesWithinTheAreaOfWhoMovesItAndOnlyThere() {
        var villages = rural("621021106000");
        var held = aHouseholdWithAPast(county, villages.get(0), List.of());
        var path = "/api/households/" + held.path("id").asString() + "/move";
        var out = Map.of(
                "id",
                UuidCreator.getTimeOrderedEpoch().toString(),
                "division",
                rural("621022100000").get(0),
                "on",
                DAY);
        var version = "\"" + held.path("version").asInt() + "\"";
        assertThat(nobody.as("county-621022")
                        .with("If-Match", version)
                        .post(path, out)
                        .statusCode())
                .isEqualTo(404);
        assertThat(county.with("If-Match", version).post(path, out).statusCode())
                .isEqualTo(403);
        var within = Map.of("id", UuidCreator.getTimeOrderedEpoch().toString(), "division", villages.get(1), "on", DAY);
        assertThat(Caller.reason(county.with("If-Match", "\"99\"").post(path, within)))
                .isEqualTo("STALE");
        var moved = Caller.json(county.with("If-Match", version).post(path, within))
                .path("id")
                .asString();
        assertThat(household(county, moved).path("movedFrom").path("division").asString())
                .isEqualTo(villages.get(0));
        assertThat(Caller.json(county.with("If-Match", version).post(path, within))
                        .path("id")
                        .asString())
                .isEqualTo(moved);
        var last = Map.of(
                "id",
                UuidCreator.getTimeOrderedEpoch().toString(),
                "division",
                rural("621022100000").get(0),
                "on",
                "2020-01-01");
        var abroad = Caller.json(city.with("If-Match", "\"1\"").post("/api/households/" + moved + "/move", last))
                .path("id")
                .asString();
        assertThat(household(city, abroad).path("movedFrom").path("id").asString())
                .isEqualTo(moved);
        assertThat(household(county, moved).path("movedTo").path("open").asBoolean(true))
                .isFalse();
    }

    @Test
    void whoMarriesIntoAnotherVillageGoesOnThereAndMayBeEnteredThereAgainByNobodyElse() {
        var villages = rural("621021107000");
        var left = aHouseholdWithAPast(county, villages.get(0), List.of());
        var joined = aHouseholdWithAPast(county, villages.get(1), List.of());
        var person = left.path("members").get(1).path("id").asString();
        var body = Map.of(
                "id", UuidCreator.getTimeOrderedEpoch().toString(),
                "division", villages.get(0),
                "householdId", joined.path("id").asString(),
                "relation", "05",
                "on", DAY);
        assertThat(nobody.as("county-621022")
                        .post("/api/persons/" + person + "/move", body)
                        .statusCode())
                .isEqualTo(404);
        var there = Caller.json(county.post("/api/persons/" + person + "/move", body))
                .path("id")
                .asString();
        assertThat(household(county, left.path("id").asString()).path("members"))
                .hasSize(1);
        assertThat(household(county, joined.path("id").asString()).path("members"))
                .hasSize(3)
                .anySatisfy(member -> {
                    assertThat(member.path("id").asString()).isEqualTo(there);
                    assertThat(member.path("memberSince").asString()).isEqualTo(DAY);
                });
        assertThat(Caller.json(county.post("/api/persons/" + person + "/move", body))
                        .path("id")
                        .asString())
                .isEqualTo(there);
    }

    @Test
    void aSuccessorReadsWhatEndedAndItsNeighbourDoesNot() {
        var village = rural("621021108000").get(0);
        var held = aHouseholdWithAPast(county, village, List.of());
        var transfer = decision("TRANSFER", "621021108000", 0, 0);
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
                        .get("/api/households?division=" + rural("621021108000").get(1))
                        .statusCode())
                .isEqualTo(404);
        var written = successor.with("If-Match", "\"1\"").put(record + "?" + there, Map.of("mode", "VOID"));
        assertThat(written.statusCode()).isEqualTo(404);
        var old = Caller.json(successor.get(record + "?" + there));
        var moved = Caller.json(successor.get(
                "/api/households/" + old.path("movedTo").path("id").asString()));
        assertThat(moved.path("movedFrom").path("open").asBoolean()).isTrue();
    }

    @Test
    void accountsOfAVillageThatGoesOnAsAnotherFollowIt() {
        var account = firstAccount("village");
        var ended = account.substring("village-".length());
        var successor = rural(ended.substring(0, 9) + "000").get(1);
        var merger = decision("MERGE", ended.substring(0, 9) + "000", 0, 1);
        decided(county, merger);
        assertThat(Caller.json(nobody.as(account).get("/api/session"))
                        .path("area")
                        .path("code")
                        .asString())
                .isEqualTo(successor);
        assertThat(nobody.as(account).get("/api/households?division=" + ended).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNameOfADocumentIsNotedWithinOnesAreaAndThenMeansTheVillage() {
        var village = rural("621021204000").get(0);
        var alias =
                Map.of("division", village, "name", "老城坡", "naturalVillage", true, "established", true, "source", "县志");
        assertThat(nobody.as(firstAccount("village")).put("/api/aliases", alias).statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-621022").put("/api/aliases", alias).statusCode())
                .isEqualTo(404);
        assertThat(county.put("/api/aliases", alias).statusCode()).isEqualTo(200);
        var found = Caller.json(county.get("/api/divisions/search?q=lcp&limit=50"))
                .valueStream()
                .filter(hit -> hit.path("alias").asString("").equals("老城坡"))
                .toList();
        assertThat(found).extracting(hit -> hit.path("code").asString()).containsExactly(village);
    }

    /** Lookups follow by themselves, and what an import did stays where it was done: after a move it is not taken back. */
    @Test
    void everyTableOfAHouseholdOrAPersonGoesAlong() {
        assertThat(jdbc.sql(
                                """
                        select c.relname || ' ' || a.attname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'household'
                          join pg_attribute a on a.attrelid = c.oid and a.attname in ('household_id', 'person_id')
                         where c.relkind = 'r' and c.relname not in ('identity_lookup', 'number_lookup', 'import_touched')
                        """)
                        .query(String.class)
                        .list())
                .allSatisfy(column -> assertThat(CarriedTable.ALL)
                        .extracting(CarriedTable::name)
                        .contains(column.split(" ")[0]));
    }

    private Map<String, Object> decision(String kind, String township, int ended, int successor) {
        var villages = rural(township);
        var decision = new HashMap<String, Object>();
        decision.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        decision.put("kind", kind);
        decision.put("divisions", new ArrayList<>(List.of(villages.get(ended))));
        decision.put("on", DAY);
        decision.put("basis", "庆政发〔2019〕8号");
        if (kind.equals("MERGE")) {
            decision.put("successor", villages.get(successor));
        }
        return decision;
    }

    /** The demonstration's township or village account of the county. */
    private String firstAccount(String level) {
        var township = Caller.json(county.get("/api/divisions/621021000000/children"))
                .valueStream()
                .map(child -> child.path("code").asString())
                .filter(code -> !rural(code).isEmpty())
                .findFirst()
                .orElseThrow();
        return level.equals("township")
                ? "township-" + township.substring(0, 9)
                : "village-" + rural(township).get(0);
    }

    private List<String> rural(String township) {
        return Caller.json(city.get("/api/divisions/" + township + "/children?month=2018-12"))
                .valueStream()
                .map(child -> child.path("code").asString())
                .filter(code -> new DivisionCode(code).isRuralVillage())
                .toList();
    }
}
