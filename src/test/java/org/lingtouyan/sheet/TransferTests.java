package org.lingtouyan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.installation.Home;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A file that comes part by part, and a page that watches what becomes of it. */
@ServerTest
class TransferTests {

    private static final byte[] FILE =
            Workbooks.of(List.of(List.of("行政村", "证件号码"), List.of("621227101202", "T1"), List.of("621227101202", "T2")));

    private final Caller nobody;
    private final Caller township;
    private final String address;
    private final Home home;

    @Autowired
    TransferTests(Environment environment, Home home) {
        this.nobody = Caller.of(environment);
        this.township = nobody.as("township-621227101");
        this.address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        this.home = home;
    }

    @Test
    void aFileOnItsWayIsItsSendersAlone() throws Exception {
        assertThat(nobody.post("/api/uploads", Map.of("size", 3)).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post("/api/uploads", Map.of("size", 3)).statusCode())
                .isEqualTo(403);
        var id = begun(null);
        assertThat(nobody.as("county-621227").get("/api/uploads/" + id).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-621227").delete("/api/uploads/" + id).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-621227")
                        .post("/api/uploads/" + id + "/import?table=probe", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(township.delete("/api/uploads/" + id).statusCode()).isEqualTo(204);
        assertThat(township.get("/api/uploads/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void partsFollowOneAnotherAndTheFileIsTakenInWhenItIsWhole() throws Exception {
        var id = begun(Transfers.sm3(FILE));
        int half = FILE.length / 2;
        var first = Arrays.copyOf(FILE, half);
        assertThat(part(id, 0, first, Transfers.sm3(first)).statusCode()).isEqualTo(200);
        assertThat(part(id, 0, first, Transfers.sm3(first)).statusCode())
                .as("acknowledged before")
                .isEqualTo(200);
        assertThat(Caller.json(township.get("/api/uploads/" + id))
                        .path("received")
                        .asInt())
                .isEqualTo(half);

        var second = Arrays.copyOfRange(FILE, half, FILE.length);
        assertThat(Caller.reason(part(id, half, second, Transfers.sm3(first)))).isEqualTo("UPLOAD_BROKEN");
        var outOfStep = part(id, half + 10, second, Transfers.sm3(second));
        assertThat(Caller.reason(outOfStep)).isEqualTo("UPLOAD_OUT_OF_STEP");
        assertThat(Caller.json(outOfStep).path("received").asInt()).isEqualTo(half);
        assertThat(Caller.reason(township.post("/api/uploads/" + id + "/import?table=probe", "")))
                .isEqualTo("UPLOAD_NOT_WHOLE");
        assertThat(part(id, half, second, Transfers.sm3(second)).statusCode()).isEqualTo(200);

        var stored = Files.readAllBytes(home.resolve("uploads/" + id + ".parts/0"));
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("PK\u0003\u0004", "xl/workbook");
        var entered = township.post("/api/uploads/" + id + "/import?table=probe", "");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(202);
        var last = watched(Caller.json(entered).path("id").asString());
        assertThat(last.path("state").asString()).isEqualTo("DONE");
        assertThat(last.path("accepted").asInt()).isEqualTo(2);
        assertThat(township.get("/api/uploads/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatIsNotWhatWasAnnouncedIsRefused() throws Exception {
        var id = begun(Transfers.sm3("another".getBytes(StandardCharsets.UTF_8)));
        part(id, 0, FILE, Transfers.sm3(FILE));
        assertThat(Caller.reason(township.post("/api/uploads/" + id + "/import?table=probe", "")))
                .isEqualTo("UPLOAD_BROKEN");
        assertThat(Caller.reason(township.post("/api/uploads", Map.of("size", 60 << 20))))
                .isEqualTo("UPLOAD_TOO_LARGE");
        township.delete("/api/uploads/" + id);
    }

    @Test
    void progressIsForThoseWhoSeeTheImport() {
        var sent = township.upload("/api/imports?table=probe", "a.xlsx", FILE);
        var id = Caller.json(sent).path("id").asString();
        assertThat(nobody.get("/api/imports/" + id + "/progress").statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-621226")
                        .get("/api/imports/" + id + "/progress")
                        .statusCode())
                .isEqualTo(404);
    }

    private String begun(String checksum) {
        var body = checksum == null
                ? Map.of("fileName", "a.xlsx", "size", FILE.length)
                : Map.of("fileName", "a.xlsx", "size", FILE.length, "checksum", checksum);
        var answer = township.post("/api/uploads", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Caller.json(answer).path("id").asString();
    }

    private HttpResponse<String> part(String id, int offset, byte[] part, String checksum) throws Exception {
        var credentials = "township-621227101:" + nobody.demoPassword();
        var request = HttpRequest.newBuilder(URI.create(address + "/api/uploads/" + id + "?offset=" + offset))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/octet-stream")
                .header("X-Checksum-SM3", checksum)
                .PUT(BodyPublishers.ofByteArray(part));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** What the page is told last; the answer ends by itself when the import is over. */
    private JsonNode watched(String id) {
        var events = township.get("/api/imports/" + id + "/progress");
        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(events.body()).contains("event:progress").contains("event:end");
        var last =
                events.body().substring(events.body().lastIndexOf("data:") + 5).strip();
        return new tools.jackson.databind.json.JsonMapper().readTree(last);
    }
}
