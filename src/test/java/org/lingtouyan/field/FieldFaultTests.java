package org.lingtouyan.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.field.PhoneTold.changeOf;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What changed at home while a phone was away: its village was merged, its account closed. In a county of its own. */
@ServerTest
class FieldFaultTests {

    private static final String COUNTY = "621024";

    private final Caller nobody;
    private final PairedCounty county;

    @Autowired
    FieldFaultTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = new PairedCounty(nobody.as("county-" + COUNTY), COUNTY);
    }

    @Test
    void whatWasWrittenDownInAVillageSinceMergedGoesToTheHouseholdAndTheBranchWhereTheyAreNow() {
        var villages = county.villages();
        var village = villages.get(0);
        var successor = villages.get(1);
        var cadre = nobody.as("village-" + village);
        var helper = county.helper("走访的");
        var phone = new PhoneTold(cadre, helper, Duration.ZERO);
        var household = county.household(village);
        var need = phone.need(household);
        assertThat(phone.outcomes(need)).containsExactly("DONE");
        var person = county.shown(household).at("/members/1/id").asString();
        var visit = phone.visit(household, changeOf(person, "workMonths", 6, 10));
        visit.put("body", Map.of("cadreId", helper, "mode", "HOME", "metPerson", person));
        var settled = phone.operation("SETTLE", household, Map.of("word", "药有了"));
        settled.put("needId", need.get("id"));
        var meeting = phone.meeting(MeetingToldTests.branch(county.officer(), village), "PARTY_DAY", Here.today());

        merge(village, successor);

        var answers = phone.send(visit, settled);
        assertThat(answers)
                .extracting(answer -> answer.path("outcome").asString())
                .containsOnly("DONE");
        var moved = answers.get(0).at("/notes/0").asString();
        assertThat(moved).contains(name(successor));
        var now = Caller.json(cadre.get("/api/field/package")).path("households");
        var goesOn = now.get(0).path("id").asString();
        assertThat(goesOn).isNotEqualTo(household);
        var visits = Caller.json(county.officer().get("/api/households/" + goesOn + "/visits"));
        assertThat(visits).hasSize(1);
        assertThat(visits.get(0).path("division").asString()).isEqualTo(successor);
        assertThat(county.shown(goesOn).at("/members/1/workMonths").asInt()).isEqualTo(10);
        assertThat(phone.outcomes(visit, settled)).containsOnly("ALREADY");
        var held = phone.send(meeting).get(0);
        assertThat(held.path("outcome").asString()).as(held.toString()).isEqualTo("DONE");
        assertThat(held.at("/notes/0").asString()).contains(name(successor));
    }

    @Test
    void aPhoneWhoseAccountIsClosedLearnsThatItIsOver() {
        var account = "phone-" + PairedCounty.newId().substring(24);
        var admin = nobody.as("admin");
        var made = Caller.json(admin.post(
                "/api/accounts",
                Map.of(
                        "name",
                        account,
                        "displayName",
                        "要走的",
                        "post",
                        Map.of(
                                "role",
                                "VILLAGE_CADRE",
                                "division",
                                county.villages().get(2),
                                "basis",
                                "测试"))));
        var first = nobody.as(account, made.path("password").asString());
        first.put("/api/my/password", Map.of("current", made.path("password").asString(), "wanted", "Monte-Rosa-8"));
        var person = nobody.as(account, "Monte-Rosa-8");
        var gone = phone(person);
        var signedOut = phone(person);
        assertThat(gone.get("/api/field/package").statusCode()).isEqualTo(200);
        assertThat(signedOut.delete("/api/session").statusCode()).isEqualTo(204);
        assertThat(token(signedOut)).isEqualTo("WITHDRAWN");
        assertThat(gone.get("/api/field/package").statusCode()).isEqualTo(200);

        admin.post("/api/accounts/" + made.path("id").asString() + "/close", Map.of());

        assertThat(token(gone)).isEqualTo("WITHDRAWN");
        assertThat(token(nobody.with("Authorization", "Bearer lty_never"))).isEqualTo("UNKNOWN");
    }

    private static Caller phone(Caller person) {
        var token = Caller.json(person.post(
                        "/api/my/tokens", Map.of("name", "手机", "rights", List.of("READ_RECORDS", "WRITE_RECORDS"))))
                .path("token")
                .asString();
        return person.with("Authorization", "Bearer " + token);
    }

    private static String token(Caller phone) {
        var answer = phone.get("/api/field/package");
        assertThat(answer.statusCode()).isEqualTo(401);
        return Caller.json(answer).path("token").asString();
    }

    private String name(String village) {
        return Caller.json(county.officer().get("/api/divisions/" + village))
                .path("shortName")
                .asString();
    }

    private void merge(String ended, String successor) {
        var decision = new HashMap<String, Object>();
        decision.put("id", PairedCounty.newId());
        decision.put("kind", "MERGE");
        decision.put("divisions", List.of(ended));
        decision.put("successor", successor);
        decision.put("on", "2019-06-15");
        decision.put("basis", "县政发〔2019〕15号");
        var answer = county.officer().post("/api/adjustments", decision);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        adjustment(decision).path("state").asString())
                .isEqualTo("DONE"));
    }

    private JsonNode adjustment(Map<String, Object> decision) {
        return Caller.json(county.officer().get("/api/adjustments/" + decision.get("id")));
    }
}
