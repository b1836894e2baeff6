package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.party.PartyFixtures.VILLAGE;
import static org.lingtouyan.party.PartyFixtures.branch;
import static org.lingtouyan.party.PartyFixtures.cadre;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.name;
import static org.lingtouyan.party.PartyFixtures.paged;
import static org.lingtouyan.party.PartyFixtures.version;
import static org.lingtouyan.party.PartyFixtures.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class MeetingTests {

    private final Caller nobody;
    private final Caller county;

    @Autowired
    MeetingTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoIsNotOfTheAreaNeitherSeesNorWrites() {
        var branch = created(county, branch(VILLAGE, null));
        var told = meeting("MEMBERS", Here.today());
        assertThat(nobody.post(meetings(branch), told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121").post(meetings(branch), told).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor").post(meetings(branch), told).statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-620121")
                        .get("/api/party/venues?division=" + VILLAGE)
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-620121")
                        .get("/api/party/meetings-due?division=" + VILLAGE)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMeetingIsWrittenDownOnceWithItsPoints() {
        var branch = created(county, branch(VILLAGE, null));
        var told = meeting("PARTY_DAY", Here.today());
        told.put(
                "points",
                List.of(
                        Map.of("id", id(), "place", "冬窝子", "attended", 8),
                        Map.of("id", id(), "place", "村部", "attended", 10)));
        assertThat(county.post(meetings(branch), told).statusCode()).isEqualTo(201);
        assertThat(county.post(meetings(branch), told).statusCode()).isEqualTo(200);
        var shown = json(county.get("/api/party/meetings/" + told.get("id")));
        assertThat(shown.path("points")).hasSize(2);
        assertThat(reason(county.post(meetings(branch), with(told, "topic", "另一个"))))
                .isEqualTo("PARTY_ID_TAKEN");
        assertThat(reason(county.post(meetings(branch), with(with(told, "id", id()), "points", List.of()))))
                .isEqualTo("MEETING_HELD_ALREADY");
    }

    @Test
    void aPastMeetingIsTakenWithAReason() {
        var branch = created(county, branch(VILLAGE, null));
        var told = meeting("MEMBERS", Here.today().minusDays(40));
        assertThat(reason(county.post(meetings(branch), told))).isEqualTo("LATE_WITHOUT_REASON");
        assertThat(county.post(meetings(branch), with(told, "lateBecause", "牧场没有信号"))
                        .statusCode())
                .isEqualTo(201);
        var mended = with(with(told, "lateBecause", "牧场没有信号"), "attended", 17);
        assertThat(version(county, "/api/party/meetings/" + told.get("id"))
                        .put("/api/party/meetings/" + told.get("id"), mended)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMeetingToWhichTooFewCameIsStillOwed() {
        var branch = created(county, branch(VILLAGE, null));
        for (var few : List.of(10, 11)) {
            var told = with(meeting("MEMBERS", LocalDate.parse("2026-04-0" + (few - 8))), "attended", few);
            var late = with(with(told, "onLeave", 0), "lateBecause", "测试");
            assertThat(county.post(meetings(branch), late).statusCode()).isEqualTo(201);
            var shown = json(county.get("/api/party/meetings/" + told.get("id")));
            assertThat(shown.path("due").asInt()).isEqualTo(20);
            assertThat(shown.path("quorate").asBoolean()).as("%d of 20", few).isEqualTo(few > 10);
            assertThat(due(branch, "2026-05-20").contains("MEMBERS")).isEqualTo(few == 10);
        }
    }

    @Test
    void aMeetingThatNeverWasIsTakenBackAndItsDayIsFreeAgain() {
        var branch = created(county, branch(VILLAGE, null));
        var told = meeting("PARTY_DAY", Here.today());
        told.put("points", List.of(Map.of("id", id(), "place", "村部", "attended", 10)));
        assertThat(county.post(meetings(branch), told).statusCode()).isEqualTo(201);
        var path = "/api/party/meetings/" + told.get("id");
        assertThat(nobody.as("county-620121")
                        .with("If-Match", "\"1\"")
                        .post(path + "/voided", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(reason(county.with("If-Match", "\"9\"").post(path + "/voided", Map.of())))
                .isEqualTo("PARTY_STALE");
        assertThat(version(county, path).post(path + "/voided", Map.of()).statusCode())
                .isEqualTo(204);
        assertThat(county.get(path).statusCode()).isEqualTo(404);
        assertThat(county.post(meetings(branch), meeting("PARTY_DAY", Here.today()))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatIsDueFollowsTheRulesAndIsDoneWhenHeld() {
        var branch = created(county, branch(VILLAGE, null));
        assertThat(due(branch, "2026-05-20"))
                .containsExactlyInAnyOrder("MEMBERS", "LECTURE", "PARTY_DAY", "LIFE", "REVIEW");
        hold(branch, "MEMBERS", "2026-04-02");
        hold(branch, "PARTY_DAY", "2026-04-15");
        assertThat(due(branch, "2026-05-20")).containsExactlyInAnyOrder("LECTURE", "PARTY_DAY", "LIFE", "REVIEW");
        hold(branch, "PARTY_DAY", "2026-05-15");
        hold(branch, "LIFE", "2026-02-15");
        assertThat(due(branch, "2026-05-20")).containsExactlyInAnyOrder("LECTURE", "REVIEW");
        assertThat(due(branch, "2026-07-01")).contains("MEMBERS", "PARTY_DAY").doesNotContain("LIFE");
        assertThat(listedAsDue(branch, "2026-05-20")).containsExactly("LECTURE", "REVIEW");
    }

    /** Of all branches of the village, page by page, what this one owes. */
    private List<String> listedAsDue(String branch, String on) {
        var kinds = new ArrayList<String>();
        var cursor = "";
        do {
            var listed =
                    county.get("/api/party/meetings-due?division=" + VILLAGE + "&on=" + on + "&limit=200" + cursor);
            assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
            for (var one : json(listed).path("items")) {
                if (one.path("organisationId").asString().equals(branch)) {
                    kinds.add(one.path("kind").asString());
                }
            }
            var next = json(listed).path("next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        return kinds;
    }

    @Test
    void aCommitteeMeetsOnlyWhereThereIsOne() {
        var branch = created(county, with(branch(VILLAGE, null), "setting", "COOPERATIVE"));
        for (var post : List.of("SECRETARY", "ORGANISATION", "PUBLICITY")) {
            assertThat(due(branch, "2026-05-20")).doesNotContain("COMMITTEE");
            county.post(
                    "/api/party/organisations/" + branch + "/officers",
                    Map.of("id", id(), "cadreId", cadre(county, VILLAGE), "post", post, "validFrom", "2026-01-01"));
        }
        assertThat(due(branch, "2026-05-20")).contains("COMMITTEE");
    }

    @Test
    void aVenueServesVillagesAndWhatNoneServesIsListed() {
        var other = "621227101203";
        var branch = created(county, branch(VILLAGE, null));
        var told = new LinkedHashMap<String, Object>(Map.of(
                "id",
                id(),
                "division",
                VILLAGE,
                "name",
                name("驿站"),
                "kind",
                "STATION",
                "keeperId",
                cadre(county, VILLAGE),
                "organisationId",
                branch,
                "validFrom",
                "2018-01-01",
                "serves",
                List.of(VILLAGE, other)));
        assertThat(reason(county.post("/api/party/venues", with(told, "longitude", 105.1))))
                .isEqualTo("POSITION_INCOMPLETE");
        assertThat(reason(county.post("/api/party/venues", with(told, "serves", List.of("621226100200")))))
                .isEqualTo("SERVES_ANOTHER_COUNTY");
        assertThat(county.post("/api/party/venues", told).statusCode()).isEqualTo(201);
        assertThat(county.post("/api/party/venues", told).statusCode()).isEqualTo(200);
        assertThat(unserved()).doesNotContain(VILLAGE, other).isNotEmpty();
        var path = "/api/party/venues/" + told.get("id");
        var answer = version(county, path).put(path, with(told, "serves", List.of(VILLAGE)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("serves")).hasSize(1);
        assertThat(unserved()).contains(other).doesNotContain(VILLAGE);

        var lecture = with(meeting("LECTURE", Here.today()), "venueId", told.get("id"));
        assertThat(county.post(meetings(branch), lecture).statusCode()).isEqualTo(201);
        assertThat(json(county.get("/api/party/meetings?venue=" + told.get("id")))
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void villagesThatNoVenueServesAreListedPageByPageToTheLast() {
        var path = "/api/party/unserved-villages?division=621227000000";
        var all = paged(county, path, 200);
        assertThat(all).hasSizeGreaterThan(3);
        assertThat(paged(county, path, 3)).isEqualTo(all);
        var first = json(county.get(path + "&limit=3"));
        assertThat(first.path("items")).hasSize(3);
        assertThat(first.path("villages").asInt()).as("all of them are counted").isEqualTo(all.size());
    }

    private List<String> unserved() {
        return paged(county, "/api/party/unserved-villages?division=621227101000", 200).stream()
                .map(one -> one.path("division").asString())
                .toList();
    }

    private List<String> due(String branch, String on) {
        return StreamSupport.stream(
                        json(county.get("/api/party/organisations/" + branch + "/meetings-due?on=" + on))
                                .spliterator(),
                        false)
                .filter(one -> one.path("heldOn").isNull())
                .map(one -> one.path("kind").asString())
                .toList();
    }

    private void hold(String branch, String kind, String on) {
        var told = with(meeting(kind, LocalDate.parse(on)), "lateBecause", "测试");
        assertThat(county.post(meetings(branch), told).statusCode()).isEqualTo(201);
    }

    private static String meetings(String branch) {
        return "/api/party/organisations/" + branch + "/meetings";
    }

    private static Map<String, Object> meeting(String kind, LocalDate on) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", id());
        told.put("kind", kind);
        told.put("heldOn", on.toString());
        told.put("topic", "讨论发展党员");
        told.put("due", 20);
        told.put("attended", 18);
        told.put("onLeave", 2);
        return told;
    }
}
