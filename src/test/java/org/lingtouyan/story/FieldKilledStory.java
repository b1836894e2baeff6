package org.lingtouyan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.LingtouyanProcess;
import org.springframework.mock.env.MockEnvironment;

/** The server is killed while it takes what a phone sends; the phone, which heard nothing, sends it all again. */
class FieldKilledStory {

    private static final String VILLAGE = "621227101202";
    private static final int OPERATIONS = 600;
    private static final int AT_ONCE = 200;

    private Path home;
    private MockEnvironment here;
    private Process server;

    @BeforeEach
    void anInstallation() throws IOException {
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "home-phone-");
        try (var free = new ServerSocket(0)) {
            here = new MockEnvironment()
                    .withProperty("lingtouyan.home", home.toString())
                    .withProperty("local.server.port", String.valueOf(free.getLocalPort()));
        }
        start();
    }

    @AfterEach
    void stop() {
        server.destroy();
        server.onExit().join();
    }

    @Test
    void whatAPhoneSendsAgainAfterAKillIsThereOnce() throws Exception {
        var household = FieldPhone.household(officer(), VILLAGE, "扎西");
        var id = household.path("id").asString();
        var helper = Caller.json(officer().get("/api/households/" + id + "/visit-form"))
                .at("/helper/id")
                .asString();
        var queue = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < OPERATIONS; i++) {
            queue.add(visit(id, helper));
        }
        var phone = new Thread(() -> send(queue));
        phone.start();
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> taken(id) > 20);
        server.destroyForcibly();
        server.onExit().join();
        phone.join();
        start();
        int before = taken(id);
        assertThat(before).as("killed in the middle").isBetween(20, OPERATIONS - 1);

        send(queue);
        send(queue);

        assertThat(taken(id)).isEqualTo(OPERATIONS);
    }

    /** As a phone does: part by part, and without a word once nobody answers. */
    private void send(List<Map<String, Object>> queue) {
        try {
            for (int at = 0; at < queue.size(); at += AT_ONCE) {
                var part = queue.subList(at, Math.min(queue.size(), at + AT_ONCE));
                var batch = Map.of("sentAt", OffsetDateTime.now().toString(), "operations", part);
                assertThat(officer().post("/api/field/operations", batch).statusCode())
                        .isEqualTo(200);
            }
        } catch (RuntimeException cut) {
            // the network or the server went away
        }
    }

    private static Map<String, Object> visit(String household, String helper) {
        var now = OffsetDateTime.now();
        return Map.of(
                "id", UuidCreator.getTimeOrderedEpoch().toString(),
                "kind", "VISIT",
                "madeAt", now.toString(),
                "on", now.toLocalDate().toString(),
                "householdId", household,
                "body", Map.of("cadreId", helper, "mode", "HOME"));
    }

    /** Counted by the figure's own records would be late: the list of visits is at once. */
    private int taken(String household) {
        int visits = 0;
        String next = "";
        do {
            var page = Caller.json(officer().get("/api/visits?limit=200&division=" + VILLAGE + next));
            visits += (int) page.path("items")
                    .valueStream()
                    .filter(visit -> visit.path("householdId").asString().equals(household))
                    .count();
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!next.isEmpty());
        return visits;
    }

    private Caller officer() {
        return Caller.of(here).as("county-621227");
    }

    private void start() throws IOException {
        var port = Integer.parseInt(here.getRequiredProperty("local.server.port"));
        server = LingtouyanProcess.of(LingtouyanProcess.jar(), home, port, "--demo=none")
                .redirectOutput(home.resolve("server.log").toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .ignoreExceptions()
                .until(() -> Caller.of(here).get("/api/health").statusCode() == 200);
    }
}
