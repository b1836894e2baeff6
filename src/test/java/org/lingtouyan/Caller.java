package org.lingtouyan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the running server over HTTP as somebody, or as nobody; keeps cookies like a browser. Add headers with {@link #with}. */
public final class Caller {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client;
    private final CookieManager cookies;
    private final String address;
    private final String demoPassword;
    private final Map<String, String> headers;

    private Caller(String address, String demoPassword, Map<String, String> headers) {
        this.cookies = new CookieManager();
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.address = address;
        this.demoPassword = demoPassword;
        this.headers = headers;
    }

    private Caller(Caller other, Map<String, String> headers) {
        this.cookies = other.cookies;
        this.client = other.client;
        this.address = other.address;
        this.demoPassword = other.demoPassword;
        this.headers = headers;
    }

    /** Nobody yet, at the server of the test's context. */
    public static Caller of(Environment environment) {
        return at(
                Path.of(environment.getRequiredProperty("lingtouyan.home")),
                Integer.parseInt(environment.getRequiredProperty("local.server.port")));
    }

    /** Nobody yet, at a server of that home folder. */
    public static Caller at(Path home, int port) {
        try {
            return new Caller(
                    "http://localhost:" + port,
                    Files.readString(home.resolve("demo-password")).strip(),
                    Map.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** That demo account, by HTTP Basic. */
    public Caller as(String account) {
        return as(account, demoPassword);
    }

    public Caller as(String account, String password) {
        var credentials = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(
                address,
                demoPassword,
                Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials)));
    }

    public Caller with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(this, more);
    }

    public String demoPassword() {
        return demoPassword;
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    public HttpResponse<String> post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    /** Sends a file as the part {@code file} of a form. */
    public HttpResponse<String> upload(String path, String fileName, byte[] file) {
        var head = ("--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--boundary--\r\n".getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .POST(BodyPublishers.ofByteArrays(List.of(head, file, tail))));
    }

    public byte[] download(String path) {
        return bytes(request(path).GET());
    }

    public byte[] downloadByPost(String path, Object body) {
        return bytes(request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    private byte[] bytes(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpResponse<String> put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    /** Sends a file as it is. */
    public HttpResponse<String> put(String path, String mediaType, byte[] file) {
        return send(request(path).header("Content-Type", mediaType).PUT(BodyPublishers.ofByteArray(file)));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The stable reason of a refusal, or nothing. */
    public static String reason(HttpResponse<String> response) {
        return json(response).path("reason").asString("");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
