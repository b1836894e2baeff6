package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.members;
import static org.lingtouyan.party.PartyFixtures.branch;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.member;
import static org.lingtouyan.party.PartyFixtures.uuid;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.household.CheckedHousehold;
import org.lingtouyan.indicator.WorkerDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of households beside the roster of Party members: the rule of quality in both directions. */
@ServerTest
class MembersComparedTests {

    private static final String COUNTY = "620105";

    private final Caller officer;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final PlatformTransactionManager transactions;
    private final String village;

    @Autowired
    MembersComparedTests(
            Environment environment,
            JdbcClient jdbc,
            Actors actors,
            PlatformTransactionManager transactions,
            WorkerDatabase worker) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.transactions = transactions;
        officer = Caller.of(environment).as("county-" + COUNTY);
        village = worker.jdbc()
                .sql("select min(code) from division.division where level = 'VILLAGE' and code like :county || '%'")
                .param("county", COUNTY)
                .query(String.class)
                .single();
    }

    @Test
    void whoeverIsToldToBeAMemberIsInTheRosterWhereThereIsOneAndTheReverse() {
        var family = family();
        assertThat(found(family)).as("the village has no roster yet").doesNotContain("party.member_not_in_roster");
        var branch = created(officer, branch(village, null));
        joins(branch, family, 1);
        checkedAgain(family);
        assertThat(found(family)).contains("party.member_not_in_roster", "party.member_not_told");
        joins(branch, family, 0);
        checkedAgain(family);
        assertThat(found(family)).contains("party.member_not_told").doesNotContain("party.member_not_in_roster");
    }

    /** The head says to be a Party member, the other one to be none. */
    private Map<String, Object> family() {
        var sent = aHousehold();
        sent.put("division", village);
        members(sent).get(0).put("politics", "01");
        members(sent).get(1).put("politics", "13");
        var made = officer.post("/api/households", sent);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return sent;
    }

    private void joins(String branch, Map<String, Object> family, int member) {
        var told = members(family).get(member);
        var cadre = id();
        var entered = officer.post(
                "/api/cadres",
                Map.of(
                        "id",
                        cadre,
                        "division",
                        village,
                        "name",
                        told.get("name"),
                        "identityNumber",
                        told.get("identityNumber"),
                        "trades",
                        List.of(),
                        "languages",
                        List.of()));
        assertThat(entered.statusCode()).as(entered.body()).isIn(201, 204);
        var joined = officer.post("/api/party/organisations/" + branch + "/members", member(cadre));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(201);
    }

    /** A roster changes many households at once: those are checked with the whole county once a day, or when they are written. */
    private void checkedAgain(Map<String, Object> family) {
        actors.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> assertThat(
                        jdbc.sql("update household.household set version = version where id = :id")
                                .param("id", uuid(family.get("id")))
                                .update())
                .isOne()));
    }

    private List<String> found(Map<String, Object> family) {
        CheckedHousehold.settled(officer, village);
        return Caller.json(officer.get("/api/findings?limit=200&household=" + family.get("id") + "&state=OPEN"))
                .path("items")
                .valueStream()
                .map(finding -> finding.path("rule").asString())
                .toList();
    }
}
