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
import static org.lingtouyan.party.PartyFixtures.with;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Party groups: members of the branch are in one of them, stay members of the branch, and are who is due when the group meets. */
@ServerTest
class GroupTests {

    private static final String ORGANISATIONS = "/api/party/organisations/";

    private final Caller nobody;
    private final Caller county;

    @Autowired
    GroupTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoIsNotOfTheAreaNeitherSeesNorWrites() {
        var branch = created(county, branch(VILLAGE, null));
        var group = ORGANISATIONS + group(county, VILLAGE, branch) + "/group-members";
        var told = inGroup(joined(county, VILLAGE, branch));
        assertThat(nobody.post(group, told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post(group, told).statusCode()).isEqualTo(403);
        var stranger = nobody.as("county-620121");
        assertThat(stranger.post(group, told).statusCode()).isEqualTo(404);
        assertThat(stranger.get(group).statusCode()).isEqualTo(404);
        done(county.post(group, told));
        assertThat(stranger.post("/api/party/group-members/" + told.get("id") + "/end", Map.of("on", "2018-05-01"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyAMemberOfTheBranchIsInOneOfItsGroupsAtATime() {
        var branch = created(county, branch(VILLAGE, null));
        var first = ORGANISATIONS + group(county, VILLAGE, branch) + "/group-members";
        var second = ORGANISATIONS + group(county, VILLAGE, branch) + "/group-members";
        var told = inGroup(joined(county, VILLAGE, branch));
        assertThat(reason(county.post(ORGANISATIONS + branch + "/group-members", told)))
                .isEqualTo("NOT_A_GROUP");
        assertThat(reason(county.post(first, inGroup(cadre(county, VILLAGE))))).isEqualTo("NOT_OF_THE_BRANCH");
        assertThat(reason(county.post(first, with(told, "from", "2015-06-01")))).isEqualTo("NOT_OF_THE_BRANCH");
        assertThat(county.post(first, told).statusCode()).isEqualTo(201);
        assertThat(county.post(first, told).statusCode()).isEqualTo(200);
        assertThat(reason(county.post(second, with(told, "id", id())))).isEqualTo("IN_A_GROUP_ALREADY");
        done(county.post("/api/party/group-members/" + told.get("id") + "/end", Map.of("on", "2018-05-01")));
        done(county.post(second, with(with(told, "id", id()), "from", "2018-05-01")));
        assertThat(json(county.get(first + "?on=2018-04-30"))).hasSize(1);
        assertThat(json(county.get(first + "?on=2018-05-01"))).isEmpty();
        assertThat(json(county.get(second + "?on=2018-05-01"))).hasSize(1);
        assertThat(reason(county.post(first.replace("group-members", "members"), member(cadre(county, VILLAGE)))))
                .as("nobody is a member of a group and of no branch")
                .isEqualTo("MEMBERS_ARE_OF_THE_BRANCH");
    }

    @Test
    void thoseInTheGroupAreDueWhenItMeetsAndCountedInTheBranchAlone() {
        var branch = created(county, branch(VILLAGE, null));
        var group = group(county, VILLAGE, branch);
        var people = List.of(
                joined(county, VILLAGE, branch), joined(county, VILLAGE, branch), joined(county, VILLAGE, branch));
        int before = members(county, VILLAGE, "2018-12");
        people.subList(0, 2).forEach(one -> done(county.post(ORGANISATIONS + group + "/group-members", inGroup(one))));
        assertThat(due(county, group, "GROUP")).isEqualTo(2);
        assertThat(due(county, branch, "MEMBERS")).isEqualTo(3);
        assertThat(members(county, VILLAGE, "2018-12")).isEqualTo(before);
        var listed =
                json(county.get("/api/party/members?organisation=" + branch)).path("items");
        assertThat(listed).hasSize(3);
        assertThat(listed.valueStream().filter(one -> !one.path("group").isNull()))
                .hasSize(2);

        var leaving = listed.valueStream()
                .filter(one -> one.path("cadreId").asString().equals(people.get(0)))
                .findFirst()
                .orElseThrow();
        done(county.with("If-Match", "\"1\"")
                .post(
                        "/api/party/members/" + leaving.path("id").asString() + "/end",
                        Map.of("on", "2018-08-01", "because", "DIED")));
        assertThat(due(county, group, "GROUP"))
                .as("who is of the branch no more is in its group no more")
                .isEqualTo(1);
    }

    @Test
    void aGroupGoesAlongWithItsVillageAndSoDoThoseInIt() {
        var city = nobody.as("city-6230");
        var villages = villagesThatMayGo(city);
        var branch = created(city, branch(villages.get(0), null));
        var group = group(city, villages.get(0), branch);
        done(city.post(ORGANISATIONS + group + "/group-members", inGroup(joined(city, villages.get(0), branch))));

        decided(city, villages.get(0), villages.get(1));

        assertThat(json(city.get(ORGANISATIONS + group + "/group-members?on=2019-06-14")))
                .hasSize(1);
        assertThat(json(city.get(ORGANISATIONS + group + "/group-members?on=2019-06-15")))
                .isEmpty();
        var there = json(city.get("/api/party/organisations?kind=GROUP&division=" + villages.get(1)))
                .at("/items/0/id")
                .asString();
        assertThat(json(city.get(ORGANISATIONS + there + "/group-members"))).hasSize(1);
    }

    private List<String> villagesThatMayGo(Caller city) {
        var township = json(city.get("/api/divisions/623024000000/children"))
                .findValuesAsString("code")
                .get(3);
        return json(city.get("/api/divisions/" + township + "/children")).findValuesAsString("code");
    }

    private static void decided(Caller by, String ended, String successor) {
        var id = id();
        var decision = new HashMap<String, Object>(Map.of("id", id, "kind", "MERGE", "divisions", List.of(ended)));
        decision.putAll(Map.of("successor", successor, "on", "2019-06-15", "basis", "州政发〔2019〕18号"));
        assertThat(by.post("/api/adjustments", decision).statusCode()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(by.get("/api/adjustments/" + id))
                .path("state")
                .asString()
                .equals("DONE"));
    }

    private static String group(Caller by, String division, String branch) {
        return created(by, with(branch(division, branch), "kind", "GROUP"));
    }

    /** Somebody who is a member of the branch since 2016. */
    private static String joined(Caller by, String division, String branch) {
        var cadre = cadre(by, division);
        done(by.post(ORGANISATIONS + branch + "/members", member(cadre)));
        return cadre;
    }

    private static Map<String, Object> inGroup(String cadre) {
        return Map.of("id", id(), "cadreId", cadre, "from", "2018-01-01");
    }

    private static int due(Caller by, String organisation, String kind) {
        return json(by.get(ORGANISATIONS + organisation + "/due-attendance?on=2018-12-01&kind=" + kind))
                .path("due")
                .asInt();
    }

    private static int members(Caller by, String division, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> json(by.get("/api/indicators/values?keys=party.members&division=%s&from=%s&to=%s"
                                .formatted(division, month, month))),
                        (JsonNode told) -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .asInt();
    }

    private static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }
}
