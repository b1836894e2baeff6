package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.party.PartyFixtures.cadre;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.member;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Members who are away: from when on they are migrant, who keeps touch, and what the standards say of them. */
@ServerTest
class MigrantTests {

    private static final String VILLAGE = "621227101204";
    private static final String PARTY = "/api/party/organisations/";

    private final LocalDate today = Here.today();
    private final Caller nobody;
    private final Caller county;

    @Autowired
    MigrantTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoIsNotOfTheAreaNeitherSeesNorWrites() {
        var branch = branch();
        var told = away(joined(branch), today.minusMonths(8));
        var other = nobody.as("county-620121");
        assertThat(nobody.post(PARTY + branch + "/away", told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post(PARTY + branch + "/away", told).statusCode())
                .isEqualTo(403);
        assertThat(other.post(PARTY + branch + "/away", told).statusCode()).isEqualTo(404);
        assertThat(county.post(PARTY + branch + "/away", told).statusCode()).isEqualTo(201);
        assertThat(county.post(PARTY + branch + "/away", told).statusCode())
                .as("told again")
                .isEqualTo(200);
        assertThat(other.get("/api/party/away?division=" + VILLAGE).statusCode())
                .isEqualTo(404);
        assertThat(other.with("If-Match", "\"1\"")
                        .post("/api/party/away/" + told.get("id") + "/back", Map.of("on", today.toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post(PARTY + branch + "/away-contacts", contact(today, told.get("cadreId")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsAwaySixMonthsIsMigrantAndOutOfTouchThreeMonthsAfterTheLastContact() {
        var branch = branch();
        var shortly = joined(branch);
        var longer = joined(branch);
        told(branch, away(shortly, today.minusMonths(5)));
        told(branch, away(longer, today.minusMonths(6)));
        assertThat(counts(branch)).isEqualTo("2 away, 1 migrant, 1 out of touch, 1 unkept, 0 back");

        assertThat(contacted(branch, today.minusMonths(3), longer)).isEqualTo(204);
        assertThat(counts(branch)).startsWith("2 away, 1 migrant, 0 out of touch");
        assertThat(listed(branch, "").at("/0/contactedOn").isNull())
                .as("whose contact is due first stands first")
                .isTrue();
        assertThat(contacted(branch, today, longer)).isEqualTo(204);
        var newer = held(branch, longer, 0);
        takenBack("away-contacts", newer);
        assertThat(json(county.get(PARTY + branch + "/away-contacts?cadre=" + longer)))
                .hasSize(1);
    }

    @Test
    void theListGoesOutAsItIsNarrowed() {
        var branch = branch();
        told(branch, away(joined(branch), today.minusMonths(5)));
        told(branch, away(joined(branch), today.minusMonths(7)));
        var path = "/api/party/away/export.xlsx?division=" + VILLAGE + "&organisation=" + branch;
        assertThat(nobody.as("county-620121").get(path).statusCode()).isEqualTo(404);
        var all = Workbooks.read(county.download(path), 0);
        assertThat(all.get(3)).contains(today.minusMonths(7).toString(), "失去联系，未落实管理");
        assertThat(all.get(4)).contains("外出未满规定月数");
        var narrowed = Workbooks.read(county.download(path + "&narrowed=OUT_OF_TOUCH"), 0);
        assertThat(narrowed).hasSize(4);
    }

    @Test
    void whatCannotBeIsRefused() {
        var branch = branch();
        var who = joined(branch);
        var path = PARTY + branch + "/away";
        var told = away(who, today.minusMonths(7));
        assertThat(reason(
                        county.post(path, with(told, "leftOn", today.plusDays(1).toString()))))
                .isEqualTo("NOT_YET");
        assertThat(reason(county.post(path, with(told, "place", " ")))).isEqualTo("AWAY_NOWHERE");
        assertThat(reason(county.post(path, with(told, "division", "620102000000"))))
                .as("one of the two")
                .isEqualTo("AWAY_NOWHERE");
        assertThat(reason(county.post(path, with(told, "purpose", "77")))).isEqualTo("AWAY_FOR_UNKNOWN");
        assertThat(reason(county.post(path, with(told, "keeperId", who)))).isEqualTo("KEEPER_NOT_OF_THE_BRANCH");
        assertThat(reason(county.post(path, with(told, "keeperId", cadre(county, VILLAGE)))))
                .isEqualTo("KEEPER_NOT_OF_THE_BRANCH");
        assertThat(reason(county.post(path, with(told, "cadreId", cadre(county, VILLAGE)))))
                .isEqualTo("NOT_MEMBERS_THAT_DAY");
        told(branch, told);
        assertThat(reason(county.post(path, away(who, today.minusMonths(1))))).isEqualTo("AWAY_ALREADY");
        var contacts = PARTY + branch + "/away-contacts";
        assertThat(reason(county.post(contacts, contact(today.minusMonths(8), who))))
                .isEqualTo("NOT_AWAY_THAT_DAY");
        assertThat(contacted(branch, today, who)).isEqualTo(204);
        assertThat(reason(county.post(contacts, contact(today, who)))).isEqualTo("CONTACTED_THAT_DAY");
    }

    @Test
    void whoIsBackIsAwayNoMoreAndWhatWasToldWronglyIsPutRightOrTakenBack() {
        var branch = branch();
        var who = joined(branch);
        var told = told(branch, away(who, today.minusMonths(9)));
        var back = county.with("If-Match", "\"1\"")
                .post("/api/party/away/" + told + "/back", Map.of("on", today.toString()));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(204);
        assertThat(counts(branch)).isEqualTo("0 away, 0 migrant, 0 out of touch, 0 unkept, 1 back");
        var right = new LinkedHashMap<String, Object>(away(who, today.minusMonths(4)));
        right.put("backOn", null);
        right.put("host", "兰州市城关区某街道流动党员党支部");
        assertThat(county.with("If-Match", "\"1\"")
                        .put("/api/party/away/" + told, right)
                        .statusCode())
                .as("somebody changed it since")
                .isEqualTo(412);
        assertThat(county.with("If-Match", "\"2\"")
                        .put("/api/party/away/" + told, right)
                        .statusCode())
                .isEqualTo(204);
        assertThat(counts(branch)).isEqualTo("1 away, 0 migrant, 0 out of touch, 0 unkept, 0 back");
        takenBack("away", Map.of("id", told, "version", 3));
        assertThat(counts(branch)).startsWith("0 away");
    }

    @Test
    void whoMovesToAnotherBranchIsAwayFromThatOneUntilTheMoveIsTakenBack() {
        var first = branch();
        var second = branch();
        var membership = member(cadre(county, VILLAGE));
        county.post(PARTY + first + "/members", membership);
        var who = membership.get("cadreId").toString();
        told(first, with(away(who, today.minusMonths(8)), "keeperId", joined(first)));
        contacted(first, today.minusMonths(1), who);
        assertThat(counts(first)).isEqualTo("1 away, 1 migrant, 0 out of touch, 0 unkept, 0 back");

        var into = id();
        var moved = county.with("If-Match", "\"1\"")
                .post(
                        "/api/party/members/" + membership.get("id") + "/moves",
                        Map.of("id", into, "organisationId", second, "on", today.toString()));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(204);
        assertThat(counts(first)).startsWith("0 away");
        assertThat(counts(second))
                .as("in touch since the last contact there; who keeps touch is to be said anew")
                .isEqualTo("1 away, 1 migrant, 0 out of touch, 1 unkept, 0 back");
        assertThat(listed(second, "").at("/0/contactedOn").asString())
                .isEqualTo(today.minusMonths(1).toString());

        takenBack("members", Map.of("id", into, "version", 1));
        assertThat(counts(first)).isEqualTo("1 away, 1 migrant, 0 out of touch, 0 unkept, 0 back");
        assertThat(counts(second)).startsWith("0 away");
    }

    @Test
    void whoLeavesTheBranchIsAwayFromItNoMore() {
        var branch = branch();
        var membership = member(cadre(county, VILLAGE));
        county.post(PARTY + branch + "/members", membership);
        told(branch, away(membership.get("cadreId").toString(), today.minusMonths(8)));
        county.with("If-Match", "\"1\"")
                .post(
                        "/api/party/members/" + membership.get("id") + "/end",
                        Map.of("on", today.toString(), "because", "LEFT"));
        assertThat(counts(branch)).startsWith("0 away, 0 migrant, 0 out of touch");
        assertThat(said(branch, "3.3")).isEqualTo("MIGRANTS_IN_TOUCH 0/0 true");
    }

    @Test
    void standardsAskThatEveryMigrantMemberIsLookedAfterAndInTouch() {
        var branch = branch();
        assertThat(said(branch, "1.5")).as("nobody is away").isEqualTo("MIGRANTS_KEPT 0/0 true");
        var who = joined(branch);
        var told = told(branch, away(who, today.minusMonths(8)));
        told(branch, away(joined(branch), today.minusMonths(2)));
        assertThat(said(branch, "1.5")).isEqualTo("MIGRANTS_KEPT 0/1 false");
        assertThat(said(branch, "3.3")).isEqualTo("MIGRANTS_IN_TOUCH 0/1 false");

        var keeper = member(cadre(county, VILLAGE));
        county.post(PARTY + branch + "/members", keeper);
        var kept = with(away(who, today.minusMonths(8)), "keeperId", keeper.get("cadreId"));
        assertThat(county.with("If-Match", "\"1\"")
                        .put("/api/party/away/" + told, kept)
                        .statusCode())
                .isEqualTo(204);
        contacted(branch, today.minusMonths(1), who);
        assertThat(said(branch, "1.5")).isEqualTo("MIGRANTS_KEPT 1/1 true");
        assertThat(said(branch, "3.3")).isEqualTo("MIGRANTS_IN_TOUCH 1/1 true");

        county.with("If-Match", "\"1\"")
                .post(
                        "/api/party/members/" + keeper.get("id") + "/end",
                        Map.of("on", today.toString(), "because", "DIED"));
        assertThat(said(branch, "1.5")).as("who kept touch is gone").isEqualTo("MIGRANTS_KEPT 0/1 false");
        assertThat(listed(branch, "&narrowed=UNKEPT")).hasSize(1);
    }

    private String branch() {
        return created(county, PartyFixtures.branch(VILLAGE, null));
    }

    private String joined(String branch) {
        var told = member(cadre(county, VILLAGE));
        var answer = county.post(PARTY + branch + "/members", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return told.get("cadreId").toString();
    }

    private static Map<String, Object> away(String cadre, LocalDate leftOn) {
        return Map.of("id", id(), "cadreId", cadre, "leftOn", leftOn.toString(), "place", "江苏省苏州市", "purpose", "01");
    }

    private static Map<String, Object> with(Map<String, Object> told, String field, Object value) {
        return PartyFixtures.with(told, field, value);
    }

    private String told(String branch, Map<String, Object> away) {
        var answer = county.post(PARTY + branch + "/away", away);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return away.get("id").toString();
    }

    private static Map<String, Object> contact(LocalDate on, Object cadre) {
        return Map.of("heldOn", on.toString(), "way", "PHONE", "with", List.of(Map.of("id", id(), "cadreId", cadre)));
    }

    private int contacted(String branch, LocalDate on, String cadre) {
        return county.post(PARTY + branch + "/away-contacts", contact(on, cadre))
                .statusCode();
    }

    private Map<String, Object> held(String branch, String cadre, int nth) {
        var one = json(county.get(PARTY + branch + "/away-contacts?cadre=" + cadre))
                .get(nth);
        return Map.of(
                "id", one.path("id").asString(), "version", one.path("version").asInt());
    }

    private void takenBack(String what, Map<String, Object> held) {
        var answer = county.with("If-Match", "\"" + held.get("version") + "\"")
                .post("/api/party/" + what + "/" + held.get("id") + "/voided", Map.of("because", "登记错了"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private String counts(String branch) {
        var counts = json(county.get("/api/party/away-counts?division=" + VILLAGE + "&organisation=" + branch));
        return "%d away, %d migrant, %d out of touch, %d unkept, %d back"
                .formatted(
                        counts.path("away").asInt(),
                        counts.path("migrant").asInt(),
                        counts.path("outOfTouch").asInt(),
                        counts.path("unkept").asInt(),
                        counts.path("back").asInt());
    }

    private JsonNode listed(String branch, String narrowed) {
        return json(county.get("/api/party/away?division=" + VILLAGE + "&organisation=" + branch + narrowed))
                .path("items");
    }

    private String said(String branch, String code) {
        for (var item :
                json(county.get("/api/branch-standards/branches/" + branch)).path("items")) {
            if (item.at("/standard/code").asString().equals(code)) {
                return item.at("/standard/rule").asString() + " "
                        + item.path("held").asInt() + "/" + item.path("needed").asInt() + " "
                        + item.path("met").asBoolean();
            }
        }
        return "";
    }
}
