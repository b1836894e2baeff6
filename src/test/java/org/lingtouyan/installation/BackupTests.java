package org.lingtouyan.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.RunningServer;
import org.lingtouyan.access.Proven;
import org.lingtouyan.access.Superuser;

/** A backup beside a serving server, and the way back to a moment after it. */
class BackupTests {

    private static final String VILLAGE = "621227101202";

    private final Home home = aHome();

    @Test
    void whatWasWrittenUntilThatMomentIsThereAndNothingElse() throws IOException {
        var first = aHousehold();
        var second = aHousehold();
        var third = aHousehold();
        Instant moment;
        try (var server = RunningServer.of(home, "--demo=none")) {
            write(server, first);
            run(home, "backup");
            write(server, second);
            moment = Instant.now();
            write(server, third);
            logIsKept(server);
        }
        var elsewhere = aHome();
        assertThatThrownBy(() -> restored(elsewhere, moment)).hasMessageContaining("secret/");
        FileTree.copy(home.resolve("secret"), elsewhere.resolve("secret"), file -> true);
        Files.copy(home.resolve("demo-password"), elsewhere.resolve("demo-password"));
        assertThatThrownBy(() -> restored(elsewhere, Instant.EPOCH)).hasMessageContaining("no backup of before");

        restored(elsewhere, moment);
        try (var server = RunningServer.of(elsewhere, "--demo=none")) {
            var cadre = server.caller().as("village-" + VILLAGE);
            assertThat(cadre.get("/api/households/" + first.get("id")).statusCode())
                    .isEqualTo(200);
            assertThat(cadre.get("/api/households/" + second.get("id")).statusCode())
                    .isEqualTo(200);
            assertThat(cadre.get("/api/households/" + third.get("id")).statusCode())
                    .isEqualTo(404);
            Awaitility.await().untilAsserted(() -> assertThat(registered(cadre)).isEqualTo(2));
            assertThat(Caller.json(cadre.get(
                                    "/api/indicators/household.registered/records?month=2018-12&division=" + VILLAGE))
                            .path("total")
                            .asInt())
                    .isEqualTo(2);
            Proven.trailOf(server.context());
        }
        assertThatThrownBy(() -> restored(elsewhere, moment)).hasMessageContaining("already holds a database");
    }

    private void restored(Home into, Instant moment) {
        run(into, "restore", "--from=" + home.resolve("backup"), "--until=" + moment);
    }

    private static void run(Home home, String... arguments) {
        BackupCommands.run(CommandLine.parse(arguments), home);
    }

    private static void write(RunningServer server, Map<String, Object> household) {
        var written = server.caller().as("village-" + VILLAGE).post("/api/households", household);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
    }

    private static int registered(Caller cadre) {
        var values = cadre.get(
                "/api/indicators/values?keys=household.registered&from=2018-12&to=2018-12&division=" + VILLAGE);
        return Caller.json(values).at("/values/0/value").asInt();
    }

    /** Elsewhere the log is kept when a piece is full or after five minutes; here it is asked to. */
    private void logIsKept(RunningServer server) {
        var superuser = Superuser.of(server.context().getEnvironment());
        var piece = superuser.texts("select pg_walfile_name(pg_switch_wal())").get(0);
        Awaitility.await().until(() -> Files.exists(home.resolve("backup/wal").resolve(piece)));
    }

    private static Home aHome() {
        try {
            return new Home(Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "home-backup-"));
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}
