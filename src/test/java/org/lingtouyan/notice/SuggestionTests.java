package org.lingtouyan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class SuggestionTests {

    private final Caller nobody;
    private final Caller cadre;
    private final Caller county;

    @Autowired
    SuggestionTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.cadre = nobody.as("village-621227101202");
        this.county = nobody.as("county-621227");
    }

    @Test
    void whatAVillageComplainsOfIsSeenByItsMakerAndTheOfficesAboveAlone() {
        var id = said("这张表上个月刚交过");

        assertThat(nobody.get("/api/suggestions/" + id).statusCode()).isEqualTo(401);
        assertThat(nobody.as("township-621227101").get("/api/suggestions/" + id).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-620121").get("/api/suggestions/" + id).statusCode())
                .isEqualTo(404);
        assertThat(cadre.get("/api/suggestions?division=621227101202").statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-620121")
                        .get("/api/suggestions?division=621227000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(cadre.get("/api/suggestions/" + id).statusCode()).isEqualTo(200);
        assertThat(county.get("/api/suggestions?division=621227000000&open=true")
                        .body())
                .contains(id.toString());
    }

    @Test
    void itIsToBeAnsweredWithinWorkdaysNotDays() {
        var listed = json(cadre.get("/api/suggestions/" + said("页面太慢"))).get("suggestion");
        var due = LocalDate.parse(listed.get("dueOn").asString());

        assertThat(due)
                .as("ten workdays take twelve days at the least")
                .isAfterOrEqualTo(LocalDate.now().plusDays(12));
    }

    @Test
    void anAnswerReachesItsMakerWhoAloneSaysThatItIsSettled() {
        var id = said("希望能按组排序");

        assertThat(county.post("/api/suggestions/%s/replies".formatted(id), reply("下月版本里加上"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(reason(county.post("/api/suggestions/%s/settled".formatted(id), "{}")))
                .isEqualTo("SETTLED_BY_ITS_MAKER");
        var whole = json(cadre.get("/api/suggestions/" + id));
        assertThat(whole.at("/replies/0/byOffice").asBoolean()).isTrue();
        assertThat(whole.at("/replies/0/text").asString()).isEqualTo("下月版本里加上");

        assertThat(cadre.post("/api/suggestions/%s/settled".formatted(id), "{}").statusCode())
                .isEqualTo(204);
        assertThat(reason(county.post("/api/suggestions/%s/replies".formatted(id), reply("还有"))))
                .isEqualTo("ALREADY_SETTLED");
    }

    @Test
    void sentTwiceItIsSaidOnce() {
        var told = told("网络不好，点了两次");

        assertThat(cadre.post("/api/suggestions", told).statusCode()).isEqualTo(201);
        assertThat(cadre.post("/api/suggestions", told).statusCode()).isEqualTo(200);
        assertThat(reason(cadre.post(
                        "/api/suggestions", Map.of("id", told.get("id"), "kind", "FAULT", "page", "x", "text", "别的"))))
                .isEqualTo("SUGGESTION_ID_TAKEN");
    }

    @Test
    void anEmptyOneIsRefusedByItsField() {
        assertThat(reason(cadre.post("/api/suggestions", told("  ")))).isEqualTo("NOTHING_SAID");
        assertThat(cadre.post("/api/suggestions", Map.of("text", "没有编号")).statusCode())
                .isEqualTo(400);
    }

    private UUID said(String text) {
        var told = told(text);
        assertThat(cadre.post("/api/suggestions", told).statusCode()).isEqualTo(201);
        return UUID.fromString(told.get("id").toString());
    }

    private static Map<String, Object> told(String text) {
        return Map.of(
                "id",
                UuidCreator.getTimeOrderedEpoch().toString(),
                "kind",
                "ASKED_AGAIN",
                "page",
                "households",
                "text",
                text);
    }

    private static Map<String, Object> reply(String text) {
        return Map.of("id", UuidCreator.getTimeOrderedEpoch().toString(), "text", text);
    }
}
