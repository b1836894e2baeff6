package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.party.PartyFixtures.COUNTY;
import static org.lingtouyan.party.PartyFixtures.VILLAGE;
import static org.lingtouyan.party.PartyFixtures.branch;
import static org.lingtouyan.party.PartyFixtures.cadre;
import static org.lingtouyan.party.PartyFixtures.committee;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.member;
import static org.lingtouyan.party.PartyFixtures.version;
import static org.lingtouyan.party.PartyFixtures.with;

import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class OrganisationTests {

    private static final String ORGANISATIONS = "/api/party/organisations/";

    private final Caller nobody;
    private final Caller county;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate transaction;

    @Autowired
    OrganisationTests(Environment environment, JdbcClient jdbc, Actors actors, TransactionTemplate transaction) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
        this.jdbc = jdbc;
        this.actors = actors;
        this.transaction = transaction;
    }

    @Test
    void whoIsNotOfTheAreaNeitherSeesNorWrites() {
        var told = branch(VILLAGE, null);
        assertThat(nobody.post("/api/party/organisations", told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121")
                        .post("/api/party/organisations", told)
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor").post("/api/party/organisations", told).statusCode())
                .isEqualTo(403);
        var id = created(county, told);
        assertThat(nobody.get(ORGANISATIONS + id).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121").get(ORGANISATIONS + id).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-620121")
                        .get("/api/party/organisations?division=" + COUNTY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("village-" + VILLAGE).get(ORGANISATIONS + id).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBranchIsDissolvedWhenItsMembersHaveGoneElsewhereAndNotAheadOfTheDay() {
        var branch = created(county, branch(VILLAGE, null));
        var end = county.with("If-Match", "\"1\"");
        var path = "/api/party/organisations/" + branch;
        var tomorrow = Here.today().plusDays(1).toString();
        assertThat(reason(end.post(path + "/end", Map.of("on", tomorrow)))).isEqualTo("NOT_YET");
        assertThat(reason(county.post(path + "/terms", Map.of("id", id(), "electedOn", tomorrow))))
                .isEqualTo("NOT_YET");
        county.post(path + "/members", member(cadre(county, VILLAGE)));
        assertThat(reason(end.post(path + "/end", Map.of("on", Here.today().toString()))))
                .isEqualTo("ORGANISATION_STILL_HAS_MEMBERS");
    }

    @Test
    void createdTwiceItIsOneAndAnotherOfTheSameIdIsRefused() {
        var told = branch(VILLAGE, null);
        created(county, told);
        assertThat(county.post("/api/party/organisations", told).statusCode()).isEqualTo(200);
        assertThat(reason(county.post("/api/party/organisations", with(told, "setting", "CHAIN"))))
                .isEqualTo("PARTY_ID_TAKEN");
        assertThat(reason(county.post("/api/party/organisations", with(told, "id", id()))))
                .isEqualTo("NAME_TAKEN_IN_PLACE");
    }

    @Test
    void aBranchStandsBelowACommitteeAndTheTreeIsReadFromTheTop() {
        var top = created(county, committee());
        var below = created(county, with(committee(), "parentId", top));
        var id = created(county, branch(VILLAGE, below));
        var shown = json(county.get(ORGANISATIONS + id));
        assertThat(shown.at("/above/0/id").asString()).isEqualTo(top);
        assertThat(shown.at("/above/1/id").asString()).isEqualTo(below);
        assertThat(json(county.get(ORGANISATIONS + top + "/below"))
                        .at("/items/0/below")
                        .asInt())
                .isEqualTo(1);
        assertThat(reason(county.post("/api/party/organisations", with(committee(), "parentId", id))))
                .isEqualTo("PARENT_OF_WRONG_KIND");
    }

    @Test
    void noOrganisationIsItsOwnAncestor() {
        var told = committee();
        var top = created(county, told);
        var middle = created(county, with(committee(), "parentId", top));
        var lowest = created(county, with(committee(), "parentId", middle));
        assertThat(reason(
                        version(county, ORGANISATIONS + top).put(ORGANISATIONS + top, with(told, "parentId", lowest))))
                .isEqualTo("OWN_ANCESTOR");
        assertThat(reason(version(county, ORGANISATIONS + top).put(ORGANISATIONS + top, with(told, "parentId", top))))
                .isEqualTo("OWN_ANCESTOR");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> actors.as(
                        Actor.SYSTEM,
                        () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                        """
                                        update party.organisation set parent_id = :lowest, parent_depth = 2
                                         where county_code = '621227' and id = :top
                                        """)
                                .param("lowest", UUID.fromString(lowest))
                                .param("top", UUID.fromString(top))
                                .update()))))
                .hasStackTraceContaining("organisation_is_not_its_own_ancestor");
    }

    @Test
    void putBelowAnotherItTakesAllBelowItAlong() {
        var one = created(county, committee());
        var other = created(county, with(committee(), "parentId", one));
        var told = committee();
        var moved = created(county, told);
        var branch = created(county, branch(VILLAGE, moved));
        var answer = version(county, ORGANISATIONS + moved).put(ORGANISATIONS + moved, with(told, "parentId", other));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(StreamSupport.stream(
                                json(county.get(ORGANISATIONS + branch))
                                        .path("above")
                                        .spliterator(),
                                false)
                        .map(above -> above.path("id").asString()))
                .containsExactly(one, other, moved);
        assertThat(reason(county.with("If-Match", "\"1\"").put(ORGANISATIONS + moved, told)))
                .isEqualTo("PARTY_STALE");
    }

    @Test
    void whatStillHasOthersBelowItDoesNotEnd() {
        var top = created(county, committee());
        var told = branch(VILLAGE, top);
        var branch = created(county, told);
        assertThat(reason(version(county, ORGANISATIONS + top)
                        .post(ORGANISATIONS + top + "/end", Map.of("on", "2019-01-01"))))
                .isEqualTo("ORGANISATION_STILL_HAS");
        assertThat(version(county, ORGANISATIONS + branch)
                        .post(ORGANISATIONS + branch + "/end", Map.of("on", "2019-01-01"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(version(county, ORGANISATIONS + top)
                        .post(ORGANISATIONS + top + "/end", Map.of("on", "2019-01-01"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void thereIsOneSecretaryAtATime() {
        var branch = created(county, with(branch(VILLAGE, null), "setting", "COOPERATIVE"));
        var first = officer(cadre(county, VILLAGE), "SECRETARY", "2017-01-01");
        var second = officer(cadre(county, VILLAGE), "SECRETARY", "2018-01-01");
        assertThat(appoint(branch, first)).isEqualTo(201);
        assertThat(appoint(branch, first)).isEqualTo(200);
        assertThat(reason(county.post(ORGANISATIONS + branch + "/officers", second)))
                .isEqualTo("SECRETARY_IN_POST");
        assertThat(county.with("If-Match", "\"1\"")
                        .post("/api/party/officers/" + first.get("id") + "/end", Map.of("on", "2018-01-01"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(appoint(branch, second)).isEqualTo(201);
        assertThat(reason(county.post(
                        ORGANISATIONS + branch + "/officers",
                        officer(UUID.randomUUID().toString(), "DEPUTY", "2018-01-01"))))
                .isEqualTo("CADRE_UNKNOWN");
    }

    @Test
    void aVillagesOwnOrganisationIsLedByItsTeam() {
        var village = "621227101205";
        var branch = created(county, branch(village, null));
        var group = created(county, with(branch(village, branch), "kind", "GROUP"));
        var cadre = cadre(county, village);
        var officer = officer(cadre, "SECRETARY", "2017-01-01");
        assertThat(reason(county.post(ORGANISATIONS + branch + "/officers", officer)))
                .isEqualTo("POST_IS_OF_THE_TEAM");

        var answer = county.post(
                "/api/tenures",
                Map.of(
                        "id",
                        id(),
                        "division",
                        village,
                        "cadre",
                        cadre,
                        "post",
                        "PARTY_SECRETARY",
                        "filledBy",
                        "ELECTED",
                        "from",
                        "2017-01-01"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);

        var shown = json(county.get(ORGANISATIONS + branch));
        assertThat(shown.path("ledByTheTeam").asBoolean()).isTrue();
        assertThat(shown.at("/officers/0/cadreId").asString()).isEqualTo(cadre);
        assertThat(shown.at("/officers/0/post").asString()).isEqualTo("SECRETARY");
        assertThat(json(county.get("/api/party/organisations?division=" + village))
                        .path("items")
                        .valueStream()
                        .filter(one -> one.path("id").asString().equals(branch))
                        .map(one -> one.path("secretary").isNull()))
                .containsExactly(false);
        assertThat(json(county.get("/api/party/officers/of/" + cadre))).isEmpty();
        assertThat(appoint(group, officer(cadre, "GROUP_LEADER", "2017-01-01"))).isEqualTo(201);
        assertThat(json(county.get("/api/party/officers/of/" + cadre)).findValuesAsString("post"))
                .containsExactly("GROUP_LEADER");
    }

    @Test
    void theNextElectionIsDueByTheRuleOfTheDayAndReminded() {
        var branch = created(county, branch(VILLAGE, null));
        var before = Map.of("id", id(), "electedOn", "2017-02-01");
        var after = Map.of("id", id(), "electedOn", "2021-02-01");
        assertThat(county.post(ORGANISATIONS + branch + "/terms", before).statusCode())
                .isEqualTo(201);
        assertThat(json(county.get(ORGANISATIONS + branch)).at("/terms/0/dueOn").asString())
                .isEqualTo("2020-02-01");
        assertThat(county.post(ORGANISATIONS + branch + "/terms", after).statusCode())
                .isEqualTo(201);
        var terms = json(county.get(ORGANISATIONS + branch)).path("terms");
        assertThat(terms.get(0).path("dueOn").asString()).isEqualTo("2026-02-01");
        assertThat(terms.get(1).path("endedOn").asString()).isEqualTo("2021-02-01");
        assertThat(county.get("/api/party/elections-due?division=" + VILLAGE + "&limit=200")
                        .body())
                .contains(branch);
        assertThat(reason(
                        county.post(ORGANISATIONS + branch + "/terms", Map.of("id", id(), "electedOn", "2019-05-01"))))
                .isEqualTo("TERM_OVERLAPS");
    }

    @Test
    void listsGoOnWhereTheyEnded() {
        var top = created(county, committee());
        for (int i = 0; i < 3; i++) {
            created(county, branch(VILLAGE, top));
        }
        var first = json(county.get(ORGANISATIONS + top + "/below?limit=2"));
        assertThat(first.path("items")).hasSize(2);
        var rest = json(county.get(ORGANISATIONS + top + "/below?limit=2&cursor="
                + first.path("next").asString()));
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(reason(county.get("/api/party/organisations?cursor=nonsense")))
                .isEqualTo("INVALID_CURSOR");
    }

    private int appoint(String branch, Map<String, Object> officer) {
        return county.post(ORGANISATIONS + branch + "/officers", officer).statusCode();
    }

    private static Map<String, Object> officer(String cadre, String post, String from) {
        return Map.of("id", id(), "cadreId", cadre, "post", post, "validFrom", from);
    }
}
