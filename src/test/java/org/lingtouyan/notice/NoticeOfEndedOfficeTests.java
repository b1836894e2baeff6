package org.lingtouyan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.notice.NoticeDesk.township;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Where the office that sent a notice has ended, the office in which it goes on speaks for it. Between two counties of their own. */
@ServerTest
class NoticeOfEndedOfficeTests {

    private static final String COUNTY = "622901";
    private static final String OTHER = "623001";

    private final Caller nobody;
    private final Caller province;
    private final Caller officer;
    private final Caller other;
    private final NoticeDesk desk;

    @Autowired
    NoticeOfEndedOfficeTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.province = nobody.as("province");
        this.officer = nobody.as("county-" + COUNTY);
        this.other = nobody.as("county-" + OTHER);
        this.desk = new NoticeDesk(province);
    }

    @Test
    void theTownshipItWasMergedIntoTakesBackWhatItSentAlsoWhereAVillageHadLeftItBefore() {
        var villages = new PairedCounty(officer, COUNTY).villages();
        var ended = township(villages.get(0));
        var sender = nobody.as("township-" + ended.substring(0, 9));
        var staying = villages.get(0);
        var leaving = villages.get(1);
        assertThat(township(leaving)).as("of one township").isEqualTo(ended);
        var sending = desk.sent(sender, staying, leaving);
        var away = desk.sent(sender, leaving);
        desk.transferred(leaving, township(last(new PairedCounty(other, OTHER).villages())), Here.today());
        var successor = anotherTownship(ended);
        desk.merged(ended, successor);

        var seen = desk.whole(sender, sending);
        assertThat(seen.at("/notice/mine").asBoolean()).isTrue();
        assertThat(seen.path("villages").valueStream().map(copy -> copy.path("division")
                        .asString()))
                .as("one went along, one had gone elsewhere")
                .containsExactlyInAnyOrder(desk.successor(staying), leaving);
        assertThat(reason(desk.withdrawn(officer, sending))).isEqualTo("NOTICE_OF_OTHERS");
        assertThat(reason(desk.withdrawn(other, sending))).isEqualTo("NOTICE_OF_OTHERS");

        for (var each : List.of(sending, away)) {
            assertThat(desk.withdrawn(sender, each).statusCode()).isEqualTo(204);
            for (var reader : List.of(sender, other, province)) {
                assertThat(desk.withdrawnOn(reader, each))
                        .isEqualTo(Here.today().toString());
            }
        }
    }

    @Test
    void aTownshipThatWentToAnotherCountyTakesBackWhatItSentBeforeAndNoFigureCountsItAnyMore() {
        var village = new PairedCounty(other, OTHER).villages().get(0);
        var sender = nobody.as("township-" + village.substring(0, 9));
        var before = notices();
        var sending = desk.sent(sender, village);
        var ofProvince = desk.sent(province, village);
        figureIs(before + 2);
        var there = desk.transferred(township(village), COUNTY + "000000", Here.today());
        assertThat(there).startsWith(COUNTY);
        assertThat(desk.whole(sender, sending).at("/notice/mine").asBoolean()).isTrue();
        assertThat(reason(desk.withdrawn(officer, sending))).isEqualTo("NOTICE_OF_OTHERS");

        assertThat(desk.withdrawn(sender, sending).statusCode()).isEqualTo(204);
        assertThat(desk.withdrawn(province, ofProvince).statusCode()).isEqualTo(204);

        for (var each : List.of(sending, ofProvince)) {
            assertThat(desk.withdrawnOn(officer, each)).isEqualTo(Here.today().toString());
        }
        figureIs(before);
    }

    private static String last(List<String> villages) {
        return villages.get(villages.size() - 1);
    }

    private String anotherTownship(String township) {
        return json(officer.get("/api/divisions/" + COUNTY + "000000/children"))
                .valueStream()
                .map(child -> child.path("code").asString())
                .filter(code -> !code.equals(township))
                .findFirst()
                .orElseThrow();
    }

    private void figureIs(int notices) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(notices())
                .isEqualTo(notices));
    }

    /** Those of this month, where the village lay. */
    private int notices() {
        var month = Here.today().toString().substring(0, 7);
        var values = json(other.get("/api/indicators/values?keys=notice.notices&division=%s000000&from=%s&to=%s"
                .formatted(OTHER, month, month)));
        return values.at("/values/0/value").asInt(0);
    }
}
