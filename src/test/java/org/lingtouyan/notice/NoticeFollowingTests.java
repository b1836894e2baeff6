package org.lingtouyan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What a village was told, and what was reported there, goes along when it goes on in another. In a county of its own: villages end in it. */
@ServerTest
class NoticeFollowingTests {

    private static final String COUNTY = "620621";

    private final Caller nobody;
    private final Caller officer;
    private final List<String> villages;

    @Autowired
    NoticeFollowingTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.officer = nobody.as("county-" + COUNTY);
        this.villages = new PairedCounty(officer, COUNTY).villages();
    }

    @Test
    void aNoticeIsKnownWhereItsVillageGoesOnWithWhoHasReadItAndOnceWhereBothWereTold() {
        var toOne = sent(List.of(villages.get(0)));
        var toBoth = sent(List.of(villages.get(0), villages.get(1)));
        var copy = whole(toOne).at("/villages/0/notice").asString();
        assertThat(officer.post("/api/notices/" + copy + "/receipts", receipt()).statusCode())
                .isLessThan(300);
        merged(villages.get(0), villages.get(1));

        var after = whole(toOne);
        assertThat(after.path("villages")).hasSize(1);
        assertThat(after.at("/villages/0/division").asString()).isEqualTo(villages.get(1));
        assertThat(after.at("/villages/0/receipts")).hasSize(1);
        assertThat(after.at("/notice/coming").asInt()).isEqualTo(1);
        assertThat(whole(toBoth).path("villages")).hasSize(1);
        assertThat(officer.post("/api/notices/" + copy + "/receipts", receipt()).statusCode())
                .as("answered under the id it had before")
                .isLessThan(300);
    }

    @Test
    void whatAHouseholdReportedIsAnsweredWhereItsVillageGoesOnAndTheCodeOnTheWallLeadsThere() {
        var many = Map.of(
                "id",
                PairedCounty.newId(),
                "division",
                COUNTY + "000000",
                "from",
                Here.today().minusDays(1).toString(),
                "value",
                "1000",
                "basis",
                "测试");
        assertThat(officer.post("/api/parameters/monitoring.own-reports-an-hour/values", many)
                        .statusCode())
                .isLessThan(300);
        var path = "/api/open/reports/" + villages.get(2);
        var told = Map.of("id", PairedCounty.newId(), "name", "申报的", "text", "家里遭了灾");
        assertThat(nobody.post(path, told).statusCode()).isEqualTo(201);
        merged(villages.get(2), villages.get(3));
        var open = json(officer.get("/api/own-reports?division=" + villages.get(3)));
        assertThat(open.at("/items/0/name").asString()).isEqualTo("申报的");
        assertThat(json(officer.get("/api/own-reports?division=" + villages.get(2)))
                        .path("items"))
                .isEmpty();
        assertThat(json(nobody.get(path)).path("place").asString())
                .isEqualTo(json(nobody.get("/api/open/reports/" + villages.get(3)))
                        .path("place")
                        .asString());
    }

    private String sent(List<String> addressed) {
        var id = PairedCounty.newId();
        var answer = officer.post(
                "/api/notices", Map.of("id", id, "title", "周例会", "wants", "COMING", "addressed", addressed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private static Map<String, Object> receipt() {
        return Map.of("id", PairedCounty.newId(), "coming", true);
    }

    private JsonNode whole(String sending) {
        return json(officer.get("/api/notices/" + sending));
    }

    private void merged(String ended, String successor) {
        var decision = Map.of(
                "id",
                PairedCounty.newId(),
                "basis",
                "县政发〔2026〕2号",
                "kind",
                "MERGE",
                "divisions",
                List.of(ended, successor),
                "successor",
                successor,
                "on",
                Here.today().toString());
        var answer = officer.post("/api/adjustments", decision);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(officer.get(
                        "/api/adjustments/" + decision.get("id")))
                .path("state")
                .asString()
                .equals("DONE"));
    }
}
