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

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ServerTest
class MemberTests {

    private final Caller nobody;
    private final Caller county;

    @Autowired
    MemberTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoIsNotOfTheAreaNeitherSeesNorWrites() {
        var branch = created(county, branch(VILLAGE, null));
        var path = "/api/party/organisations/" + branch + "/members";
        var told = member(cadre(county, VILLAGE));
        assertThat(nobody.post(path, told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121").post(path, told).statusCode()).isEqualTo(404);
        assertThat(county.post(path, told).statusCode()).isEqualTo(201);
        assertThat(nobody.as("county-620121")
                        .post(
                                "/api/party/members/" + told.get("id") + "/end",
                                Map.of("on", "2020-01-01", "because", "DIED"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-620121")
                        .get("/api/party/members?division=" + VILLAGE)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMemberIsInOneOrganisationAtATimeAndSaidTwiceIsOne() {
        var one = created(county, branch(VILLAGE, null));
        var other = created(county, branch(VILLAGE, null));
        var told = member(cadre(county, VILLAGE));
        assertThat(join(one, told)).isEqualTo(201);
        assertThat(join(one, told)).isEqualTo(200);
        assertThat(reason(county.post("/api/party/organisations/" + other + "/members", with(told, "id", id()))))
                .isEqualTo("MEMBER_ELSEWHERE");
        assertThat(reason(county.post(
                        "/api/party/organisations/" + other + "/members",
                        with(member(cadre(county, VILLAGE)), "joinedOn", "2009-01-01"))))
                .isEqualTo("BEFORE_ADMISSION");
    }

    @Test
    void aMoveKeepsBothMemberships() {
        var one = created(county, branch(VILLAGE, null));
        var other = created(county, branch(VILLAGE, null));
        var cadre = cadre(county, VILLAGE);
        var told = member(cadre);
        join(one, told);
        var move = Map.of("id", id(), "organisationId", other, "on", "2018-06-01");
        var path = "/api/party/members/" + told.get("id") + "/moves";
        assertThat(county.with("If-Match", "\"7\"").post(path, move).statusCode())
                .isEqualTo(412);
        assertThat(county.with("If-Match", "\"1\"").post(path, move).statusCode())
                .isEqualTo(204);
        assertThat(county.with("If-Match", "\"1\"").post(path, move).statusCode())
                .isEqualTo(204);
        var spells = listed("&all=true&cadre=" + cadre);
        assertThat(spells).hasSize(2);
        assertThat(listed("&organisation=" + one)).isEmpty();
        assertThat(listed("&organisation=" + other).get(0).path("joinedOn").asString())
                .isEqualTo("2018-06-01");
        assertThat(reason(county.with("If-Match", "\"2\"")
                        .post(
                                "/api/party/members/" + told.get("id") + "/end",
                                Map.of("on", "2019-01-01", "because", "DIED"))))
                .isEqualTo("MEMBER_HAS_LEFT");
    }

    @Test
    void ableHandsAreOfOrganisationsOnAChainAndOnce() {
        var plain = created(county, branch(VILLAGE, null));
        var onChain = created(
                county,
                with(with(branch(VILLAGE, null), "chainNode", "COOPERATIVE"), "setupMode", "VILLAGE_COOPERATIVE"));
        var told = Map.of("id", id(), "cadreId", cadre(county, VILLAGE), "trainedOn", "2018-04-01");
        assertThat(reason(county.post("/api/party/organisations/" + plain + "/able-hands", told)))
                .isEqualTo("NOT_ON_CHAIN");
        var path = "/api/party/organisations/" + onChain + "/able-hands";
        assertThat(county.post(path, told).statusCode()).isEqualTo(201);
        assertThat(county.post(path, told).statusCode()).isEqualTo(200);
        assertThat(reason(county.post(path, with(new java.util.HashMap<>(told), "id", id()))))
                .isEqualTo("ABLE_HAND_ALREADY");
    }

    private int join(String organisation, Map<String, Object> told) {
        return county.post("/api/party/organisations/" + organisation + "/members", told)
                .statusCode();
    }

    private JsonNode listed(String narrowed) {
        return json(county.get("/api/party/members?division=" + VILLAGE + narrowed))
                .path("items");
    }
}
