package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.posting.PostedVillages.firstSecretary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A first secretary is to be recalled: the county proposes, the sending unit answers, the posting ends or whoever was posted stays. */
@ServerTest
class RecallTests {

    private static final String COUNTY = "622925";
    private static final String PATH = "/api/posting-recalls";

    private final Caller nobody;
    private final Caller county;
    private final PostedVillages villages;
    private String village = "";
    private String posting = "";

    @Autowired
    RecallTests(Environment environment, PostedVillages villages) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.villages = villages;
    }

    @BeforeEach
    void aFirstSecretary() {
        village = villages.next(COUNTY);
        var told = firstSecretary(village, villages.cadre(COUNTY, "任二"), "2017-03-01");
        done(county.post("/api/postings", told));
        posting = (String) told.get("id");
    }

    @Test
    void whoMayNotNeitherSeesNorProposes() {
        var recall = proposed("UNFIT", "2018-05-02");
        var elsewhere = nobody.as("county-620121");
        assertThat(nobody.get(PATH + "?division=" + village).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get(PATH + "?division=" + village).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(PATH + "/of/" + posting).statusCode()).isEqualTo(404);
        assertThat(elsewhere.post(PATH, proposal("UNFIT", "2018-05-02")).statusCode())
                .isEqualTo(404);
        assertThat(elsewhere
                        .with("If-Match", "\"1\"")
                        .post(recall + "/answer", answer("AGREED", "2018-05-10", null))
                        .statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.delete(recall).statusCode()).isEqualTo(404);
        assertThat(nobody.as("auditor")
                        .post(PATH, proposal("UNFIT", "2018-05-02"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSendingUnitAnswersWithinATimeAndTheRecallIsCarriedOutByTheEndOfThePosting() {
        var recall = proposed("UNFIT", "2018-05-02");
        assertThat(shown().path("answerBy").asString()).isEqualTo("2018-05-17");
        assertThat(shown().path("stage").asString()).isEqualTo("OVERDUE");
        assertThat(listed("OVERDUE")).containsExactly(posting);
        assertThat(figure("posting.recalls_overdue", "2018-05")).isEqualTo(1);
        assertThat(reason(county.post(PATH, proposal("ABSENT", "2018-05-03")))).isEqualTo("RECALL_PROPOSED_ALREADY");

        assertThat(county.post(recall + "/answer", answer("AGREED", "2018-06-04", null))
                        .statusCode())
                .as("nothing was seen")
                .isEqualTo(428);
        assertThat(reason(seen().post(recall + "/answer", answer("OBJECTED", "2018-06-04", null))))
                .isEqualTo("RECALL_OBJECTED_WITHOUT_REASON");
        assertThat(reason(seen().post(recall + "/answer", answer("AGREED", "2018-05-01", null))))
                .isEqualTo("RECALL_DAY_IMPOSSIBLE");
        done(seen().post(recall + "/answer", answer("AGREED", "2018-06-04", null)));
        assertThat(shown().path("stage").asString()).isEqualTo("AGREED");
        assertThat(listed("OVERDUE")).isEmpty();
        assertThat(listed("OPEN")).containsExactly(posting);
        assertThat(figure("posting.recalls_open", "2018-06")).isEqualTo(1);

        done(county.with("If-Match", "\"1\"")
                .post("/api/postings/%s/end".formatted(posting), Map.of("on", "2018-07-01", "reason", "RECALLED")));
        assertThat(shown().path("stage").asString()).isEqualTo("RECALLED");
        assertThat(listed("OPEN")).isEmpty();
        assertThat(figure("posting.recalls_open", "2018-06")).isEqualTo(1);
        assertThat(figure("posting.recalls_open", "2018-07")).isZero();
        assertThat(figure("posting.recalls_overdue", "2018-06")).isZero();
        assertThat(reason(seen().post(recall + "/kept", decided("2018-07-02")))).isEqualTo("RECALL_DECIDED_ALREADY");
    }

    @Test
    void whoIsKeptIsSoForAReasonAndMayBeRecalledAnotherTime() {
        var recall = proposed("UNFIT", "2018-05-02");
        done(seen().post(recall + "/answer", answer("OBJECTED", "2018-05-08", "单位认为可以帮教")));
        done(seen().post(recall + "/kept", decided("2018-05-20")));
        assertThat(shown().path("stage").asString()).isEqualTo("KEPT");
        assertThat(listed("OPEN")).isEmpty();
        assertThat(figure("posting.recalls_open", "2018-05")).isZero();
        proposed("ABSENT", "2018-09-03");
        assertThat(listed("OPEN")).containsExactly(posting);
    }

    @Test
    void whoFalsifiedIsListedUntilSomebodyIsHeldToAccount() {
        var recall = proposed("FALSIFIED", "2018-05-02");
        assertThat(listed("UNHANDLED")).containsExactly(posting);
        done(seen().post(recall + "/handled", decided("2018-06-30")));
        assertThat(listed("UNHANDLED")).isEmpty();
        assertThat(shown().path("handling").asString()).isEqualTo("会议研究");
    }

    @Test
    void aRecallIsProposedOfWhoIsPostedAndOnADayThatCanBe() {
        assertThat(reason(county.post(PATH, proposal("UNFIT", "2017-02-01")))).isEqualTo("RECALL_DAY_IMPOSSIBLE");
        assertThat(reason(county.post(
                        PATH, proposal("UNFIT", Here.today().plusDays(1).toString()))))
                .isEqualTo("RECALL_DAY_IMPOSSIBLE");
        assertThat(reason(county.post(PATH, proposal("no such", "2018-05-02")))).isEqualTo("POSTING_CODE_UNKNOWN");
        var told = proposal("UNFIT", "2018-05-02");
        assertThat(county.post(PATH, told).statusCode()).isEqualTo(201);
        assertThat(county.post(PATH, told).statusCode()).isEqualTo(200);
        done(county.delete(PATH + "/" + told.get("id")));
        assertThat(json(county.get(PATH + "/of/" + posting))).isEmpty();
        assertThat(figure("posting.recalls_open", "2018-05")).isZero();
    }

    @Test
    void aRecallGoesAlongWithItsVillage() {
        proposed("UNFIT", "2018-05-02");
        var successor = villages.next(COUNTY);
        merged(village, successor, LocalDate.of(2019, 8, 1));
        var there = json(county.get(PATH + "?division=" + successor)).path("items");
        assertThat(there).hasSize(1);
        assertThat(there.at("/0/stage").asString()).isEqualTo("OVERDUE");
        assertThat(listed("ALL")).isEmpty();
    }

    private String proposed(String ground, String on) {
        var told = proposal(ground, on);
        done(county.post(PATH, told));
        return PATH + "/" + told.get("id");
    }

    private Map<String, Object> proposal(String ground, String on) {
        return Map.of(
                "id",
                UuidCreator.getTimeOrderedEpoch().toString(),
                "posting",
                posting,
                "ground",
                ground,
                "detail",
                "年度考核不称职",
                "on",
                on);
    }

    private static Map<String, Object> answer(String answer, String on, @Nullable String note) {
        var told = new HashMap<String, Object>(Map.of("answer", answer, "on", on));
        if (note != null) {
            told.put("note", note);
        }
        return told;
    }

    private static Map<String, Object> decided(String on) {
        return Map.of("on", on, "text", "会议研究");
    }

    /** The latest, as somebody sees it who then writes. */
    private JsonNode shown() {
        return json(county.get(PATH + "/of/" + posting)).get(0);
    }

    private Caller seen() {
        return county.with(
                "If-Match", "\"%d\"".formatted(shown().path("version").asInt()));
    }

    private List<String> listed(String only) {
        return json(county.get(PATH + "?only=%s&division=%s".formatted(only, village)))
                .path("items")
                .findValuesAsString("posting");
    }

    private int figure(String indicator, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(county.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                                .formatted(indicator, village, month, month))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .asInt();
    }

    private void merged(String ended, String successor, LocalDate on) {
        var told = new HashMap<String, Object>(Map.of(
                "id",
                UuidCreator.getTimeOrderedEpoch().toString(),
                "kind",
                "MERGE",
                "on",
                on.toString(),
                "basis",
                "州政发"));
        told.putAll(Map.of("divisions", List.of(ended, successor), "successor", successor));
        assertThat(county.post("/api/adjustments", told).statusCode()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(county.get(
                        "/api/adjustments/" + told.get("id")))
                .path("state")
                .asString()
                .equals("DONE"));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }
}
