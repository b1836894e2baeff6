package org.lingtouyan.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.RunningServer;
import org.lingtouyan.access.Proven;

/** The present product started on what the first edition left: nothing is lost, figures agree, the trail holds. */
class UpgradeTests {

    private static final String ASKED = "?division=" + EarlierInstallation.VILLAGE;

    @Test
    void whatAnEarlierEditionLeftIsThereCountedAndProven() throws SQLException {
        try (var postgres = ForeignPostgres.ofVersion(ForeignPostgres.OURS)) {
            var home = postgres.home();
            var earlier = new EarlierInstallation(postgres, home);
            long entries = earlier.count("access.trail");
            assertThat(entries).isGreaterThan(10);
            try (var server = RunningServer.of(home, "--demo=none", "--database=" + postgres.url())) {
                var cadre = server.caller().as("village-" + EarlierInstallation.VILLAGE);
                assertThat(earlier.count("access.trail")).isGreaterThanOrEqualTo(entries);
                assertThat(earlier.count("access.post")).isGreaterThanOrEqualTo(2);
                theRecordsAreThere(cadre, earlier);
                theFiguresAreTheirs(cadre);
                theSheetIsThere(cadre, earlier);
                goesOn(cadre, earlier);
                Proven.trailOf(server.context());
            }
        }
    }

    private static void theRecordsAreThere(Caller cadre, EarlierInstallation earlier) {
        var household = Caller.json(cadre.get("/api/households/" + earlier.household));
        assertThat(household.path("number").asString()).isEqualTo("621227000001");
        assertThat(household.path("status").asString()).isEqualTo("03");
        assertThat(household.at("/members/0/identityNumber").asString())
                .startsWith(earlier.identityNumber.substring(0, 3))
                .endsWith(earlier.identityNumber.substring(14))
                .contains("*");
        assertThat(Caller.json(cadre.get("/api/households" + ASKED)).path("items"))
                .hasSize(2);
        assertThat(Caller.json(cadre.get("/api/households/" + earlier.household + "/history"))
                        .toString())
                .contains("2018-06-01");
    }

    private static void theFiguresAreTheirs(Caller cadre) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(value(cadre, "household.registered", "2018-12")).isEqualTo(2);
            assertThat(value(cadre, "household.not_out", "2018-05")).isEqualTo(2);
            assertThat(value(cadre, "household.not_out", "2018-06")).isEqualTo(1);
            assertThat(value(cadre, "household.households_out_of_poverty", "2018-06"))
                    .isEqualTo(1);
        });
        var records = Caller.json(cadre.get("/api/indicators/household.not_out/records" + ASKED + "&month=2018-06"));
        assertThat(records.path("total").asInt()).isEqualTo(1);
    }

    private static int value(Caller cadre, String key, String month) {
        var asked = "/api/indicators/values%s&keys=%s&from=%s&to=%3$s".formatted(ASKED, key, month);
        return Caller.json(cadre.get(asked)).at("/values/0/value").asInt();
    }

    private static void theSheetIsThere(Caller cadre, EarlierInstallation earlier) {
        var sheet = Caller.json(cadre.get("/api/imports/" + earlier.sheet));
        assertThat(sheet.path("state").asString()).isEqualTo("DONE");
        assertThat(sheet.path("accepted").asInt()).isEqualTo(2);
    }

    /** What an earlier edition wrote is changed like anything else. */
    private static void goesOn(Caller cadre, EarlierInstallation earlier) {
        var path = "/api/households/" + earlier.household;
        var changed = cadre.with(
                        "If-Match", cadre.get(path).headers().firstValue("ETag").orElseThrow())
                .put(path, Map.of("mode", "CHANGE", "status", "05", "effectiveOn", "2019-03-01"));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        value(cadre, "household.not_out", "2019-03"))
                .isEqualTo(2));
    }
}
