package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.party.PartyFixtures.VILLAGE;
import static org.lingtouyan.party.PartyFixtures.branch;
import static org.lingtouyan.party.PartyFixtures.cadre;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.member;
import static org.lingtouyan.party.PartyFixtures.paged;
import static org.lingtouyan.party.PartyFixtures.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The yearly review of members and their talks. */
@ServerTest
class MemberLifeTests {

    private static final String PARTY = "/api/party/organisations/";

    private final LocalDate today = Here.today();
    private final int year = today.getYear();
    private final Caller nobody;
    private final Caller county;

    @Autowired
    MemberLifeTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoIsNotOfTheAreaNeitherSeesNorWrites() {
        var branch = cooperative();
        var cadre = joined(branch);
        var reviews = PARTY + branch + "/reviews?year=" + year;
        var told = grades(Map.of(cadre, "QUALIFIED"));
        assertThat(nobody.put(reviews, told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121").put(reviews, told).statusCode()).isEqualTo(404);
        assertThat(nobody.as("auditor").put(reviews, told).statusCode()).isEqualTo(403);
        assertThat(nobody.as("county-620121").get(reviews).statusCode()).isEqualTo(404);
        assertThat(nobody.as("county-620121")
                        .post(PARTY + branch + "/talks", talks(cadre, joined(branch)))
                        .statusCode())
                .isEqualTo(404);
        for (var due : List.of("reviews-due", "talks-due")) {
            assertThat(nobody.as("county-620121")
                            .get("/api/party/" + due + "?year=" + year + "&division=" + VILLAGE)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aBranchTellsTheGradesOfAYearInOneGoAndNobodyIsGradedBySilence() {
        var branch = cooperative();
        var one = joined(branch);
        var other = joined(branch);
        var third = joined(branch);
        var path = PARTY + branch + "/reviews?year=" + year;
        assertThat(json(county.get(path)).path("members")).hasSize(3).allMatch(member -> member.path("grade")
                .isNull());
        assertThat(reason(county.put(path, Map.of("grades", list(Map.of(one, "QUALIFIED"))))))
                .isEqualTo("REVIEW_WITHOUT_DAY");
        assertThat(reason(county.put(path, grades(Map.of(cadre(county, VILLAGE), "QUALIFIED")))))
                .isEqualTo("NOT_MEMBERS_THAT_DAY");
        assertThat(county.put(path, grades(Map.of(one, "EXCELLENT", other, "QUALIFIED")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(missing(branch)).isEqualTo(1);
        assertThat(county.put(path, grades(Map.of(third, "BASIC", one, "QUALIFIED")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(county.get(path)).path("members").findValuesAsString("grade"))
                .containsExactlyInAnyOrder("QUALIFIED", "QUALIFIED", "BASIC");
        assertThat(missing(branch)).isZero();
        var graded = json(county.get(path)).at("/members/0");
        assertThat(county.with("If-Match", "\"" + graded.path("version").asInt() + "\"")
                        .post(
                                "/api/party/reviews/" + graded.path("id").asString() + "/voided",
                                Map.of("because", "重新评议"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(missing(branch)).isEqualTo(1);
    }

    @Test
    void theDayOfTheReviewIsThatOfItsMeeting() {
        var branch = cooperative();
        var one = joined(branch);
        var meeting = Map.of(
                "id",
                id(),
                "kind",
                "REVIEW",
                "heldOn",
                today.toString(),
                "topic",
                "民主评议党员",
                "due",
                1,
                "attended",
                1,
                "onLeave",
                0);
        var held = county.post(PARTY + branch + "/meetings", meeting);
        assertThat(held.statusCode()).as(held.body()).isEqualTo(201);
        var path = PARTY + branch + "/reviews?year=" + year;
        assertThat(json(county.get(path)).path("meetingOn").asString()).isEqualTo(today.toString());
        assertThat(county.put(path, Map.of("grades", list(Map.of(one, "QUALIFIED"))))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void theCommitteeTalksWithEachOtherAndWithEachMemberOnceAYear() {
        var branch = cooperative();
        var secretary = joined(branch);
        var deputy = joined(branch);
        var member = joined(branch);
        appointed(branch, secretary, "SECRETARY");
        appointed(branch, deputy, "DEPUTY");
        assertThat(owed(branch)).isEqualTo(2);
        assertThat(reason(county.post(PARTY + branch + "/talks", talks(secretary, secretary))))
                .isEqualTo("TALKS_WITH_THEMSELVES");
        assertThat(county.post(PARTY + branch + "/talks", talks(secretary, deputy, member))
                        .statusCode())
                .isEqualTo(204);
        assertThat(owed(branch)).isZero();
        assertThat(reason(county.post(PARTY + branch + "/talks", talks(deputy, secretary))))
                .as("two talk once a day, whoever began")
                .isEqualTo("TALKED_THAT_DAY");
        var held = json(county.get(PARTY + branch + "/talks?year=" + year));
        assertThat(held).hasSize(2);
        county.with("If-Match", "\"1\"")
                .post("/api/party/talks/" + held.at("/0/id").asString() + "/voided", Map.of("because", "没有谈"));
        assertThat(owed(branch)).isEqualTo(1);
    }

    @Test
    void standardsAskForTheGradesAndTheTalksBesideTheMeetings() {
        var branch = created(county, branch("621227101203", null));
        var told = member(cadre(county, "621227101203"));
        county.post(PARTY + branch + "/members", told);
        var one = told.get("cadreId").toString();
        assertThat(also(branch, "3.4")).isEqualTo("REVIEWED 0/1");
        assertThat(also(branch, "4.6")).isEqualTo("TALKED 0/1");
        county.put(PARTY + branch + "/reviews?year=" + year, grades(Map.of(one, "QUALIFIED")));
        assertThat(also(branch, "3.4")).isEqualTo("REVIEWED 1/1");
    }

    private String also(String branch, String code) {
        for (var item :
                json(county.get("/api/branch-standards/branches/" + branch)).path("items")) {
            if (item.at("/standard/code").asString().equals(code)) {
                var also = item.path("also");
                return also.path("rule").asString() + " " + also.path("held").asInt() + "/"
                        + also.path("needed").asInt();
            }
        }
        return "";
    }

    /** Its posts are its own, not those of a village's team. */
    private String cooperative() {
        return created(county, with(branch(VILLAGE, null), "setting", "COOPERATIVE"));
    }

    private String joined(String branch) {
        var told = member(cadre(county, VILLAGE));
        var answer = county.post(PARTY + branch + "/members", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return told.get("cadreId").toString();
    }

    private void appointed(String branch, String cadre, String post) {
        var told = Map.of("id", id(), "cadreId", cadre, "post", post, "validFrom", "2018-01-01");
        assertThat(county.post(PARTY + branch + "/officers", told).statusCode()).isEqualTo(201);
    }

    private Map<String, Object> grades(Map<String, String> told) {
        return new LinkedHashMap<>(Map.of("reviewedOn", today.toString(), "grades", list(told)));
    }

    private static List<Map<String, String>> list(Map<String, String> told) {
        var grades = new ArrayList<Map<String, String>>();
        told.forEach((cadre, grade) -> grades.add(Map.of("cadreId", cadre, "grade", grade)));
        return grades;
    }

    private Map<String, Object> talks(String who, String... with) {
        return Map.of(
                "heldOn",
                today.toString(),
                "ownerId",
                who,
                "with",
                Arrays.stream(with)
                        .map(one -> Map.of("id", id(), "cadreId", one))
                        .toList());
    }

    @Test
    void whatIsOwedIsListedPageByPageToTheLast() {
        var branches = List.of(cooperative(), cooperative(), cooperative());
        for (var branch : branches) {
            appointed(branch, joined(branch), "SECRETARY");
            joined(branch);
            joined(branch);
        }
        var ofVillage = "?year=" + year + "&division=" + VILLAGE;
        for (var path : List.of("reviews-due", "talks-due/branches")) {
            assertThat(paged(county, "/api/party/" + path + ofVillage, 2).stream()
                            .map(one -> one.path("organisationId").asString())
                            .toList())
                    .as(path)
                    .containsAll(branches)
                    .doesNotHaveDuplicates();
        }
        var first = branches.get(0);
        assertThat(paged(county, "/api/party/talks-due" + ofVillage + "&organisation=" + first, 1))
                .as("two members with whom the secretary has not talked")
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(reason(county.get("/api/party/talks-due" + ofVillage + "&cursor=x")))
                .isEqualTo("INVALID_CURSOR");
    }

    private int missing(String branch) {
        return paged(county, "/api/party/reviews-due?year=" + year + "&division=" + VILLAGE, 200).stream()
                .filter(one -> one.path("organisationId").asString().equals(branch))
                .mapToInt(one -> one.path("missing").asInt())
                .sum();
    }

    private int owed(String branch) {
        return paged(
                        county,
                        "/api/party/talks-due?year=" + year + "&division=" + VILLAGE + "&organisation=" + branch,
                        200)
                .size();
    }
}
