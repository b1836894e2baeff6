package org.lingtouyan.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.members;

import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What operators and monitoring get to know, and what nobody does. */
@ServerTest
class OperatingTests {

    private final Caller caller;

    @Autowired
    OperatingTests(Environment environment) {
        caller = Caller.of(environment);
    }

    @Test
    void whoDoesNotOperateSeesNeitherStateNorMeasures() {
        for (var path : new String[] {"/api/operating", "/api/operating/measures"}) {
            assertThat(caller.get(path).statusCode()).isEqualTo(401);
            assertThat(caller.as("province").get(path).statusCode()).isEqualTo(403);
            assertThat(caller.as("auditor").get(path).statusCode()).isEqualTo(403);
        }
        // where the pages are built, an address that is none shows them
        assertThat(caller.as("admin").get("/actuator/health").body()).doesNotContain("\"UP\"");
        assertThat(caller.as("admin").get("/actuator/prometheus").body()).doesNotContain("jvm_");
    }

    @Test
    void anAdministratorSeesHowTheInstallationIsDoing() {
        var state = Caller.json(caller.as("admin").get("/api/operating"));
        assertThat(state.path("databaseVersion").asString()).startsWith("17.");
        assertThat(state.path("databaseBytes").asLong()).isPositive();
        assertThat(state.path("diskFreeBytes").asLong()).isPositive();
        assertThat(state.path("importsFailed").isIntegralNumber()).isTrue();
        assertThat(state.path("lastBackupAt").isNull()).isTrue();
    }

    @Test
    void theProcessIsAliveWithoutSigningIn() {
        assertThat(caller.get("/api/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void measuresNameWhatWaitsAndNobodyInTheRegister() {
        var household = aHousehold();
        var identityNumber = (String) members(household).get(0).get("identityNumber");
        var village = caller.as("village-621227101202");
        assertThat(village.post("/api/households", household).statusCode()).isEqualTo(201);
        village.get("/api/households?division=621227101202&q=" + household.get("number"));
        village.get("/api/households/" + household.get("id"));
        caller.as("village-621227101202", "wrong").get("/api/session");

        var measures = caller.as("admin").get("/api/operating/measures").body();
        assertThat(measures)
                .contains("lingtouyan_marks_pending", "lingtouyan_marks_oldest_seconds", "lingtouyan_imports_waiting")
                .contains("lingtouyan_sign_in_events_total", "hikaricp_connections_active", "jvm_memory_used_bytes")
                .contains("http_server_requests_seconds_count")
                .doesNotContain(identityNumber, (String) household.get("number"), (String) household.get("id"))
                .doesNotContain("13812341234", "赵明");
    }
}
