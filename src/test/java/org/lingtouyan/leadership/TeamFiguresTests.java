package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What is recorded of a team is its figure. */
@ServerTest
class TeamFiguresTests {

    private final Shandan shandan;

    @Autowired
    TeamFiguresTests(Environment environment) {
        this.shandan = Shandan.of(environment);
    }

    @Test
    void whoLosesTwoPostsOnOneDayIsOnePersonRemovedAndTheVillageIsFilledOnce() {
        var village = "620725102201";
        var secretary = shandan.tenure(village, "PARTY_SECRETARY", "2016-01-10");
        var head = shandan.tenure(village, "VILLAGE_HEAD", "2016-01-10");
        head.put("cadre", secretary.get("cadre"));
        var removed = Map.of("on", "2017-05-05", "why", "REMOVED", "removal", "IDLE");
        shandan.post("/api/tenures/" + shandan.begun(head), "/end", removed);
        shandan.post("/api/tenures/" + shandan.begun(secretary), "/end", removed);
        var sent = shandan.tenure(village, "PARTY_SECRETARY", "2017-08-01");
        sent.put("filledBy", "SENT");
        shandan.begun(sent);

        counted(village);
        assertThat(value("members_removed", village, "2017-04")).isZero();
        assertThat(value("members_removed", village, "2017-05")).isEqualTo(1);
        assertThat(value("secretaries_removed", village, "2017-05")).isEqualTo(1);
        assertThat(value("removals", village, "2017-05")).isEqualTo(1);
        assertThat(value("both_posts", village, "2017-04")).isEqualTo(1);
        assertThat(value("both_posts", village, "2017-05")).isZero();
        assertThat(value("secretary_vacancies", village, "2017-07")).isEqualTo(1);
        assertThat(value("secretary_vacancies", village, "2017-08")).isZero();
        assertThat(value("villages_filled", village, "2018-01")).isEqualTo(1);
        assertThat(value("sent", village, "2018-01")).isEqualTo(1);
    }

    @Test
    void aVillageIsShortOfReserveUntilItHasItsTarget() {
        var village = "620725102202";
        for (var from : new String[] {"2018-02-01", "2018-05-01"}) {
            shandan.county()
                    .post(
                            "/api/reserves",
                            Map.of(
                                    "id",
                                    Shandan.id(),
                                    "division",
                                    village,
                                    "cadre",
                                    shandan.cadre("后备"),
                                    "source",
                                    "01",
                                    "from",
                                    from));
        }
        counted(village);
        assertThat(value("reserve_cadres", village, "2018-03")).isEqualTo(1);
        assertThat(value("villages_short_of_reserve", village, "2018-03")).isEqualTo(1);
        assertThat(value("villages_short_of_reserve", village, "2018-05")).isZero();
        assertThat(value("reserve_cadres", village, "2018-05")).isEqualTo(2);
    }

    private void counted(String village) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> json(shandan.county().get(values("members_removed", village, "2018-01")))
                                .path("pending")
                                .asLong()
                        == 0);
    }

    private long value(String key, String village, String month) {
        return json(shandan.county().get(values(key, village, month)))
                .at("/values/0/value")
                .asLong();
    }

    private static String values(String key, String division, String month) {
        return "/api/indicators/values?keys=leadership.%s&division=%s&from=%s&to=%s"
                .formatted(key, division, month, month);
    }
}
