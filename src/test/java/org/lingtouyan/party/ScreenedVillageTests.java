package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.party.PartyFixtures.branch;
import static org.lingtouyan.party.PartyFixtures.cadre;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.member;
import static org.lingtouyan.party.PartyFixtures.organisation;
import static org.lingtouyan.party.PartyFixtures.with;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What the rosters answer of a screening: whom a village admitted last, and whether it is late with an election; each test has a village. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenedVillageTests {

    private static final String COUNTY = "621126000000";

    private final LocalDate today = Here.today();
    private final String round = id();
    private final Caller county;

    @Autowired
    ScreenedVillageTests(Environment environment) {
        this.county = Caller.of(environment).as("county-621126");
    }

    @BeforeAll
    void aRoundIsOpen() {
        done(county.post(
                "/api/screening-rounds",
                Map.of(
                        "id",
                        round,
                        "division",
                        COUNTY,
                        "year",
                        today.getYear(),
                        "openedOn",
                        today.toString(),
                        "dueOn",
                        today.plusDays(60).toString(),
                        "basis",
                        "年度排查")));
    }

    @Test
    void ofAVillageWithoutARosterNothingIsClaimed() {
        var screening = screening(village(0));
        assertThat(screening.path("records")).isEmpty();
        assertThat(criteria(screening)).isEmpty();
        assertThat(screen(screening, "06", null)).isEqualTo("OTHER_CRITERION_NEEDS_A_NOTE");
        assertThat(screen(screening, "07", "换届方案未报")).isEmpty();
    }

    @Test
    void anOrganisationWithoutMembersAndElectionsClaimsNothing() {
        created(county, branch(village(1), null));
        assertThat(screening(village(1)).path("records")).isEmpty();
    }

    @Test
    void whoAdmittedNobodyForTwoYearsIsTicked() {
        var branch = created(county, branch(village(2), null));
        admitted(branch, village(2), today.minusYears(5));
        admitted(branch, village(2), today.minusYears(2));
        var screening = screening(village(2));
        assertThat(criteria(screening)).containsExactly("06");
        assertThat(record(screening)).isEqualTo(List.of("LAST_ADMITTED", today.minusYears(2), branch, true));
        assertThat(screen(screening, "06", null)).isEmpty();
    }

    @Test
    void whoAdmittedSomebodyADayLaterIsNot() {
        var branch = created(county, branch(village(3), null));
        admitted(branch, village(3), today.minusYears(2).plusDays(1));
        var screening = screening(village(3));
        assertThat(criteria(screening)).isEmpty();
        assertThat(record(screening))
                .isEqualTo(List.of("LAST_ADMITTED", today.minusYears(2).plusDays(1), branch, false));
    }

    @Test
    void whoHasACandidateOfThoseTwoYearsIsNot() {
        var branch = created(county, branch(village(9), null));
        admitted(branch, village(9), today.minusYears(4));
        candidate(branch, village(9), today.minusYears(2).plusDays(1));
        var screening = screening(village(9));
        assertThat(criteria(screening)).isEmpty();
        assertThat(record(screening))
                .isEqualTo(List.of("LAST_CANDIDATE", today.minusYears(2).plusDays(1), branch, false));
        var other = created(county, branch(village(10), null));
        admitted(other, village(10), today.minusYears(4));
        candidate(other, village(10), today.minusYears(2));
        assertThat(criteria(screening(village(10)))).containsExactly("06");
    }

    @Test
    void anAdmissionByAnyOrganisationOfTheVillageCounts() {
        var branch = created(county, branch(village(4), null));
        admitted(branch, village(4), today.minusYears(4));
        var chain = created(county, organisation(village(4), "BRANCH", "COOPERATIVE", "合作社党支部"));
        admitted(chain, village(4), today.minusMonths(3));
        assertThat(record(screening(village(4))))
                .isEqualTo(List.of("LAST_ADMITTED", today.minusMonths(3), chain, false));
    }

    @Test
    void whoWasAdmittedElsewhereCountsFromWhenTheMembersAreKnown() {
        var branch = created(county, branch(village(5), null));
        joined(branch, village(5), today.minusMonths(30), today.minusMonths(25));
        joined(branch, village(5), today.minusYears(1), today.minusMonths(6));
        assertThat(record(screening(village(5))))
                .isEqualTo(List.of("NONE_ADMITTED_SINCE", today.minusMonths(25), branch, true));
    }

    @Test
    void anElectionIsLateFromTheDayAfterItWasDue() {
        var late = created(county, branch(village(6), null));
        elected(late, today.minusDays(1));
        var screening = screening(village(6));
        assertThat(criteria(screening)).containsExactly("07");
        assertThat(record(screening)).isEqualTo(List.of("ELECTION_DUE", today.minusDays(1), late, true));

        var inTime = created(county, branch(village(7), null));
        elected(inTime, today);
        assertThat(criteria(screening(village(7)))).isEmpty();
        assertThat(record(screening(village(7)))).isEqualTo(List.of("ELECTION_DUE", today, inTime, false));
    }

    @Test
    void whoWasElectedAnewIsNotLateAndACooperativesElectionIsNotTheVillages() {
        var branch = created(county, branch(village(8), null));
        elected(branch, today.minusDays(40));
        done(county.post(
                "/api/party/organisations/" + branch + "/terms",
                Map.of("id", id(), "electedOn", today.minusDays(2).toString())));
        var other = created(county, organisation(village(8), "BRANCH", "COOPERATIVE", "合作社党支部"));
        elected(other, today.minusDays(400));
        var screening = screening(village(8));
        assertThat(criteria(screening)).isEmpty();
        assertThat(screening.at("/records/0/organisation").asString()).isEqualTo(branch);
    }

    @Test
    void aKindOfMeetingNotHeldOnceInAYearIsTickedWhereOthersWereWrittenDown() {
        var branch = created(county, branch(village(11), null));
        assertThat(screening(village(11)).path("records"))
                .as("no meeting was ever written down here: nothing is said")
                .isEmpty();
        held(branch, "MEMBERS", today.minusYears(1).minusDays(1));
        held(branch, "LECTURE", today.minusMonths(11));
        held(branch, "PARTY_DAY", today);
        held(branch, "LIFE", LocalDate.of(today.getYear() - 1, 1, 5));
        held(branch, "REVIEW", LocalDate.of(today.getYear() - 2, 12, 31));

        var screening = screening(village(11));
        assertThat(criteria(screening)).containsExactly("05");
        assertThat(screening
                        .path("records")
                        .valueStream()
                        .map(one -> one.path("what").asString() + " "
                                + one.path("detail").asString() + " "
                                + one.path("organisation").asString().equals(branch)))
                .containsExactlyInAnyOrder("MEETING_NOT_HELD MEMBERS true", "MEETING_NOT_HELD REVIEW true");
        held(branch, "MEMBERS", today.minusYears(1));
        held(branch, "REVIEW", LocalDate.of(today.getYear() - 1, 1, 1));
        assertThat(criteria(screening(village(11)))).isEmpty();
    }

    @Test
    void aBranchThatIsYoungerThanAYearOwesNoYearOfMeetings() {
        var told = branch(village(12), null);
        var young =
                created(county, with(told, "validFrom", today.minusMonths(11).toString()));
        held(young, "PARTY_DAY", today.minusMonths(10));
        assertThat(criteria(screening(village(12)))).isEmpty();
    }

    private void held(String branch, String kind, LocalDate on) {
        done(county.post(
                "/api/party/organisations/" + branch + "/meetings",
                Map.of(
                        "id",
                        id(),
                        "kind",
                        kind,
                        "heldOn",
                        on.toString(),
                        "topic",
                        "学习",
                        "due",
                        5,
                        "attended",
                        5,
                        "onLeave",
                        0,
                        "lateBecause",
                        "补录")));
    }

    private void admitted(String organisation, String village, LocalDate on) {
        joined(organisation, village, on, on);
    }

    private void candidate(String organisation, String village, LocalDate on) {
        done(county.post(
                "/api/party/organisations/" + organisation + "/development",
                Map.of(
                        "id",
                        id(),
                        "cadreId",
                        cadre(county, village),
                        "appliedOn",
                        on.minusYears(3).toString(),
                        "activistOn",
                        on.minusYears(2).toString(),
                        "objectOn",
                        on.toString())));
    }

    private void joined(String organisation, String village, LocalDate admitted, LocalDate joined) {
        var told = with(member(cadre(county, village)), "admittedOn", admitted.toString());
        told.remove("fullOn");
        done(county.post(
                "/api/party/organisations/" + organisation + "/members", with(told, "joinedOn", joined.toString())));
    }

    /** Long ago; the next election is due on that day. */
    private void elected(String organisation, LocalDate due) {
        done(county.post(
                "/api/party/organisations/" + organisation + "/terms",
                Map.of("id", id(), "electedOn", due.minusYears(3).toString(), "dueOn", due.toString())));
    }

    private String screen(JsonNode screening, String criterion, String note) {
        var path = "/api/screenings/" + screening.path("id").asString();
        var tag = county.get(path).headers().firstValue("ETag").orElseThrow();
        var told = new HashMap<String, Object>(Map.of(
                "on",
                today.toString(),
                "category",
                "WEAK",
                "criteria",
                List.of(criterion),
                "caseId",
                UUID.randomUUID().toString()));
        told.put("note", note);
        return reason(county.with("If-Match", tag).put(path, told));
    }

    private JsonNode screening(String village) {
        return json(county.get("/api/screening-rounds/%s/villages?division=%s".formatted(round, village)))
                .at("/items/0");
    }

    /** The nth rural village of the county. */
    private String village(int number) {
        return json(county.get("/api/screening-rounds/" + round + "/villages?limit=200"))
                .at("/items/" + number + "/division")
                .asString();
    }

    private static List<String> criteria(JsonNode screening) {
        return screening.path("prefilled").valueStream().map(JsonNode::asString).toList();
    }

    /** The only record that is told. */
    private static List<Object> record(JsonNode screening) {
        assertThat(screening.path("records")).hasSize(1);
        var told = screening.at("/records/0");
        return List.of(
                told.path("what").asString(),
                LocalDate.parse(told.path("on").asString()),
                told.path("organisation").asString(),
                told.path("met").asBoolean());
    }

    private static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }
}
