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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class CorrectionTests {

    private static final String PARTY = "/api/party/";
    private static final Map<String, Object> NEVER_WAS = Map.of("because", "录错了人");

    private final Caller nobody;
    private final Caller county;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate transaction;

    @Autowired
    CorrectionTests(Environment environment, JdbcClient jdbc, Actors actors, TransactionTemplate transaction) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
        this.jdbc = jdbc;
        this.actors = actors;
        this.transaction = transaction;
    }

    @Test
    void whoMayNotEnterMayNeitherPutRightNorTakeBack() {
        var member = joined(created(county, branch(VILLAGE, null)), member(cadre(county, VILLAGE)));
        for (var path : new String[] {"members/" + member, "terms/" + id(), "officers/" + id(), "able-hands/" + id()}) {
            var taking = PARTY + path + "/voided";
            assertThat(nobody.post(taking, NEVER_WAS).statusCode()).isEqualTo(401);
            assertThat(nobody.as("county-620121")
                            .with("If-Match", "\"1\"")
                            .post(taking, NEVER_WAS)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(nobody.as("auditor")
                            .with("If-Match", "\"1\"")
                            .post(taking, NEVER_WAS)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(nobody.as("county-620121")
                        .with("If-Match", "\"1\"")
                        .put(PARTY + "members/" + member, days("2010-07-01", "2016-01-01"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMembersDaysArePutRightAndTheMembershipBeforeEndsWhereTheMoveWas() {
        var one = created(county, branch(VILLAGE, null));
        var other = created(county, branch(VILLAGE, null));
        var cadre = cadre(county, VILLAGE);
        var first = joined(one, member(cadre));
        var second = id();
        county.with("If-Match", "\"1\"")
                .post(
                        PARTY + "members/" + first + "/moves",
                        Map.of("id", second, "organisationId", other, "on", "2018-06-01"));
        var path = PARTY + "members/" + second;
        assertThat(reason(county.put(path, days("2010-07-01", "2018-03-01")))).isEqualTo("VERSION_MISSING");
        assertThat(reason(as(1).put(path, days("2010-07-01", "2009-03-01")))).isEqualTo("BEFORE_ADMISSION");
        assertThat(reason(as(1).put(path, days("2010-07-01", "2015-03-01")))).isEqualTo("MEMBER_ELSEWHERE");
        assertThat(reason(as(1).put(path, with(days("2010-07-01", "2018-03-01"), "leftOn", "2019-01-01"))))
                .isEqualTo("LEFT_WITHOUT_DAY_OR_REASON");
        assertThat(as(1).put(path, with(days("2010-07-01", "2018-03-01"), "onChain", true))
                        .statusCode())
                .isEqualTo(204);
        assertThat(spells(cadre))
                .satisfiesExactlyInAnyOrder(
                        spell -> assertThat(spell.path("leftOn").asString()).isEqualTo("2018-03-01"),
                        spell -> assertThat(spell.path("joinedOn").asString() + spell.path("onChain"))
                                .isEqualTo("2018-03-01true"));
        assertThat(reason(as(1).put(path, days("2010-07-01", "2018-04-01")))).isEqualTo("PARTY_STALE");
    }

    @Test
    void aMoveThatNeverWasIsTakenBackAndTheMemberIsWhereTheyWere() {
        var one = created(county, branch(VILLAGE, null));
        var other = created(county, branch(VILLAGE, null));
        var cadre = cadre(county, VILLAGE);
        var first = joined(one, member(cadre));
        var second = id();
        as(1).post(
                        PARTY + "members/" + first + "/moves",
                        Map.of("id", second, "organisationId", other, "on", "2018-06-01"));
        assertThat(as(1).post(PARTY + "members/" + second + "/voided", Map.of("because", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(as(1).post(PARTY + "members/" + second + "/voided", NEVER_WAS)
                        .statusCode())
                .isEqualTo(204);
        assertThat(spells(cadre)).satisfiesExactly(spell -> {
            assertThat(spell.path("organisationId").asString()).isEqualTo(one);
            assertThat(spell.path("leftOn").isNull()).isTrue();
        });
        assertThat(as(3).post(PARTY + "members/" + first + "/voided", NEVER_WAS).statusCode())
                .isEqualTo(204);
        assertThat(spells(cadre)).isEmpty();
        assertThat(joined(other, member(cadre))).isNotEmpty();
    }

    @Test
    void whoWasAdmittedByMistakeIsNoMoreCountedAndTheReasonStaysInTheTrail() {
        var branch = created(county, branch(VILLAGE, null));
        var cadre = cadre(county, VILLAGE);
        var member = joined(branch, with(member(cadre), "joinedOn", "2010-07-01"));
        assertThat(counted("published_member", cadre) + counted("published_admission", cadre))
                .isEqualTo(2);
        as(1).post(PARTY + "members/" + member + "/voided", NEVER_WAS);
        assertThat(counted("published_member", cadre) + counted("published_admission", cadre))
                .isZero();
        assertThat(json(county.get(PARTY + "organisations?division=" + VILLAGE + "&limit=200"))
                        .path("items"))
                .filteredOn(one -> one.path("id").asString().equals(branch))
                .allMatch(one -> one.path("members").asInt() == 0);
        assertThat(everywhere(
                        """
                        select count(*) from access.trail
                         where table_name = 'party.member' and new ->> 'voided_because' = '录错了人'
                           and new ->> 'cadre_id' = :cadre
                        """,
                        cadre))
                .isEqualTo(1);
    }

    @Test
    void anElectionIsPutRightTogetherWithTheEndOfTheTermBeforeAndTakenBackItWasNone() {
        var branch = created(county, with(branch(VILLAGE, null), "setting", "COOPERATIVE"));
        var first = elected(branch, "2012-03-01");
        var second = elected(branch, "2015-03-10");
        assertThat(reason(as(1).put(PARTY + "terms/" + second, Map.of("electedOn", "2011-01-01"))))
                .isEqualTo("TERM_OVERLAPS");
        assertThat(as(1).put(PARTY + "terms/" + second, Map.of("electedOn", "2015-04-10"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(terms(branch).get(0).path("dueOn").asString()).isEqualTo("2018-04-10");
        assertThat(terms(branch).get(1).path("endedOn").asString()).isEqualTo("2015-04-10");
        assertThat(as(2).put(PARTY + "terms/" + second, Map.of("electedOn", "2015-02-10", "dueOn", "2019-01-01"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(terms(branch).get(1).path("endedOn").asString()).isEqualTo("2015-02-10");
        assertThat(as(3).post(PARTY + "terms/" + second + "/voided", NEVER_WAS).statusCode())
                .isEqualTo(204);
        assertThat(terms(branch)).satisfiesExactly(term -> {
            assertThat(term.path("id").asString()).isEqualTo(first);
            assertThat(term.path("endedOn").isNull()).isTrue();
        });
    }

    @Test
    void aPostIsPutRightOrTakenBackAndIsFreeThen() {
        var branch = created(county, with(branch(VILLAGE, null), "setting", "COOPERATIVE"));
        var first = appointed(branch, "SECRETARY", "2017-01-01");
        var second = appointed(branch, "DEPUTY", "2017-01-01");
        assertThat(reason(as(1).put(
                                PARTY + "officers/" + second, Map.of("post", "SECRETARY", "validFrom", "2018-01-01"))))
                .isEqualTo("SECRETARY_IN_POST");
        assertThat(reason(as(1).put(
                                PARTY + "officers/" + first,
                                Map.of("post", "SECRETARY", "validFrom", "2017-02-01", "validTo", "2017-02-01"))))
                .isEqualTo("ENDS_BEFORE_IT_BEGINS");
        assertThat(as(1).post(PARTY + "officers/" + first + "/voided", NEVER_WAS)
                        .statusCode())
                .isEqualTo(204);
        assertThat(as(1).put(PARTY + "officers/" + second, Map.of("post", "SECRETARY", "validFrom", "2018-01-01"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(county.get(PARTY + "organisations/" + branch)).path("officers"))
                .satisfiesExactly(one -> assertThat(one.path("post").asString()
                                + one.path("validFrom").asString())
                        .isEqualTo("SECRETARY2018-01-01"));
    }

    @Test
    void anAbleHandIsPutRightOrTakenBackAndMayBeTrainedElsewhere() {
        var branch = created(
                county,
                with(with(branch(VILLAGE, null), "chainNode", "COOPERATIVE"), "setupMode", "VILLAGE_COOPERATIVE"));
        var cadre = cadre(county, VILLAGE);
        var hand = id();
        var path = PARTY + "organisations/" + branch + "/able-hands";
        county.post(path, Map.of("id", hand, "cadreId", cadre, "trainedOn", "2018-04-01"));
        assertThat(as(1).put(PARTY + "able-hands/" + hand, Map.of("trainedOn", "2018-05-01"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(county.get(path)).at("/0/trainedOn").asString()).isEqualTo("2018-05-01");
        assertThat(as(2).post(PARTY + "able-hands/" + hand + "/voided", NEVER_WAS)
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(county.get(path))).isEmpty();
        assertThat(counted("published_able_hand", cadre)).isZero();
        assertThat(county.post(path, Map.of("id", id(), "cadreId", cadre, "trainedOn", "2019-04-01"))
                        .statusCode())
                .isEqualTo(201);
    }

    private Caller as(int version) {
        return county.with("If-Match", "\"" + version + "\"");
    }

    private static Map<String, Object> days(String admitted, String joined) {
        return new LinkedHashMap<>(Map.of("admittedOn", admitted, "onChain", false, "joinedOn", joined));
    }

    private String joined(String organisation, Map<String, Object> told) {
        var answer = county.post(PARTY + "organisations/" + organisation + "/members", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return told.get("id").toString();
    }

    private String elected(String organisation, String on) {
        var id = id();
        county.post(PARTY + "organisations/" + organisation + "/terms", Map.of("id", id, "electedOn", on));
        return id;
    }

    private String appointed(String organisation, String post, String from) {
        var id = id();
        var answer = county.post(
                PARTY + "organisations/" + organisation + "/officers",
                Map.of("id", id, "cadreId", cadre(county, VILLAGE), "post", post, "validFrom", from));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private JsonNode terms(String organisation) {
        return json(county.get(PARTY + "organisations/" + organisation)).path("terms");
    }

    private JsonNode spells(String cadre) {
        return json(county.get(PARTY + "members?all=true&division=" + VILLAGE + "&cadre=" + cadre))
                .path("items");
    }

    private int counted(String view, String cadre) {
        return everywhere("select count(*) from party." + view + " where cadre_id = :cadre::uuid", cadre);
    }

    private int everywhere(String query, String cadre) {
        return Objects.requireNonNull(actors.as(
                Actor.SYSTEM,
                () -> transaction.execute(status -> jdbc.sql(query)
                        .param("cadre", cadre)
                        .query(Integer.class)
                        .single())));
    }
}
