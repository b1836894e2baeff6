package org.lingtouyan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What a village was told goes along when it goes to another county. Between two counties of their own. */
@ServerTest
class NoticeTransferTests {

    private static final String CITY = "623000000000";
    private static final String COUNTY = "623021";
    private static final String OTHER = "623022";

    private final Caller city;
    private final Caller officer;
    private final Caller other;

    @Autowired
    NoticeTransferTests(Environment environment) {
        var nobody = Caller.of(environment);
        this.city = nobody.as("city-6230");
        this.officer = nobody.as("county-" + COUNTY);
        this.other = nobody.as("county-" + OTHER);
    }

    @Test
    void theOtherCountyKnowsTheNoticeWithWhoHasReadItAndNoFigureChanges() {
        var village = new PairedCounty(officer, COUNTY).villages().get(0);
        var township = new PairedCounty(other, OTHER).villages().get(0).substring(0, 9) + "000";
        var sending = sent(village);
        var copy = json(officer.get("/api/notices/" + sending))
                .at("/villages/0/notice")
                .asString();
        assertThat(officer.post("/api/notices/" + copy + "/receipts", receipt()).statusCode())
                .isLessThan(300);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> figures().size() == 2
                        && figures().values().stream().noneMatch(value -> value.isEmpty() || value.equals("0")));
        var before = figures();

        transferred(village, township);

        var there = json(city.get("/api/divisions/" + village + "/succession"))
                .at("/successors/0/code")
                .asString();
        var after = json(other.get("/api/notices/" + sending));
        assertThat(after.path("villages")).hasSize(1);
        assertThat(after.at("/villages/0/division").asString()).isEqualTo(there);
        assertThat(after.at("/villages/0/receipts")).hasSize(1);
        assertThat(after.at("/notice/coming").asInt()).isEqualTo(1);
        assertThat(json(city.get("/api/notices/" + sending)).path("villages"))
                .as("once where both counties are seen")
                .hasSize(1);
        assertThat(json(officer.get("/api/notices/" + sending))
                        .at("/villages/0/wentOnTo")
                        .asString())
                .as("its sender still sees that it was sent, and where it went on")
                .isNotEmpty();
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(figures()).isEqualTo(before));
        assertThat(other.post("/api/notices/" + copy + "/receipts", receipt()).statusCode())
                .as("answered under the id it had before")
                .isLessThan(300);
    }

    private String sent(String village) {
        var id = PairedCounty.newId();
        var answer = officer.post(
                "/api/notices", Map.of("id", id, "title", "周例会", "wants", "COMING", "addressed", List.of(village)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private static Map<String, Object> receipt() {
        return Map.of("id", PairedCounty.newId(), "coming", true);
    }

    private void transferred(String village, String township) {
        var decision = Map.of(
                "id",
                PairedCounty.newId(),
                "basis",
                "州政发〔2026〕3号",
                "kind",
                "TRANSFER",
                "divisions",
                List.of(village),
                "parent",
                township,
                "on",
                Here.today().toString());
        var answer = city.post("/api/adjustments", decision);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(city.get(
                        "/api/adjustments/" + decision.get("id")))
                .path("state")
                .asString()
                .equals("DONE"));
    }

    /** Those of notices in this month, of the prefecture to which both counties belong. */
    private Map<String, String> figures() {
        var keys = json(city.get("/api/indicators"))
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("flow"))
                .map(one -> one.path("key").asString())
                .filter(key -> key.startsWith("notice.notices") || key.startsWith("notice.read"))
                .toList();
        var month = Here.today().toString().substring(0, 7);
        var figures = new TreeMap<String, String>();
        for (JsonNode value : json(city.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                        .formatted(String.join(",", keys), CITY, month, month)))
                .path("values")) {
            figures.put(value.path("key").asString(), value.path("value").asString(""));
        }
        return figures;
    }
}
