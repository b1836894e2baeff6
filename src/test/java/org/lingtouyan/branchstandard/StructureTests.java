package org.lingtouyan.branchstandard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What of a branch is larger or smaller than the rules have it is pointed out and never refused. */
@ServerTest
class StructureTests {

    private static final String VILLAGE = "621227101207";
    private static final String PATH = "/api/branch-standards/structure?division=" + VILLAGE;
    private static final List<String> POSTS =
            List.of("SECRETARY", "DEPUTY", "ORGANISATION", "PUBLICITY", "DISCIPLINE", "MEMBER", "MEMBER", "MEMBER");

    private final Caller nobody;
    private final Caller county;

    @Autowired
    StructureTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoIsNotOfTheAreaSeesNothing() {
        assertThat(nobody.get(PATH).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121").get(PATH).statusCode()).isEqualTo(404);
    }

    @Test
    void aBranchHasThreeFullMembersAndWhoIsOnTrialIsNone() {
        var branch = branch();
        assertThat(hints(branch)).as("no roster yet").isEmpty();
        members(branch, 2, true);
        members(branch, 1, false);
        assertThat(hints(branch)).isEqualTo("FEW_FULL_MEMBERS 2/3");
        members(branch, 1, true);
        assertThat(hints(branch)).isEmpty();
    }

    @Test
    void fromSevenMembersOnThereIsACommitteeOfThreeToSeven() {
        var branch = branch();
        var members = members(branch, 6, true);
        posts(branch, members, 0, 3);
        assertThat(hints(branch)).isEqualTo("COMMITTEE_OF_FEW 3/7");
        members.addAll(members(branch, 3, true));
        assertThat(hints(branch)).isEmpty();
        posts(branch, members, 3, 8);
        assertThat(hints(branch)).isEqualTo("LARGE_COMMITTEE 8/7");

        var without = branch();
        members(without, 7, true);
        assertThat(hints(without)).isEqualTo("SMALL_COMMITTEE 0/3");
    }

    @Test
    void aBranchGenerallyHasNoMoreThanFiftyMembers() {
        var branch = branch();
        var members = members(branch, 50, true);
        posts(branch, members, 0, 3);
        assertThat(hints(branch)).isEmpty();
        members(branch, 1, false);
        assertThat(hints(branch)).isEqualTo("MANY_MEMBERS 51/50");
        assertThat(pages(200)).contains(branch);
    }

    @Test
    void allThatAreToBePointedOutAreListedPageByPage() {
        var small = List.of(branch(), branch(), branch());
        small.forEach(branch -> members(branch, 1, true));
        var without = branch();
        assertThat(pages(1)).containsAll(small).doesNotContain(without).isEqualTo(pages(200));
    }

    private List<String> pages(int limit) {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = json(county.get(PATH + "&limit=" + limit + cursor));
            assertThat(page.path("items").size()).isLessThanOrEqualTo(limit);
            found.addAll(page.path("items").findValuesAsString("organisationId"));
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return found;
    }

    private String hints(String branch) {
        var found = json(county.get(PATH + "&organisation=" + branch));
        var hints = new ArrayList<String>();
        for (JsonNode one : found.path("items").path(0).path("hints")) {
            hints.add(one.path("kind").asString() + " " + one.path("held").asInt() + "/"
                    + one.path("limit").asInt());
        }
        return String.join(", ", hints);
    }

    /** Its posts are its own, not those of a village's team. */
    private String branch() {
        var told = new HashMap<String, Object>(Map.of("id", id(), "division", VILLAGE, "kind", "BRANCH"));
        told.putAll(Map.of("name", "设置党支部" + told.get("id"), "setting", "COOPERATIVE", "validFrom", "2015-01-01"));
        done(county.post("/api/party/organisations", told));
        return told.get("id").toString();
    }

    private List<String> members(String branch, int count, boolean full) {
        var members = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var cadre = id();
            var person = Map.of("id", cadre, "division", VILLAGE, "name", "党员" + cadre.substring(28), "unit", "合作社");
            done(county.post("/api/cadres", person));
            var told = new HashMap<String, Object>(Map.of("id", id(), "cadreId", cadre, "admittedOn", "2019-07-01"));
            told.put("joinedOn", "2019-07-01");
            if (full) {
                told.put("fullOn", "2020-07-01");
            }
            done(county.post("/api/party/organisations/" + branch + "/members", told));
            members.add(cadre);
        }
        return members;
    }

    private void posts(String branch, List<String> members, int from, int to) {
        for (int i = from; i < to; i++) {
            var told = Map.of("id", id(), "cadreId", members.get(i), "post", POSTS.get(i), "validFrom", "2020-01-01");
            done(county.post("/api/party/organisations/" + branch + "/officers", told));
        }
    }

    private static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
