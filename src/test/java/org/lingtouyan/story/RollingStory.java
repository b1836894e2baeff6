package org.lingtouyan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.household.HouseholdFixtures;
import org.lingtouyan.household.VillageSheets;
import org.lingtouyan.installation.ForeignPostgres;

/**
 * Two servers on one database are started anew one after the other, while cadres write and a sheet is taken in. Whoever
 * knows both and tries the other one when the connection is refused, or the answer is 503, notices nothing.
 */
class RollingStory {

    private static final int ROWS = 3_000;
    private static final int WRITERS = 4;

    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private volatile boolean enough;
    private ForeignPostgres postgres;
    private ServerOnDatabase first;
    private ServerOnDatabase second;

    @BeforeEach
    void twoServers() throws IOException {
        postgres = ForeignPostgres.ofVersion(ForeignPostgres.OURS);
        var home = postgres.home();
        first = new ServerOnDatabase(home.path(), postgres.url());
        second = new ServerOnDatabase(home.path(), postgres.url());
        first.start();
        second.start();
    }

    @AfterEach
    void stop() {
        first.stop();
        second.stop();
        postgres.close();
    }

    @Test
    void nobodyNoticesThatTheServersAreStartedAnew() throws Exception {
        var taking = sendAnImport();
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Thread(this::write))
                .toList();
        writers.forEach(Thread::start);
        restart(first);
        restart(second);
        enough = true;
        for (var writer : writers) {
            writer.join();
        }
        assertThat(lost).isEmpty();
        everyHouseholdIsThere();
        everyRowIsTakenOnce(taking);
        everyFigureIsRight();
    }

    private void restart(ServerOnDatabase server) throws IOException {
        int before = written.size();
        Awaitility.await().until(() -> written.size() > before + WRITERS);
        server.stop();
        server.start();
    }

    private String sendAnImport() {
        var rows = Stream.generate(VillageSheets::person).limit(ROWS).toArray(Map[]::new);
        var sent =
                first.as("county-621227").upload("/api/imports?table=household", "名单.xlsx", VillageSheets.sheet(rows));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        return Caller.json(sent).path("id").asString();
    }

    private void write() {
        var server = first;
        while (!enough) {
            var household = HouseholdFixtures.aHousehold();
            int status = 503;
            while (status == 503) {
                status = sent(server, household);
                if (status == 503) {
                    server = server == first ? second : first;
                }
            }
            if (status == 201 || status == 200) {
                written.add((String) household.get("id"));
            } else {
                lost.add("answered by " + status);
            }
        }
    }

    /** A refused connection counts as 503: nothing was sent. Any other end of a connection would leave the sender in doubt. */
    private int sent(ServerOnDatabase server, Map<String, Object> household) {
        try {
            return server.as("village-621227101202")
                    .post("/api/households", household)
                    .statusCode();
        } catch (UncheckedIOException away) {
            if (away.getCause() instanceof ConnectException) {
                return 503;
            }
            lost.add(String.valueOf(away.getCause()));
            return 0;
        }
    }

    private void everyHouseholdIsThere() {
        var cadre = second.as("village-621227101202");
        assertThat(written).hasSizeGreaterThan(2 * WRITERS).allSatisfy(id -> assertThat(
                        cadre.get("/api/households/" + id).statusCode())
                .isEqualTo(200));
    }

    private void everyRowIsTakenOnce(String taking) {
        var county = first.as("county-621227");
        Awaitility.await().atMost(ServerOnDatabase.PATIENCE).until(() -> Caller.json(
                        county.get("/api/imports/" + taking))
                .path("state")
                .asString()
                .equals("DONE"));
        assertThat(Caller.json(county.get("/api/imports/" + taking))
                        .path("accepted")
                        .asInt())
                .isEqualTo(ROWS);
    }

    private void everyFigureIsRight() {
        var figure = "/api/indicators/values?keys=household.registered&division=621227000000&from=2018-01&to=2018-01";
        Awaitility.await()
                .atMost(ServerOnDatabase.PATIENCE)
                .until(() -> Caller.json(second.as("county-621227").get(figure))
                                .path("pending")
                                .asInt()
                        == 0);
        assertThat(Caller.json(second.as("county-621227").get(figure))
                        .at("/values/0/value")
                        .asInt())
                .isGreaterThanOrEqualTo(written.size());
    }
}
