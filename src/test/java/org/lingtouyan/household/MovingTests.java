package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.MovedVillage.DAY;
import static org.lingtouyan.household.MovedVillage.aHouseholdWithAPast;
import static org.lingtouyan.household.MovedVillage.decided;
import static org.lingtouyan.household.MovedVillage.decision;
import static org.lingtouyan.household.MovedVillage.household;
import static org.lingtouyan.household.MovedVillage.rural;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may move households and persons, and what a moved record is. In a city of its own. */
@ServerTest
class MovingTests {

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
    void aMovedHouseholdIsReadHereAndWrittenThere() {
        var villages = rural(city, "621021103000");
        var held = aHouseholdWithAPast(county, villages.get(0), List.of("2018-02-01"));
        decided(county, decision(city, "MERGE", "621021103000", 0, 1));

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
    void aHouseholdMovesWithinTheAreaOfWhoMovesItAndOnlyThere() {
        var villages = rural(city, "621021106000");
        var held = aHouseholdWithAPast(county, villages.get(0), List.of());
        var path = "/api/households/" + held.path("id").asString() + "/move";
        var out = Map.of(
                "id",
                UuidCreator.getTimeOrderedEpoch().toString(),
                "division",
                rural(city, "621022100000").get(0),
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
                rural(city, "621022100000").get(0),
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
        var villages = rural(city, "621021107000");
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

    /**
     * Lookups follow by themselves, what sealed values contradict is found anew where the household is, and what an import did stays where it
     * was done: after a move it is not taken back.
     */
    @Test
    void everyTableOfAHouseholdOrAPersonGoesAlong() {
        assertThat(jdbc.sql(
                                """
                        select c.relname || ' ' || a.attname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'household'
                          join pg_attribute a on a.attrelid = c.oid and a.attname in ('household_id', 'person_id')
                         where c.relkind = 'r' and c.relname not in ('identity_lookup', 'number_lookup', 'import_touched', 'oddity')
                        """)
                        .query(String.class)
                        .list())
                .allSatisfy(column -> assertThat(CarriedTable.ALL)
                        .extracting(CarriedTable::name)
                        .contains(column.split(" ")[0]));
    }
}
