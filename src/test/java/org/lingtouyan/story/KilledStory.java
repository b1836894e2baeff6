package org.lingtouyan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.LingtouyanProcess;
import org.lingtouyan.household.HouseholdFixtures;
import org.lingtouyan.household.VillageSheets;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;

/** Whatever is killed in the middle of work: what was acknowledged is there, the import goes on, and every figure is right. */
class KilledStory {

    private static final int ROWS = 10_000;
    private static final int WRITERS = 4;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean enough;
    private Path home;
    private int port;
    private Process server;
    private Caller cadre;
    private Caller county;

    @BeforeEach
    void anInstallation() throws IOException {
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "home-killed-");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
    }

    @AfterEach
    void stop() {
        server.destroy();
        server.onExit().join();
    }

    @Test
    void whatWasAcknowledgedOutlivesTheServerAndTheDatabase() throws Exception {
        var taking = sendAnImport();
        whileHouseholdsAreWritten(this::killServer);
        start();
        whileHouseholdsAreWritten(this::killDatabase);
        whileHouseholdsAreWritten(() -> {
            killServer();
            killDatabase();
        });
        start();
        everyAcknowledgedHouseholdIsThere();
        everyRowIsTakenOnce(taking);
        everyFigureIsRight();
    }

    private String sendAnImport() {
        var rows = Stream.generate(VillageSheets::person).limit(ROWS).toArray(Map[]::new);
        var sent = county.upload("/api/imports?table=household", "名单.xlsx", VillageSheets.sheet(rows));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        return Caller.json(sent).path("id").asString();
    }

    /** Writers are at work when it happens; a database that comes back at once may let them go on, so they are told to end. */
    private void whileHouseholdsAreWritten(Killing killing) throws Exception {
        Awaitility.await().atMost(Duration.ofMinutes(5)).ignoreExceptions().until(this::writeOne);
        enough = false;
        int before = acknowledged.size();
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Thread(this::write))
                .toList();
        writers.forEach(Thread::start);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() > before + 3 * WRITERS);
        killing.happens();
        enough = true;
        for (var writer : writers) {
            writer.join();
        }
    }

    private void write() {
        try {
            while (!enough && writeOne()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException noAnswer) {
            // not acknowledged: it may be there or not
        }
    }

    private boolean writeOne() {
        var household = HouseholdFixtures.aHousehold();
        boolean taken = cadre.post("/api/households", household).statusCode() == 201;
        if (taken) {
            acknowledged.add((String) household.get("id"));
        }
        return taken;
    }

    private void everyAcknowledgedHouseholdIsThere() {
        assertThat(acknowledged).hasSizeGreaterThan(9 * WRITERS).allSatisfy(id -> assertThat(
                        cadre.get("/api/households/" + id).statusCode())
                .isEqualTo(200));
    }

    private void everyRowIsTakenOnce(String taking) {
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> state(taking)
                .equals("DONE"));
        var report = Caller.json(county.get("/api/imports/" + taking));
        assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(ROWS);
        assertThat(report.path("rows").asInt()).isEqualTo(ROWS);
        assertThat(report.path("rejected").asInt() + report.path("parked").asInt())
                .isZero();
    }

    private String state(String taking) {
        return Caller.json(county.get("/api/imports/" + taking)).path("state").asString();
    }

    private void everyFigureIsRight() throws Exception {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> registered().path("pending").asInt() == 0);
        assertThat(registered().path("values").get(0).path("value").asInt())
                .isGreaterThanOrEqualTo(ROWS + acknowledged.size());
        var rebuild = lingtouyan("rebuild-indicators", "rebuild.log");
        assertThat(rebuild.waitFor()).isZero();
        assertThat(Files.readString(home.resolve("rebuild.log"))).contains("done, cells differing: 0");
    }

    private JsonNode registered() {
        var now = YearMonth.now();
        return Caller.json(
                county.get("/api/indicators/values?keys=household.registered&division=621227000000&from=%s&to=%s"
                        .formatted(now, now)));
    }

    private void start() throws IOException {
        server = lingtouyan("--demo=none", "server.log");
        Awaitility.await().atMost(Duration.ofMinutes(5)).ignoreExceptions().until(this::isServing);
        var here = new MockEnvironment()
                .withProperty("lingtouyan.home", home.toString())
                .withProperty("local.server.port", String.valueOf(port));
        cadre = Caller.of(here).as("village-621227101202");
        county = Caller.of(here).as("county-621227");
    }

    private boolean isServing() {
        var here = new MockEnvironment()
                .withProperty("lingtouyan.home", home.toString())
                .withProperty("local.server.port", String.valueOf(port));
        return Caller.of(here).get("/api/health").statusCode() == 200;
    }

    private Process lingtouyan(String argument, String log) throws IOException {
        return LingtouyanProcess.of(LingtouyanProcess.jar(), home, port, argument)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve(log).toFile()))
                .start();
    }

    private void killServer() {
        server.destroyForcibly();
        server.onExit().join();
    }

    private void killDatabase() throws IOException {
        var postmaster = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                .get(0)
                .strip();
        ProcessHandle.of(Long.parseLong(postmaster)).ifPresent(ProcessHandle::destroyForcibly);
    }

    @FunctionalInterface
    private interface Killing {
        void happens() throws Exception;
    }
}
