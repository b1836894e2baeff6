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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What holds of dues from a day on holds until the next, unless that never was; months and days that cannot be are refused. */
@ServerTest
class DuesOverTimeTests {

    private static final String PARTY = "/api/party/organisations/";

    private final Caller county;

    @Autowired
    DuesOverTimeTests(Environment environment) {
        this.county = Caller.of(environment).as("county-621227");
    }

    @Test
    void whatAMistakenDecisionHadEndedGoesOn() {
        var branch = created(county, branch(VILLAGE, null));
        joined(branch);
        decided(branch, "0.5", "2020-01-01");
        var wrong = decided(branch, "0.9", "2023-01-01");
        assertThat(due(branch)).isEqualTo("2.70");
        takenBack("dues-decisions", wrong);
        assertThat(due(branch)).isEqualTo("1.50");
    }

    @Test
    void whatAMistakenWayOfPayingHadEndedGoesOn() {
        var branch = created(county, branch(VILLAGE, null));
        var cadre = joined(branch);
        based(branch, cadre, "4000", "2020-01-01");
        var wrong = based(branch, cadre, "2000", "2023-01-01");
        assertThat(due(branch)).isEqualTo("30.00");
        takenBack("dues-bases", wrong);
        assertThat(due(branch)).isEqualTo("120.00");
    }

    @Test
    void whoeverGoesToAnotherBranchPaysThereInTheirOwnWay() {
        var first = created(county, branch(VILLAGE, null));
        var second = created(county, branch(VILLAGE, null));
        var cadre = joined(first);
        based(first, cadre, "4000", "2020-01-01");
        based(second, cadre, "2000", "2023-01-01");
    }

    @Test
    void monthsAndDaysThatCannotBeAreRefused() {
        var branch = created(county, branch(VILLAGE, null));
        assertThat(reason(county.get(PARTY + branch + "/dues?first=0001-01-01&last=9999-12-01")))
                .isEqualTo("DUES_MONTHS_IMPOSSIBLE");
        assertThat(reason(county.get(PARTY + branch + "/dues?first=2024-03-01&last=2024-01-01")))
                .isEqualTo("DUES_MONTHS_IMPOSSIBLE");
        var ahead = Map.of(
                "id",
                id(),
                "first",
                "2024-01-01",
                "last",
                "2024-03-01",
                "paidOn",
                Here.today().plusDays(1).toString(),
                "collectorId",
                cadre(county, VILLAGE),
                "others",
                true,
                "payments",
                List.of());
        assertThat(reason(county.post(PARTY + branch + "/dues-collections", ahead)))
                .isEqualTo("NOT_YET");
    }

    private String joined(String branch) {
        var told = member(cadre(county, VILLAGE));
        assertThat(county.post(PARTY + branch + "/members", told).statusCode()).isEqualTo(201);
        return told.get("cadreId").toString();
    }

    private String decided(String branch, String amount, String from) {
        return told(branch, "dues-decisions", Map.of("amount", amount, "from", from));
    }

    private String based(String branch, String cadre, String income, String from) {
        return told(branch, "dues-bases", Map.of("cadreId", cadre, "kind", "EMPLOYED", "base", income, "from", from));
    }

    private String told(String branch, String what, Map<String, Object> about) {
        var told = new HashMap<>(about);
        told.put("id", id());
        var answer = county.post(PARTY + branch + "/" + what, told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return told.get("id").toString();
    }

    private void takenBack(String what, String id) {
        var answer = county.with("If-Match", "\"1\"")
                .post("/api/party/%s/%s/voided".formatted(what, id), Map.of("because", "录错了"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private String due(String branch) {
        var ledger = json(county.get(PARTY + branch + "/dues?first=2024-01-01&last=2024-03-01"));
        return "%.2f".formatted(ledger.path("due").asDouble());
    }
}
