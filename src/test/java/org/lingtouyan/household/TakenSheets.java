package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.lingtouyan.Caller;
import tools.jackson.databind.JsonNode;

/** Sends sheets of a village as somebody, waits until they are taken in, and looks at what came of it. */
final class TakenSheets {

    private final Caller sender;
    private final String village;

    TakenSheets(Caller sender, String village) {
        this.sender = sender;
        this.village = village;
    }

    Map<String, Object> person() {
        return VillageSheets.with(
                VillageSheets.with(VillageSheets.with(VillageSheets.person(), "县", null), "乡", null), "行政村", village);
    }

    @SafeVarargs
    final JsonNode take(Map<String, Object>... rows) {
        return take("/api/imports?table=household", VillageSheets.sheet(rows));
    }

    JsonNode take(String path, byte[] file) {
        var sent = sender.upload(path, "名单.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        return over(Caller.json(sent).path("id").asString());
    }

    static void assertCounts(JsonNode report, int accepted, int unchanged, int rejected, int parked) {
        assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("DONE");
        assertThat(List.of(
                        report.path("accepted").asInt(),
                        report.path("unchanged").asInt(),
                        report.path("rejected").asInt(),
                        report.path("parked").asInt()))
                .as(report.toString())
                .containsExactly(accepted, unchanged, rejected, parked);
        assertThat(report.path("rows").asInt()).isEqualTo(accepted + unchanged + rejected + parked);
    }

    JsonNode over(String id) {
        return when(id, report -> !List.of("QUEUED", "RUNNING")
                .contains(report.path("state").asString()));
    }

    JsonNode takenBack(String id) {
        var asked = sender.post("/api/imports/" + id + "/rollback", Map.of());
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        return when(
                        id,
                        report ->
                                report.path("rollback").path("state").asString().equals("DONE"))
                .path("rollback");
    }

    JsonNode parked(String id) {
        var answer = sender.get("/api/imports/" + id + "/parked");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer).path("items");
    }

    JsonNode decide(String id, Object... said) {
        var body = Map.of(said[0].toString(), said[1], said[2].toString(), said[3]);
        var answer = sender.post("/api/imports/" + id + "/parked/decisions", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer);
    }

    JsonNode household(Map<String, Object> row) {
        var found = Caller.json(sender.get("/api/households?division=" + village + "&q=" + row.get("户编号")))
                .path("items");
        return found.isEmpty()
                ? found
                : Caller.json(
                        sender.get("/api/households/" + found.get(0).path("id").asString()));
    }

    private JsonNode when(String id, java.util.function.Predicate<JsonNode> reached) {
        for (int wait = 0; wait < 1200; wait++) {
            var report = Caller.json(sender.get("/api/imports/" + id));
            if (reached.test(report)) {
                return report;
            }
            pause();
        }
        throw new IllegalStateException("the import did not get there");
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
