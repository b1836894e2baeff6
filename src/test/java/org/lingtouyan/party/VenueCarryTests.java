package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.party.PartyFixtures.TOWNSHIP;
import static org.lingtouyan.party.PartyFixtures.VILLAGE;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.name;
import static org.lingtouyan.party.PartyFixtures.with;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.household.HouseholdFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Venues carry notices down and needs up: who may say so, what is told once, and that a need waits in sight until it is answered. */
@ServerTest
class VenueCarryTests {

    private static final String VENUES = "/api/party/venues/";
    private static final String NEEDS = "/api/party/venue-needs";

    private final Caller nobody;
    private final Caller county;
    private final Caller village;

    @Autowired
    VenueCarryTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
        this.village = nobody.as("village-" + VILLAGE);
    }

    @Test
    void whoIsNotOfTheAreaNeitherSeesNorWrites() {
        var venue = VENUES + venue(VILLAGE);
        var stranger = nobody.as("county-620121");
        assertThat(nobody.post(venue + "/needs", need()).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post(venue + "/needs", need()).statusCode())
                .isEqualTo(403);
        assertThat(stranger.post(venue + "/needs", need()).statusCode()).isEqualTo(404);
        assertThat(stranger.post(venue + "/notices", notice()).statusCode()).isEqualTo(404);
        assertThat(stranger.get(venue + "/notices").statusCode()).isEqualTo(404);
        assertThat(stranger.get(NEEDS + "?division=" + VILLAGE).statusCode()).isEqualTo(404);
        var told = need();
        done(village.post(venue + "/needs", told));
        var answer = Map.of("on", "2018-11-20", "answer", "已办");
        assertThat(stranger.with("If-Match", "\"1\"")
                        .post(NEEDS + "/" + told.get("id") + "/answer", answer)
                        .statusCode())
                .isEqualTo(404);
        assertThat(reason(village.post(venue + "/needs", with(need(), "household", household("621227101203")))))
                .as("of whom a need is has to live where one may look")
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aNoticeIsReadOutOnceADayAndGoesByTheTitleUnderWhichItWasSent() {
        var venue = VENUES + venue(VILLAGE) + "/notices";
        var told = notice();
        assertThat(village.post(venue, told).statusCode()).isEqualTo(201);
        assertThat(village.post(venue, told).statusCode()).isEqualTo(200);
        assertThat(reason(village.post(venue, with(told, "id", id())))).isEqualTo("VENUE_NOTICE_ALREADY");
        assertThat(reason(village.post(venue, with(told, "title", " ")))).isEqualTo("VENUE_NOTICE_SAYS_NOTHING");
        assertThat(reason(village.post(
                        venue, with(told, "on", LocalDate.now().plusDays(9).toString()))))
                .isEqualTo("NOT_YET");
        var sent = id();
        done(county.post(
                "/api/notices",
                Map.of("id", sent, "title", "医保缴费通知", "wants", "NOTHING", "addressed", List.of(VILLAGE))));
        var linked = with(with(notice(), "notice", sent), "title", "别的叫法");
        done(village.post(venue, linked));
        var listed = items(village, venue);
        assertThat(listed.findValuesAsString("title")).containsExactlyInAnyOrder("防火通知", "医保缴费通知");
        assertThat(listed.findValuesAsString("notice")).contains(sent);
        assertThat(reason(village.post(venue, with(notice(), "notice", id())))).isEqualTo("NOT_FOUND");
    }

    @Test
    void aNeedWaitsInSightPassedOnOrNotUntilItIsAnswered() {
        var venue = venue(VILLAGE);
        var told = with(need(), "household", household(VILLAGE));
        var open = figure("party.venue_needs_open", "2018-11");
        var late = figure("party.venue_needs_overdue", "2018-11");
        assertThat(reason(village.post(VENUES + venue + "/needs", with(told, "kind", "77"))))
                .isEqualTo("VENUE_NEED_KIND_UNKNOWN");
        assertThat(village.post(VENUES + venue + "/needs", told).statusCode()).isEqualTo(201);
        assertThat(village.post(VENUES + venue + "/needs", told).statusCode()).isEqualTo(200);
        assertThat(figure("party.venue_needs_open", "2018-11").subtract(open)).isEqualByComparingTo("1");
        assertThat(state(venue, "2018-11-10")).isEqualTo("OPEN");
        assertThat(items(county, NEEDS + "?state=OVERDUE&on=2018-11-16&venue=" + venue))
                .as("the last day is the fifteenth after it was raised")
                .isEmpty();
        assertThat(items(county, NEEDS + "?state=OVERDUE&on=2018-11-17&venue=" + venue))
                .hasSize(1);
        assertThat(figure("party.venue_needs_overdue", "2018-11").subtract(late))
                .isEqualByComparingTo("1");

        var path = NEEDS + "/" + told.get("id");
        var passed = Map.<String, Object>of("id", id(), "on", "2018-11-05", "putTo", "县水务局", "word", "乡里没有资金");
        assertThat(reason(county.with("If-Match", "\"1\"").post(path + "/pass-on", with(passed, "on", "2018-10-01"))))
                .isEqualTo("BEFORE_IT_WAS_RAISED");
        done(county.with("If-Match", "\"1\"").post(path + "/pass-on", passed));
        assertThat(state(venue, "2018-11-10")).isEqualTo("PASSED_ON");
        var shown = items(county, NEEDS + "?on=2018-11-10&venue=" + venue).get(0);
        assertThat(shown.path("putTo").asString()).isEqualTo("县水务局");
        assertThat(shown.at("/passed/0/word").asString()).isEqualTo("乡里没有资金");
        assertThat(shown.path("head").asString()).isEqualTo("赵明");

        var answer = Map.of("on", "2018-12-01", "answer", "已打井");
        assertThat(reason(county.with("If-Match", "\"1\"").post(path + "/answer", answer)))
                .isEqualTo("PARTY_STALE");
        done(county.with("If-Match", "\"2\"").post(path + "/answer", answer));
        assertThat(reason(county.with("If-Match", "\"3\"").post(path + "/answer", answer)))
                .isEqualTo("VENUE_NEED_ANSWERED");
        assertThat(state(venue, "2018-12-02")).isEqualTo("ANSWERED");
        assertThat(items(county, NEEDS + "?state=OPEN&on=2018-12-02&venue=" + venue))
                .isEmpty();
        assertThat(figure("party.venue_needs_open", "2018-12")).isEqualByComparingTo(open);
    }

    @Test
    void openNeedsAndLaterNoticesGoAlongWithTheVillage() {
        var villages = villagesThatMayGo();
        var ended = villages.get(0);
        var successor = villages.get(1);
        var city = nobody.as("city-6230");
        var venue = VENUES + venue(city, ended);
        var needs = List.of(need(), need());
        needs.forEach(told -> done(city.post(venue + "/needs", told)));
        var answered = NEEDS + "/" + needs.get(0).get("id");
        done(city.with("If-Match", "\"1\"").post(answered + "/answer", Map.of("on", "2019-01-01", "answer", "已办")));
        var passed = Map.of("id", id(), "on", "2019-02-01", "putTo", "县民政局");
        done(city.with("If-Match", "\"1\"").post(NEEDS + "/" + needs.get(1).get("id") + "/pass-on", passed));
        for (var day : List.of("2019-03-01", "2019-09-01")) {
            done(city.post(venue + "/notices", with(notice(), "on", day)));
        }

        decided(city, ended, successor);

        var open = items(city, NEEDS + "?division=" + successor);
        assertThat(open).hasSize(1);
        assertThat(open.at("/0/state").asString()).isEqualTo("OVERDUE");
        assertThat(open.at("/0/raisedOn").asString()).isEqualTo("2018-11-01");
        assertThat(open.at("/0/passed/0/putTo").asString()).isEqualTo("县民政局");
        assertThat(items(city, NEEDS + "?division=" + ended).findValuesAsString("state"))
                .containsExactly("ANSWERED");
        var there = VENUES + open.at("/0/venueId").asString() + "/notices";
        assertThat(items(city, there).findValuesAsString("on")).containsExactly("2019-09-01");
    }

    private List<String> villagesThatMayGo() {
        var township = json(nobody.as("city-6230").get("/api/divisions/623024000000/children"))
                .findValuesAsString("code")
                .get(2);
        return json(nobody.as("city-6230").get("/api/divisions/" + township + "/children"))
                .findValuesAsString("code");
    }

    private void decided(Caller by, String ended, String successor) {
        var id = id();
        var decision = new HashMap<String, Object>(Map.of("id", id, "kind", "MERGE", "divisions", List.of(ended)));
        decision.putAll(Map.of("successor", successor, "on", "2019-06-15", "basis", "州政发〔2019〕17号"));
        assertThat(by.post("/api/adjustments", decision).statusCode()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(by.get("/api/adjustments/" + id))
                .path("state")
                .asString()
                .equals("DONE"));
    }

    private String venue(String division) {
        return venue(county, division);
    }

    private static String venue(Caller by, String division) {
        var told = new HashMap<String, Object>(Map.of("id", id(), "division", division, "name", name("驿站")));
        told.putAll(Map.of("kind", "STATION", "validFrom", "2018-01-01", "serves", List.of(division)));
        done(by.post("/api/party/venues", told));
        return told.get("id").toString();
    }

    private String household(String division) {
        var told = HouseholdFixtures.aHousehold();
        told.put("division", division);
        done(county.post("/api/households", told));
        return told.get("id").toString();
    }

    private static Map<String, Object> notice() {
        return new HashMap<>(Map.of("id", id(), "title", "防火通知", "on", "2018-11-02", "heard", 12));
    }

    private static Map<String, Object> need() {
        var told = new HashMap<String, Object>(Map.of("id", id(), "kind", "04", "text", "想打一眼井"));
        told.putAll(Map.of("putTo", "乡水利站", "on", "2018-11-01"));
        return told;
    }

    private String state(String venue, String on) {
        return items(county, NEEDS + "?division=" + TOWNSHIP + "&on=" + on + "&venue=" + venue)
                .at("/0/state")
                .asString();
    }

    private static JsonNode items(Caller by, String path) {
        return json(by.get(path)).path("items");
    }

    private static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }

    private BigDecimal figure(String key, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> json(county.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                                .formatted(key, VILLAGE, month, month))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .decimalValue();
    }
}
