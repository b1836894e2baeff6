package org.lingtouyan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
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

/** Whoever sent a notice takes it back wherever its village went on. Between two counties of their own: villages end in them. */
@ServerTest
class NoticeWithdrawalTests {

    private static final String COUNTY = "620402";
    private static final String OTHER = "620902";

    private final Caller nobody;
    private final Caller province;
    private final Caller officer;
    private final Caller other;
    private final List<String> villages;
    private final List<String> otherVillages;

    @Autowired
    NoticeWithdrawalTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.province = nobody.as("province");
        this.officer = nobody.as("county-" + COUNTY);
        this.other = nobody.as("county-" + OTHER);
        this.villages = new PairedCounty(officer, COUNTY).villages();
        this.otherVillages = new PairedCounty(other, OTHER).villages();
    }

    @Test
    void itsSenderTakesBackTheCopyThatWentOnInAnotherCountyAndNobodyElseDoes() {
        var sending = sent(officer, villages.get(3));
        var there = transferred(villages.get(3), township(otherVillages.get(0)), Here.today());
        var seen = whole(officer, sending).at("/villages/0");
        assertThat(seen.path("division").asString())
                .as("still seen by its sender")
                .isEqualTo(villages.get(3));
        assertThat(seen.path("wentOnTo").asString()).isNotEmpty();
        var copy = whole(other, sending).at("/villages/0/notice").asString();
        assertThat(reason(withdrawn(other, sending))).isEqualTo("NOTICE_OF_OTHERS");

        assertThat(withdrawn(officer, sending).statusCode()).isEqualTo(204);

        assertThat(whole(other, sending).at("/villages/0/division").asString()).isEqualTo(there);
        for (var reader : List.of(officer, other, province)) {
            assertThat(whole(reader, sending).at("/notice/withdrawnOn").asString())
                    .isEqualTo(Here.today().toString());
        }
        assertThat(reason(other.post("/api/notices/" + copy + "/receipts", Map.of("id", PairedCounty.newId()))))
                .isEqualTo("NOTICE_WITHDRAWN");
        assertThat(withdrawn(officer, sending).statusCode()).as("once more").isEqualTo(204);
    }

    @Test
    void alsoFromATownshipThatDoesNotSeeTheVillageAnyMoreAndWhereverItWentAfterwards() {
        var village = villages.get(0);
        var sender = nobody.as("township-" + village.substring(0, 9));
        var sending = sent(sender, village);
        var first = transferred(
                village, township(otherVillages.get(1)), Here.today().minusDays(1));
        var second = transferred(first, anotherTownship(village), Here.today());
        assertThat(second).startsWith(COUNTY);
        assertThat(whole(officer, sending).at("/villages/0/division").asString())
                .as("back in the county, in another township")
                .isEqualTo(second);

        assertThat(withdrawn(sender, sending).statusCode()).isEqualTo(204);

        assertThat(whole(officer, sending).at("/notice/withdrawnOn").asString()).isNotEmpty();
        assertThat(whole(sender, sending).at("/notice/withdrawnOn").asString()).isNotEmpty();
        assertThat(other.get("/api/notices/" + sending).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasTakenBackOnTheDayOfTheTransferIsTakenBackThereToo() {
        var sending = sent(officer, villages.get(4));
        assertThat(withdrawn(officer, sending).statusCode()).isEqualTo(204);
        transferred(villages.get(4), township(otherVillages.get(0)), Here.today());
        assertThat(whole(other, sending).at("/notice/withdrawnOn").asString()).isNotEmpty();
    }

    private static String sent(Caller sender, String village) {
        var id = PairedCounty.newId();
        var answer = sender.post(
                "/api/notices", Map.of("id", id, "title", "周例会", "wants", "READ", "addressed", List.of(village)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private static HttpResponse<String> withdrawn(Caller who, String sending) {
        return who.post("/api/notices/" + sending + "/withdrawn", Map.of());
    }

    private static JsonNode whole(Caller reader, String sending) {
        return json(reader.get("/api/notices/" + sending));
    }

    private static String township(String village) {
        return village.substring(0, 9) + "000";
    }

    private String anotherTownship(String village) {
        return json(officer.get("/api/divisions/" + COUNTY + "000000/children"))
                .valueStream()
                .map(child -> child.path("code").asString())
                .filter(code -> !code.equals(township(village)))
                .findFirst()
                .orElseThrow();
    }

    /** @return the village in which it goes on */
    private String transferred(String village, String township, LocalDate on) {
        var decision = Map.of(
                "id",
                PairedCounty.newId(),
                "basis",
                "省政发〔2026〕3号",
                "kind",
                "TRANSFER",
                "divisions",
                List.of(village),
                "parent",
                township,
                "on",
                on.toString());
        var answer = province.post("/api/adjustments", decision);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(province.get(
                        "/api/adjustments/" + decision.get("id")))
                .path("state")
                .asString()
                .equals("DONE"));
        return json(province.get("/api/divisions/" + village + "/succession"))
                .at("/successors/0/code")
                .asString();
    }
}
