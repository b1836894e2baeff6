package org.lingtouyan.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.members;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.RunningServer;
import org.lingtouyan.access.Proven;
import org.lingtouyan.installation.ForeignPostgres;

/** The key that numbers are found by changes while people write, and everything that does it is killed in the middle. */
class SearchKeyKilledTests {

    private static final String EARLIER_COUNTY_VILLAGE = "621221100201";
    private static final String PAUSE = "--lingtouyan.search-key-pause=PT1S";

    private static final String COPY =
            """
            insert into household.person (county_code, id, division_code, name, identity_sealed, data_key, key_version,
                                          identity_fingerprint, identity_fingerprint_even)
            select county_code, gen_random_uuid(), division_code, name, identity_sealed, data_key, key_version, %s
              from household.person where county_code = '621227' limit 1
            """;

    @Test
    void aChangeThatWasKilledGoesOnAndOneNumberStaysOnePersonsAllTheWhile() throws Exception {
        try (var postgres = ForeignPostgres.ofVersion(ForeignPostgres.OURS)) {
            var home = postgres.home();
            var database = "--database=" + postgres.url();
            var first = aHousehold();
            first.put("division", EARLIER_COUNTY_VILLAGE);
            var second = aHousehold();
            try (var server = ServerProcess.serving(home.path(), database, PAUSE);
                    var held = everywhere(postgres)) {
                assertThat(server.caller()
                                .as("county-621221")
                                .post("/api/households", first)
                                .statusCode())
                        .isEqualTo(201);
                var county = server.caller().as("county-621227");
                assertThat(county.post("/api/households", second).statusCode()).isEqualTo(201);
                hold(held);
                var command = ServerProcess.doing(home.path(), database, PAUSE, "rotate-search-key");
                Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> texts(
                                postgres, "select done > 0 from access.search_key")
                        .equals("t"));
                inTheMiddle(postgres);
                nobodyElseIsTaken(postgres, county, second);
                command.destroyForcibly().onExit().join();
                server.kill();
            }
            inTheMiddle(postgres);
            try (var server = RunningServer.of(home, "--demo=none", database, PAUSE)) {
                Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> texts(
                                postgres, "select beside is null from access.search_key")
                        .equals("t"));
                everythingIsFoundByTheNextKeyAlone(postgres);
                nobodyElseIsTaken(postgres, server.caller().as("county-621227"), second);
                Proven.trailOf(server.context());
            }
        }
    }

    private static void inTheMiddle(ForeignPostgres postgres) throws SQLException {
        assertThat(texts(postgres, "select searched || ' ' || beside from access.search_key"))
                .isEqualTo("1 2");
        assertThat(
                        texts(
                                postgres,
                                """
                        select string_agg(county_code || ' ' || found, ', ' order by county_code)
                          from (select county_code, count(identity_fingerprint_even) as found
                                  from household.person group by county_code) held
                        """))
                .isEqualTo("621221 2, 621227 0");
    }

    private static void everythingIsFoundByTheNextKeyAlone(ForeignPostgres postgres) throws SQLException {
        assertThat(
                        texts(
                                postgres,
                                """
                        select count(identity_fingerprint) || ' ' || count(identity_fingerprint_even)
                                 || ' ' || bool_and(access.fingerprint_version(identity_fingerprint_even) = 2)
                          from household.person
                        """))
                .isEqualTo("0 4 true");
        assertThat(texts(postgres, "select count(*) from household.identity_lookup"))
                .isEqualTo("4");
    }

    /** Neither by the front door nor past it: not under the key of before, not under both, not under the next alone. */
    private static void nobodyElseIsTaken(ForeignPostgres postgres, Caller county, Map<String, Object> household)
            throws SQLException {
        var sent = aHousehold();
        members(sent).get(1).put("identityNumber", members(household).get(0).get("identityNumber"));
        var answer = county.post("/api/households", sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(Caller.reason(answer)).isEqualTo("IDENTITY_TAKEN");
        try (var connection = everywhere(postgres);
                var statement = connection.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute(COPY.formatted("identity_fingerprint, identity_fingerprint_even")))
                    .hasMessageContaining("belongs_to_one_person");
            assertThatThrownBy(() -> statement.execute(COPY.formatted("null, decode(repeat('09', 34), 'hex')")))
                    .hasMessageContaining("has changed meanwhile");
            assertThatThrownBy(() -> statement.execute(COPY.formatted("null, null")))
                    .hasMessageContaining("has changed meanwhile");
        }
    }

    /** Nobody gets past this county until the connection closes. */
    private static void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select from household.person where county_code = '621227' for update");
        }
    }

    private static Connection everywhere(ForeignPostgres postgres) throws SQLException {
        var connection = postgres.as("owner");
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('lingtouyan.area_from', '000000000000', false),"
                    + " set_config('lingtouyan.area_to', '999999999999', false)");
        }
        return connection;
    }

    private static String texts(ForeignPostgres postgres, String query) throws SQLException {
        try (var connection = everywhere(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
