package org.lingtouyan.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingtouyan.Caller;
import tools.jackson.databind.json.JsonMapper;

/** A server that is told to stop: nobody is sent to it any more, and nobody who already came goes away without an answer. */
class DrainingTests {

    @TempDir
    private Path home;

    @Test
    void whatIsUnderWayIsAnsweredAndThenTheDoorIsShut() throws IOException {
        try (var server = ServerProcess.serving(home, "--lingtouyan.drain=3s")) {
            var caller = server.caller();
            var household = aHousehold();
            try (var halfSent = new Socket("localhost", server.port())) {
                halfSent.setSoTimeout(20_000);
                var request = request(caller, household);
                var body = request.length() - 20;
                send(halfSent, request.substring(0, body));
                server.tellToStop();

                Awaitility.await()
                        .pollInterval(Duration.ofMillis(50))
                        .atMost(Duration.ofSeconds(2))
                        .until(() -> caller.get("/api/health").statusCode() == 503);
                assertThat(caller.get("/api/health").body()).contains("STOPPING");
                assertThat(caller.get("/api/health/live").statusCode()).isEqualTo(200);

                doorIsShut(caller);
                send(halfSent, request.substring(body));
                assertThat(answer(halfSent)).startsWith("HTTP/1.1 201");
            }
            server.awaitEnd();
            assertThatThrownBy(() -> caller.get("/api/health/live")).isInstanceOf(UncheckedIOException.class);
        }
    }

    /** After the while of draining: no connection, or a 503. */
    private static void doorIsShut(Caller caller) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            try {
                return caller.get("/api/health/live").statusCode() == 503;
            } catch (UncheckedIOException refused) {
                return true;
            }
        });
    }

    private static String request(Caller caller, Object household) {
        var credentials = Base64.getEncoder()
                .encodeToString(("village-621227101202:" + caller.demoPassword()).getBytes(StandardCharsets.UTF_8));
        var body = new JsonMapper().writeValueAsString(household);
        return "POST /api/households HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
