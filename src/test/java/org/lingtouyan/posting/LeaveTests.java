package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.posting.PostedVillages.firstSecretary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Leave of a member of a resident team who came in March 2017: asked for by the village, approved by the level that its length asks for. */
@ServerTest
class LeaveTests {

    private static final String COUNTY = "621227";

    /** It has accounts for its village and its township. */
    private static final String VILLAGE = "621227101202";

    private final Caller nobody;
    private final Caller county;
    private final PostedVillages villages;
    private String posting = "";

    @Autowired
    LeaveTests(Environment environment, PostedVillages villages) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.villages = villages;
    }

    @BeforeEach
    void aMemberOfATeam() {
        var told = firstSecretary(VILLAGE, villages.cadre(COUNTY, "安一"), "2017-03-01");
        told.put("role", "TEAM_MEMBER");
        assertThat(county.post("/api/postings", told).statusCode()).isEqualTo(201);
        posting = "/api/postings/" + told.get("id");
    }

    @Test
    void nobodyElsewhereSeesAsksForOrDecidesAny() {
        var other = nobody.as("county-620121");
        var asked = leave("2018-01-02", "2018-01-05");
        assertThat(other.get(posting + "/leaves").statusCode()).isEqualTo(404);
        assertThat(other.post(posting + "/leaves", asked).statusCode()).isEqualTo(404);
        assertThat(other.get("/api/postings/leaves?division=" + VILLAGE).statusCode())
                .isEqualTo(404);
        village().post(posting + "/leaves", asked);
        assertThat(decide(other, asked, true).statusCode()).isEqualTo(404);
        assertThat(reason(decide(village(), asked, true))).isEqualTo("LEAVE_DECIDED_ABOVE");
        assertThat(decide(nobody.as("auditor"), asked, true).statusCode()).isEqualTo(403);
    }

    @Test
    void aDayIsNotedByTheVillageThreeAreForTheTownshipMoreForTheCounty() {
        var day = leave("2018-01-02", "2018-01-03");
        var three = leave("2018-02-05", "2018-02-08");
        var week = leave("2018-03-05", "2018-03-12");
        for (var told : List.of(day, three, week)) {
            assertThat(village().post(posting + "/leaves", told).statusCode()).isEqualTo(201);
            assertThat(village().post(posting + "/leaves", told).statusCode()).isEqualTo(200);
        }
        assertThat(waiting()).containsExactly((String) three.get("id"), (String) week.get("id"));
        assertThat(onLeave("2018-02-05")).as("what waits keeps nobody away").isZero();

        assertThat(decide(township(), three, true).statusCode()).isEqualTo(204);
        assertThat(reason(decide(township(), week, true))).isEqualTo("LEAVE_DECIDED_ABOVE");
        assertThat(decide(county, week, true).statusCode()).isEqualTo(204);
        assertThat(waiting()).isEmpty();
        assertThat(onLeave("2018-01-02")).isOne();
        assertThat(onLeave("2018-02-07")).isOne();
        assertThat(onLeave("2018-02-08")).as("the day of return").isZero();
        assertThat(onLeave("2018-03-11")).isOne();
        assertThat(reason(village().post(posting + "/leaves/%s/voided".formatted(week.get("id")), "{}")))
                .as("what the county granted the village does not take back")
                .isEqualTo("LEAVE_DECIDED_ABOVE");
    }

    @Test
    void dayAfterDayIsAsLongAsAllOfIt() {
        assertThat(village()
                        .post(posting + "/leaves", leave("2018-06-04", "2018-06-05"))
                        .statusCode())
                .isEqualTo(201);
        var second = leave("2018-06-05", "2018-06-06");
        village().post(posting + "/leaves", second);
        assertThat(waiting()).containsExactly((String) second.get("id"));
        village().post(posting + "/leaves", leave("2018-06-08", "2018-06-10"));
        var between = leave("2018-06-06", "2018-06-08");
        village().post(posting + "/leaves", between);
        assertThat(reason(decide(township(), between, true)))
                .as("six days with what it adjoins on both sides")
                .isEqualTo("LEAVE_DECIDED_ABOVE");
        assertThat(decide(township(), second, true).statusCode()).isEqualTo(204);
    }

    @Test
    void whatIsRefusedSaysWhyAndLeavesTheDaysFree() {
        var told = leave("2018-05-07", "2018-05-10");
        village().post(posting + "/leaves", told);
        assertThat(reason(decide(township(), told, false))).isEqualTo("LEAVE_REFUSED_WITHOUT_REASON");
        assertThat(township()
                        .post(decision(told), Map.of("granted", false, "note", "汛期在岗"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(reason(decide(township(), told, true))).isEqualTo("LEAVE_DECIDED_ALREADY");
        var shown = json(village().get(posting + "/leaves")).get(0);
        assertThat(shown.path("state").asString()).isEqualTo("REFUSED");
        assertThat(shown.path("decisionNote").asString()).isEqualTo("汛期在岗");
        assertThat(onLeave("2018-05-08")).isZero();
        assertThat(village()
                        .post(posting + "/leaves", leave("2018-05-09", "2018-05-11"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void oneIsOnLeaveOnceAtATimeAndWithinThePosting() {
        var told = leave("2018-01-02", "2018-01-05");
        assertThat(county.post(posting + "/leaves", told).statusCode()).isEqualTo(201);
        assertThat(reason(county.post(posting + "/leaves", leave("2018-01-04", "2018-01-08"))))
                .isEqualTo("LEAVE_OVERLAPS");
        assertThat(reason(county.post(posting + "/leaves", leave("2017-02-01", "2017-02-08"))))
                .isEqualTo("LEAVE_OUTSIDE_THE_POSTING");
        assertThat(county.post(posting + "/leaves/%s/voided".formatted(told.get("id")), "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(county.get(posting + "/leaves"))).isEmpty();
    }

    private Caller village() {
        return nobody.as("village-" + VILLAGE);
    }

    private Caller township() {
        return nobody.as("township-" + VILLAGE.substring(0, 9));
    }

    private List<String> waiting() {
        return json(township().get("/api/postings/leaves?division=" + VILLAGE))
                .path("items")
                .valueStream()
                .filter(this::isOurs)
                .map(one -> one.path("id").asString())
                .toList();
    }

    private long onLeave(String day) {
        return json(county.get("/api/postings/leaves?only=AWAY&division=%s&day=%s".formatted(VILLAGE, day)))
                .path("items")
                .valueStream()
                .filter(this::isOurs)
                .count();
    }

    private boolean isOurs(JsonNode leave) {
        return posting.endsWith(leave.path("posting").asString());
    }

    private HttpResponse<String> decide(Caller who, Map<String, Object> leave, boolean granted) {
        return who.post(decision(leave), Map.of("granted", granted));
    }

    private String decision(Map<String, Object> leave) {
        return posting + "/leaves/%s/decision".formatted(leave.get("id"));
    }

    private static Map<String, Object> leave(String from, String to) {
        return Map.of(
                "id", UuidCreator.getTimeOrderedEpoch().toString(), "kind", "SICK", "validFrom", from, "validTo", to);
    }
}
