package org.lingtouyan.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Notices from an office to its villages, carried by phones and answered without signal, once. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeReadTests {

    private static final String COUNTY = "621228";

    private final Caller nobody;
    private final Caller officer;
    private List<String> villages = List.of();
    private PhoneTold phone;

    @Autowired
    NoticeReadTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.officer = nobody.as("county-" + COUNTY);
        this.phone = new PhoneTold(officer, "", Duration.ZERO);
    }

    @BeforeAll
    void findVillages() {
        villages = new PairedCounty(officer, COUNTY).villages();
        phone = new PhoneTold(nobody.as("village-" + villages.get(0)), "", Duration.ZERO);
    }

    private static Map<String, Object> notice(String wants, String... addressed) {
        var notice = new LinkedHashMap<String, Object>();
        notice.put("id", PairedCounty.newId());
        notice.put("title", "今晚七点看新闻联播");
        notice.put("text", "各村在村委会集中收看。");
        notice.put("wants", wants);
        notice.put("addressed", List.of(addressed));
        return notice;
    }

    /** @return the village's own copy, as its phone carries it */
    private JsonNode sent(String wants, String village) {
        var notice = notice(wants, village);
        var answer = officer.post("/api/notices", notice);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var copy = json(officer.get("/api/notices/" + notice.get("id")))
                .at("/villages/0/notice")
                .asString();
        return carried(village).stream()
                .filter(one -> one.path("id").asString().equals(copy))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> carried(String village) {
        return json(nobody.as("county-" + COUNTY).get("/api/field/package?division=" + village))
                .path("notices")
                .valueStream()
                .toList();
    }

    private Map<String, Object> read(JsonNode notice, @Nullable Boolean coming) {
        return read(notice.path("id").asString(), coming);
    }

    private Map<String, Object> read(String notice, @Nullable Boolean coming) {
        var operation = phone.operation("NOTICE_READ", "", coming == null ? Map.of() : Map.of("coming", coming));
        operation.remove("householdId");
        operation.put("noticeId", notice);
        return operation;
    }

    private JsonNode mine(JsonNode notice) {
        return json(phone.caller().get("/api/field/package"))
                .path("notices")
                .valueStream()
                .filter(one -> one.path("id").equals(notice.path("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void officesSendToTheirOwnVillagesAndVillagesToNobody() {
        var told = notice("NOTHING", villages.get(1));
        assertThat(nobody.post("/api/notices", told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post("/api/notices", told).statusCode()).isEqualTo(403);
        assertThat(nobody.as("county-621022").post("/api/notices", told).statusCode())
                .isEqualTo(404);
        assertThat(reason(phone.caller().post("/api/notices", notice("NOTHING", villages.get(0)))))
                .isEqualTo("NOTICE_FROM_ABOVE");
        assertThat(reason(officer.post("/api/notices", notice("NOTHING")))).isEqualTo("NOTICE_TO_NOBODY");
        var late = notice("NOTHING", villages.get(1));
        late.put("lastDay", Here.today().minusDays(1).toString());
        assertThat(reason(officer.post("/api/notices", late))).isEqualTo("NOTICE_LAST_DAY_PAST");
    }

    @Test
    void aNoticeReachesEveryVillageBelowOnceHoweverOftenItIsSent() {
        var township = villages.get(2).substring(0, 9) + "000";
        var told = notice("READ", township, villages.get(2));
        assertThat(officer.post("/api/notices", told).statusCode()).isEqualTo(201);
        assertThat(officer.post("/api/notices", told).statusCode()).isEqualTo(200);
        var whole = json(officer.get("/api/notices/" + told.get("id")));
        var reached = whole.path("villages").findValuesAsString("division");
        assertThat(reached)
                .contains(villages.get(2))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.startsWith(township.substring(0, 9)));
        told.put("title", "改了");
        assertThat(reason(officer.post("/api/notices", told))).isEqualTo("NOTICE_ID_TAKEN");
        assertThat(nobody.as("county-621022")
                        .get("/api/notices/" + told.get("id"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(officer.get("/api/notices?division=" + township))
                        .at("/items/0/villages")
                        .asInt())
                .isEqualTo(reached.size());
    }

    @Test
    void whatIsReadWithoutASignalCountsOnceAndItsVillageIsToldSo() {
        var notice = sent("READ", villages.get(0));
        assertThat(notice.path("readOn").isNull()).isTrue();
        var operation = read(notice, null);
        assertThat(phone.outcomes(operation)).containsExactly("DONE");
        assertThat(phone.outcomes(operation, operation)).containsOnly("ALREADY");
        assertThat(phone.outcomes(read(notice, null))).as("from a second phone").containsExactly("DONE");
        assertThat(mine(notice).path("readOn").asString())
                .isEqualTo(Here.today().toString());
        var neighbour = new PhoneTold(nobody.as("county-621022"), "", Duration.ZERO);
        assertThat(neighbour.refusal(read(notice, null))).isEqualTo("FIELD_NOTICE_GONE");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(figure("notice.notices_read"))
                .isGreaterThanOrEqualTo(1));
        assertThat(figure("notice.notices")).isGreaterThanOrEqualTo(figure("notice.notices_read"));
    }

    private int figure(String key) {
        var month = Here.today().toString().substring(0, 7);
        return json(officer.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                        .formatted(key, villages.get(0), month, month)))
                .at("/values/0/value")
                .asInt();
    }

    @Test
    void ofTwoAnswersTheLastSaidHoldsWhicheverArrivesFirst() {
        var notice = sent("COMING", villages.get(0));
        assertThat(phone.refusal(read(notice, null))).isEqualTo("NOTICE_ASKS_WHETHER_COMING");
        var comes = read(notice, true);
        comes.put("madeAt", phone.now().minusHours(2).toString());
        var comesNot = read(notice, false);
        comesNot.put("madeAt", phone.now().minusHours(1).toString());
        assertThat(phone.outcomes(comesNot)).containsExactly("DONE");
        assertThat(phone.outcomes(comes)).containsExactly("DONE");
        assertThat(mine(notice).path("coming").asBoolean(true)).isFalse();
        assertThat(phone.outcomes(read(notice, true))).containsExactly("DONE");
        assertThat(mine(notice).path("coming").asBoolean(false)).isTrue();
    }

    @Test
    void aNoticeThatWasTakenBackAsksNobodyForAnything() {
        var told = notice("READ", villages.get(0));
        officer.post("/api/notices", told);
        var whole = json(officer.get("/api/notices/" + told.get("id")));
        var copy = whole.at("/villages/0/notice").asString();
        var path = "/api/notices/" + told.get("id") + "/withdrawn";
        assertThat(reason(phone.caller().post(path, Map.of()))).isEqualTo("NOTICE_OF_OTHERS");
        assertThat(officer.post(path, Map.of()).statusCode()).isEqualTo(204);
        assertThat(carried(villages.get(0)))
                .noneMatch(one -> one.path("id").asString().equals(copy));
        var answer = phone.send(read(copy, null)).get(0);
        assertThat(answer.path("outcome").asString()).isEqualTo("DONE");
        assertThat(answer.at("/notes/0").asString()).contains("撤回");
        assertThat(json(officer.get("/api/notices/" + told.get("id")))
                        .at("/notice/read")
                        .asInt())
                .isZero();
        assertThat(reason(
                        phone.caller().post("/api/notices/" + copy + "/receipts", Map.of("id", PairedCounty.newId()))))
                .isEqualTo("NOTICE_WITHDRAWN");
    }
}
