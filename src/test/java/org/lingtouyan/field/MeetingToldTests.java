package org.lingtouyan.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.pairing.PairedCounty.newId;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
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

/** Meetings of a village's Party organisations, written down on a phone without a signal. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingToldTests {

    private static final String COUNTY = "621122";

    private final Caller nobody;
    private final Caller officer;
    private List<String> villages = List.of();
    private PhoneTold phone;

    @Autowired
    MeetingToldTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.officer = nobody.as("county-" + COUNTY);
        this.phone = new PhoneTold(officer, "", Duration.ZERO);
    }

    @BeforeAll
    void findVillages() {
        villages = new PairedCounty(officer, COUNTY).villages();
        phone = new PhoneTold(nobody.as("village-" + villages.get(0)), "", Duration.ZERO);
    }

    private String branch(String village) {
        return branch(officer, village);
    }

    static String branch(Caller officer, String village) {
        var id = newId();
        var told = new HashMap<String, Object>(Map.of("id", id, "division", village, "kind", "BRANCH"));
        told.putAll(Map.of("setting", "VILLAGE", "name", "党支部" + id.substring(24), "validFrom", "2015-03-01"));
        var answer = officer.post("/api/party/organisations", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private Map<String, Object> meeting(String branch, String kind, LocalDate heldOn) {
        return phone.meeting(branch, kind, heldOn);
    }

    private static Map<String, Object> saying(Map<String, Object> meeting, String field, Object value) {
        var body = new HashMap<String, Object>((Map<String, Object>) meeting.get("body"));
        body.put(field, value);
        return PairedCounty.with(meeting, "body", body);
    }

    private JsonNode carried(String village, String branch) {
        return json(officer.get("/api/field/package?division=" + village))
                .at("/meetings/organisations")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(branch))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode owed(JsonNode branch, String kind) {
        return branch.path("owed")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> held(String branch) {
        return json(officer.get("/api/party/meetings?division=" + COUNTY + "000000&organisation=" + branch))
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void onlyWhoMayWriteThereTellsOfAMeeting() {
        var told = meeting(branch(villages.get(1)), "PARTY_DAY", Here.today());
        var batch = Map.of("operations", List.of(told));
        assertThat(nobody.post("/api/field/operations", batch).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post("/api/field/operations", batch).statusCode())
                .isEqualTo(403);
        assertThat(phone.refusal(told)).as("another village").isEqualTo("FIELD_ORGANISATION_GONE");
        var stranger = new PhoneTold(nobody.as("county-621022"), "", Duration.ZERO);
        assertThat(stranger.refusal(told)).isEqualTo("FIELD_ORGANISATION_GONE");
    }

    @Test
    void aMeetingArrivesOnceWithItsPointsAndIsNotOwedAnyMore() {
        var branch = branch(villages.get(0));
        assertThat(owed(carried(villages.get(0), branch), "PARTY_DAY")
                        .path("heldOn")
                        .isNull())
                .isTrue();
        var points = List.of(
                Map.of("id", newId(), "place", "冬窝子", "attended", 8),
                Map.of("id", newId(), "place", "村部", "attended", 10));
        var told = saying(meeting(branch, "PARTY_DAY", Here.today()), "points", points);
        assertThat(phone.outcomes(told)).containsExactly("DONE");
        assertThat(phone.outcomes(told, told)).containsOnly("ALREADY");
        assertThat(held(branch)).hasSize(1);
        assertThat(held(branch).get(0).path("late").asBoolean(true)).isFalse();
        var shown = json(officer.get("/api/party/meetings/" + told.get("id")));
        assertThat(shown.path("points")).hasSize(2);
        assertThat(shown.path("heldOn").asString()).isEqualTo(Here.today().toString());
        assertThat(owed(carried(villages.get(0), branch), "PARTY_DAY")
                        .path("heldOn")
                        .asString())
                .isEqualTo(Here.today().toString());
        assertThat(phone.refusal(meeting(branch, "PARTY_DAY", Here.today())))
                .as("from a second phone")
                .isEqualTo("MEETING_HELD_ALREADY");
    }

    @Test
    void whatWasWrittenDownInTimeAndSentLateSaysThatTheSignalKeptIt() {
        var branch = branch(villages.get(0));
        var day = Here.today().minusDays(30);
        var late = meeting(branch, "MEMBERS", day);
        assertThat(phone.refusal(late)).isEqualTo("LATE_WITHOUT_REASON");
        var inTime = PairedCounty.with(
                meeting(branch, "MEMBERS", day),
                "madeAt",
                phone.now().minusDays(29).toString());
        assertThat(phone.outcomes(inTime)).containsExactly("DONE");
        assertThat(json(officer.get("/api/party/meetings/" + inTime.get("id")))
                        .path("lateBecause")
                        .asString())
                .contains("没有信号");
        var why = saying(meeting(branch, "LECTURE", day), "lateBecause", "书记住院");
        assertThat(phone.outcomes(why)).containsExactly("DONE");
        assertThat(json(officer.get("/api/party/meetings/" + why.get("id")))
                        .path("lateBecause")
                        .asString())
                .isEqualTo("书记住院");
    }

    @Test
    void anUnfitMeetingKeepsNoOtherBackAndSaysWhatIsWrong() {
        var branch = branch(villages.get(0));
        var tooMany = saying(meeting(branch, "GROUP", Here.today()), "attended", 30);
        var noTopic = saying(meeting(branch, "REVIEW", Here.today()), "topic", " ");
        var toCome = meeting(branch, "LIFE", Here.today().plusDays(3));
        var good = meeting(branch, "LECTURE", Here.today());
        assertThat(phone.outcomes(tooMany, noTopic, toCome, good))
                .containsExactly("REFUSED", "REFUSED", "REFUSED", "DONE");
        assertThat(phone.refusal(tooMany)).isEqualTo("MORE_THAN_DUE");
        assertThat(phone.refusal(noTopic)).isEqualTo("INVALID_REQUEST");
        assertThat(phone.refusal(toCome)).isEqualTo("FIELD_DAY_TO_COME");
        assertThat(held(branch)).hasSize(1);
    }

    @Test
    void aMeetingOfABranchThatWentOnElsewhereIsEnteredThere() {
        var ended = villages.get(6);
        var successor = villages.get(7);
        var branch = branch(ended);
        var told = meeting(branch, "PARTY_DAY", Here.today());
        merged(ended, successor);
        var answer = new PhoneTold(officer, "", Duration.ZERO).send(told).get(0);
        assertThat(answer.path("outcome").asString()).as(answer.toString()).isEqualTo("DONE");
        assertThat(answer.at("/notes/0").asString()).contains("已并到");
        var before = phone.meeting(branch, "LECTURE", LocalDate.parse("2026-05-20"));
        var late = saying(before, "lateBecause", "牧场没有信号");
        assertThat(new PhoneTold(officer, "", Duration.ZERO).outcomes(late))
                .as("held while the village was there")
                .containsExactly("DONE");
        var there = json(officer.get("/api/party/organisations?division=" + successor))
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
        assertThat(there).anyMatch(one -> held(one).stream()
                .anyMatch(meeting -> meeting.path("id").asString().equals(told.get("id"))));
    }

    private void merged(String ended, String successor) {
        var decision = new HashMap<String, Object>(Map.of("id", newId(), "basis", "测〔2026〕1号", "kind", "MERGE"));
        decision.putAll(Map.of("divisions", List.of(ended, successor), "successor", successor, "on", "2026-06-01"));
        var answer = nobody.as("city-6211").post("/api/adjustments", decision);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        json(nobody.as("city-6211").get("/api/adjustments/" + decision.get("id")))
                                .path("state")
                                .asString())
                .isEqualTo("DONE"));
    }
}
