package org.lingtouyan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.notice.NoticeDesk.township;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Whoever sent a notice takes it back wherever its village went on. Between two counties of their own: villages end in them. */
@ServerTest
class NoticeWithdrawalTests {

    private static final String COUNTY = "620402";
    private static final String OTHER = "620902";

    private final Caller nobody;
    private final Caller province;
    private final NoticeDesk desk;
    private final Caller officer;
    private final Caller other;
    private final List<String> villages;
    private final List<String> otherVillages;

    @Autowired
    NoticeWithdrawalTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.province = nobody.as("province");
        this.desk = new NoticeDesk(province);
        this.officer = nobody.as("county-" + COUNTY);
        this.other = nobody.as("county-" + OTHER);
        this.villages = new PairedCounty(officer, COUNTY).villages();
        this.otherVillages = new PairedCounty(other, OTHER).villages();
    }

    @Test
    void itsSenderTakesBackTheCopyThatWentOnInAnotherCountyAndNobodyElseDoes() {
        var sending = desk.sent(officer, villages.get(3));
        var there = desk.transferred(villages.get(3), township(otherVillages.get(0)), Here.today());
        var seen = desk.whole(officer, sending).at("/villages/0");
        assertThat(seen.path("division").asString())
                .as("still seen by its sender")
                .isEqualTo(villages.get(3));
        assertThat(seen.path("wentOnTo").asString()).isNotEmpty();
        var copy = desk.whole(other, sending).at("/villages/0/notice").asString();
        assertThat(reason(desk.withdrawn(other, sending))).isEqualTo("NOTICE_OF_OTHERS");

        assertThat(desk.withdrawn(officer, sending).statusCode()).isEqualTo(204);

        assertThat(desk.whole(other, sending).at("/villages/0/division").asString())
                .isEqualTo(there);
        for (var reader : List.of(officer, other, province)) {
            assertThat(desk.whole(reader, sending).at("/notice/withdrawnOn").asString())
                    .isEqualTo(Here.today().toString());
        }
        assertThat(reason(other.post("/api/notices/" + copy + "/receipts", Map.of("id", PairedCounty.newId()))))
                .isEqualTo("NOTICE_WITHDRAWN");
        assertThat(desk.withdrawn(officer, sending).statusCode())
                .as("once more")
                .isEqualTo(204);
    }

    @Test
    void alsoFromATownshipThatDoesNotSeeTheVillageAnyMoreAndWhereverItWentAfterwards() {
        var village = villages.get(0);
        var sender = nobody.as("township-" + village.substring(0, 9));
        var sending = desk.sent(sender, village);
        var first = desk.transferred(
                village, township(otherVillages.get(1)), Here.today().minusDays(1));
        var second = desk.transferred(first, anotherTownship(village), Here.today());
        assertThat(second).startsWith(COUNTY);
        assertThat(desk.whole(officer, sending).at("/villages/0/division").asString())
                .as("back in the county, in another township")
                .isEqualTo(second);

        assertThat(desk.withdrawn(sender, sending).statusCode()).isEqualTo(204);

        assertThat(desk.whole(officer, sending).at("/notice/withdrawnOn").asString())
                .isNotEmpty();
        assertThat(desk.whole(sender, sending).at("/notice/withdrawnOn").asString())
                .isNotEmpty();
        assertThat(other.get("/api/notices/" + sending).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasTakenBackOnTheDayOfTheTransferIsTakenBackThereToo() {
        var sending = desk.sent(officer, villages.get(4));
        assertThat(desk.withdrawn(officer, sending).statusCode()).isEqualTo(204);
        desk.transferred(villages.get(4), township(otherVillages.get(0)), Here.today());
        assertThat(desk.whole(other, sending).at("/notice/withdrawnOn").asString())
                .isNotEmpty();
    }

    private String anotherTownship(String village) {
        return json(officer.get("/api/divisions/" + COUNTY + "000000/children"))
                .valueStream()
                .map(child -> child.path("code").asString())
                .filter(code -> !code.equals(township(village)))
                .findFirst()
                .orElseThrow();
    }
}
