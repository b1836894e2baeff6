package org.lingtouyan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.lingtouyan.Caller;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import tools.jackson.databind.JsonNode;

/** Notices sent, read and taken back, and what is decided meanwhile on the divisions they went to or came from. */
record NoticeDesk(Caller province) {

    String sent(Caller sender, String... villages) {
        var id = PairedCounty.newId();
        var answer = sender.post(
                "/api/notices", Map.of("id", id, "title", "周例会", "wants", "READ", "addressed", List.of(villages)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    HttpResponse<String> withdrawn(Caller who, String sending) {
        return who.post("/api/notices/" + sending + "/withdrawn", Map.of());
    }

    JsonNode whole(Caller reader, String sending) {
        return json(reader.get("/api/notices/" + sending));
    }

    String withdrawnOn(Caller reader, String sending) {
        return whole(reader, sending).at("/notice/withdrawnOn").asString("");
    }

    static String township(String village) {
        return village.substring(0, 9) + "000";
    }

    /** @return that in which it goes on */
    String transferred(String division, String parent, LocalDate on) {
        done(asked("TRANSFER", division, Map.of("parent", parent), on));
        return successor(division);
    }

    void merged(String division, String successor) {
        done(asked("MERGE", division, Map.of("successor", successor), Here.today()));
    }

    String successor(String division) {
        return json(province.get("/api/divisions/" + division + "/succession"))
                .at("/successors/0/code")
                .asString();
    }

    /** The decision is taken, its moves are under way. */
    String asked(String kind, String division, Map<String, String> more, LocalDate on) {
        var decision = new HashMap<String, Object>(Map.of(
                "id", PairedCounty.newId(),
                "basis", "省政发〔2026〕3号",
                "kind", kind,
                "divisions", List.of(division),
                "on", on.toString()));
        decision.putAll(more);
        var answer = province.post("/api/adjustments", decision);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return decision.get("id").toString();
    }

    void done(String adjustment) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(province.get(
                        "/api/adjustments/" + adjustment))
                .path("state")
                .asString()
                .equals("DONE"));
    }
}
