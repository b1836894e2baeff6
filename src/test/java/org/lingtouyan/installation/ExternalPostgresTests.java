package org.lingtouyan.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;

import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingtouyan.Caller;
import org.lingtouyan.RunningServer;

/** The product on a PostgreSQL that others run, of every version it is said to run on. */
class ExternalPostgresTests {

    private static final String FIGURE =
            "/api/indicators/values?keys=household.registered&from=2018-01&to=2018-01&division=";

    @ParameterizedTest
    @ValueSource(ints = {15, 16, ForeignPostgres.OURS, 18})
    void aHouseholdIsWrittenCountedAndHidden(int version) throws SQLException {
        try (var postgres = ForeignPostgres.ofVersion(version);
                var server = RunningServer.of(postgres.home(), "--demo=none", "--database=" + postgres.url())) {
            var household = aHousehold();
            var village = server.caller().as("village-621227101202");
            assertThat(village.post("/api/households", household).statusCode()).isEqualTo(201);

            // What was installed just now counts all villages of the province first.
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                            Caller.json(village.get(FIGURE + "621227101202"))
                                    .at("/values/0/value")
                                    .asInt())
                    .isEqualTo(1));
            var stranger = server.caller().as("county-620422");
            assertThat(stranger.get("/api/households/" + household.get("id")).statusCode())
                    .isEqualTo(404);
            assertThat(households(postgres, "")).isZero();
            assertThat(households(postgres, "621227101203")).isZero();
            assertThat(households(postgres, "621227101202")).isEqualTo(1);
        }
    }

    @Test
    void anAccountThatAreasWouldNotHoldIsRefused() {
        try (var postgres = ForeignPostgres.ofVersion(ForeignPostgres.OURS)) {
            var home = postgres.home();
            postgres.superuser("alter role lingtouyan_web bypassrls");
            assertThatThrownBy(() -> new ExternalPostgres(postgres.url(), home).database())
                    .hasMessageContaining("areas would not hold");
            postgres.superuser("alter role lingtouyan_web nobypassrls password 'another'");
            assertThatThrownBy(() -> new ExternalPostgres(postgres.url(), home).database())
                    .hasMessageContaining("lingtouyan_web does not get in");
            postgres.superuser("drop database lingtouyan");
            postgres.superuser("alter role lingtouyan_web password 'of-a-test'");
            postgres.superuser("create database lingtouyan owner lingtouyan_owner encoding 'UTF8' locale 'C.UTF-8' "
                    + "locale_provider icu icu_locale 'zh' template template0");
            assertThatThrownBy(() -> new ExternalPostgres(postgres.url(), home).database())
                    .hasMessageContaining("locale 'C'");
        }
    }

    /** What the account of requests sees when it acts in that village, or nowhere. */
    private static int households(ForeignPostgres postgres, String village) throws SQLException {
        try (var connection = postgres.as("web");
                var statement = connection.createStatement()) {
            if (!village.isEmpty()) {
                statement.execute(
                        "select set_config('lingtouyan.area_from', '%s', false), set_config('lingtouyan.area_to', '%d', false)"
                                .formatted(village, Long.parseLong(village) + 1));
            }
            try (var rows = statement.executeQuery("select count(*) from household.household")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
