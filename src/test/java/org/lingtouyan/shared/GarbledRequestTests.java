package org.lingtouyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What cannot even be read is refused in the form of every other refusal, and is never a fault of the server. */
@ServerTest
class GarbledRequestTests {

    private static final String NOTHING_MORE = "";

    private final Environment environment;

    @Autowired
    GarbledRequestTests(Environment environment) {
        this.environment = environment;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/divisions/%00",
                "/api/divisions/62%2F",
                "/api/divisions/%zz",
                "/api/divisions/%ff%fe",
                "/api/households?q={a}",
                "/api/households?q=%ff%fe",
                "/assets/%2e%2e/%2e%2e/application.yml"
            })
    void anAddressThatCannotBeRead(String address) throws IOException {
        assertRefused(answer("GET " + address, NOTHING_MORE, NOTHING_MORE));
    }

    @Test
    void anAddressThatIsTooLong() throws IOException {
        assertRefused(answer("GET /api/households?q=" + "a".repeat(20_000), NOTHING_MORE, NOTHING_MORE));
    }

    @Test
    void aFormWithoutBoundaryOrCutOff() throws IOException {
        assertRefused(answer("POST /api/imports", "Content-Type: multipart/form-data\r\n", "x"));
        assertRefused(
                answer("POST /api/imports", "Content-Type: multipart/form-data; boundary=b\r\n", "--b\r\nContent-"));
    }

    private static void assertRefused(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json")
                .contains("\"reason\":\"INVALID_REQUEST\"");
    }

    private String answer(String request, String headers, String body) throws IOException {
        var password = Caller.of(environment).demoPassword();
        var credentials = Base64.getEncoder().encodeToString(("province:" + password).getBytes(StandardCharsets.UTF_8));
        var whole = request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Basic " + credentials
                + "\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        try (var socket =
                new Socket("localhost", environment.getRequiredProperty("local.server.port", Integer.class))) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
