package org.lingtouyan.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.field.PhoneTold.change;
import static org.lingtouyan.field.PhoneTold.changeOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Who may send from a phone, and that what is sent arrives once whatever happens on the way. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyncTests {

    private static final String COUNTY = "621027";

    private final Caller nobody;
    private final PairedCounty county;
    private List<String> villages = List.of();
    private PhoneTold phone;

    @Autowired
    SyncTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = new PairedCounty(nobody.as("county-" + COUNTY), COUNTY);
        this.phone = new PhoneTold(county.officer(), "", Duration.ZERO);
    }

    @BeforeAll
    void findVillages() {
        villages = county.villages();
        phone = new PhoneTold(county.officer(), county.helper("走访的"), Duration.ZERO);
    }

    @Test
    void onlyWhoMayWriteThereSends() {
        var batch = Map.of("operations", List.of(phone.visit(household(0))));
        assertThat(nobody.post("/api/field/operations", batch).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post("/api/field/operations", batch).statusCode())
                .isEqualTo(403);
        var stranger = new PhoneTold(nobody.as("county-621022"), phone.helper(), Duration.ZERO);
        assertThat(stranger.refusal(phone.visit(household(0)))).isEqualTo("FIELD_HOUSEHOLD_GONE");
    }

    @Test
    void anOperationSentAgainIsDoneOnce() {
        var household = household(0);
        var visit = phone.visit(household);
        assertThat(phone.outcomes(visit, visit)).containsExactly("ALREADY");
        assertThat(phone.outcomes(visit)).containsExactly("ALREADY");
        assertThat(visits(household)).hasSize(1);
        var other = PairedCounty.with(visit, "body", Map.of("cadreId", phone.helper(), "found", "另一句"));
        assertThat(phone.refusal(other)).isEqualTo("OPERATION_ID_TAKEN");
    }

    @Test
    void sentManyTimesAtOnceItIsDoneOnce() {
        var household = household(0);
        var visit = phone.visit(household);
        var sent = IntStream.range(0, 6)
                .mapToObj(again -> CompletableFuture.supplyAsync(() -> phone.outcomes(visit)))
                .toList();
        var outcomes = sent.stream().flatMap(one -> one.join().stream()).toList();
        assertThat(outcomes).containsOnly("DONE", "ALREADY").containsOnlyOnce("DONE");
        assertThat(visits(household)).hasSize(1);
    }

    @Test
    void oneThatCannotBeDoneKeepsNoneOfTheOthersBack() {
        var household = household(1);
        var unfit = phone.visit(household);
        unfit.put("body", Map.of("cadreId", PairedCounty.newId(), "mode", "HOME"));
        var wrong = phone.visit(household, change("bankAccount", null, "1"));
        var answers = phone.send(phone.visit(household), unfit, phone.need(household), wrong);
        assertThat(answers.stream().map(answer -> answer.path("outcome").asString()))
                .containsExactly("DONE", "REFUSED", "DONE", "REFUSED");
        assertThat(answers.stream().map(answer -> answer.path("reason").asString("")))
                .containsExactly("", "VISITOR_UNKNOWN", "", "FIELD_NOT_CHANGED_BY_PHONE");
        assertThat(visits(household)).hasSize(1);
    }

    @Test
    void oneThatCannotBeDoneAmongManyKeepsNoneOfThemBackAndEachIsDoneOnce() {
        var household = household(7);
        var sent = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 60).forEach(one -> sent.add(phone.visit(household)));
        var unfit = sent.get(37);
        unfit.put("body", Map.of("cadreId", PairedCounty.newId(), "mode", "HOME"));
        sent.set(11, phone.visit(household, change("safeWater", null, false)));
        assertThat(outcomes(sent))
                .hasSize(60)
                .containsOnly("DONE", "REFUSED")
                .containsOnlyOnce("REFUSED")
                .element(37)
                .isEqualTo("REFUSED");
        assertThat(outcomes(sent)).containsOnly("ALREADY", "REFUSED").containsOnlyOnce("REFUSED");
        assertThat(visits(household)).hasSize(59);
        assertThat(county.shown(household).path("safeWater").asBoolean(true)).isFalse();
    }

    @Test
    void whatWasChangedAtAVisitStandsInTheHouseholdsRecord() {
        var household = household(2);
        var person = county.shown(household).at("/members/1/id").asString();
        assertThat(phone.outcomes(
                        phone.visit(household, change("safeWater", null, false), changeOf(person, "workMonths", 6, 9))))
                .containsExactly("DONE");
        var shown = county.shown(household);
        assertThat(shown.path("safeWater").asBoolean(true)).isFalse();
        assertThat(shown.path("members")).hasSize(2);
        assertThat(shown.at("/members/1/workMonths").asInt()).isEqualTo(9);
        assertThat(shown.at("/members/0/workMonths").asInt()).isEqualTo(6);
        assertThat(visits(household).get(0).path("changed").asBoolean()).isTrue();
    }

    @Test
    void reorderedOperationsEndInTheSameState() {
        var household = household(3);
        var first = phone.visit(household, change("safeWater", null, false));
        var second = phone.visit(household, change("safeWater", false, true));
        second.put("after", first.get("id"));
        assertThat(phone.outcomes(second)).containsExactly("WAITING");
        assertThat(phone.outcomes(second, first)).containsOnly("DONE");
        assertThat(phone.outcomes(first, second)).containsOnly("ALREADY");
        assertThat(county.shown(household).path("safeWater").asBoolean(false)).isTrue();
    }

    @Test
    void aNeedRaisedOnThePhoneIsAnsweredAndSettledThere() {
        var household = household(4);
        var need = phone.need(household);
        var answer = phone.operation("ANSWER", household, Map.of("text", "已联系卫生院"));
        answer.put("needId", need.get("id"));
        answer.put("after", need.get("id"));
        var settled = phone.operation("SETTLE", household, Map.of("word", "药送来了"));
        settled.put("needId", need.get("id"));
        settled.put("after", answer.get("id"));
        assertThat(phone.outcomes(settled, answer, need)).containsOnly("DONE");
        var held = Caller.json(county.officer().get("/api/needs/" + need.get("id")));
        assertThat(held.path("word").asString()).isEqualTo("药送来了");
        assertThat(held.at("/answers/0/text").asString()).isEqualTo("已联系卫生院");
        var again = phone.operation("SETTLE", household, Map.of("word", "又好了"));
        again.put("needId", need.get("id"));
        assertThat(phone.refusal(again)).isEqualTo("NEED_SETTLED_ALREADY");
    }

    @Test
    void aPhoneThatWasADayAheadIsPutRight() {
        var household = household(5);
        var tomorrow = phone.ahead(Duration.ofDays(1));
        var answer = tomorrow.send(tomorrow.visit(household)).get(0);
        assertThat(answer.path("outcome").asString()).isEqualTo("DONE");
        assertThat(answer.at("/notes/0").asString()).contains(Here.today().toString());
        assertThat(visits(household).get(0).path("on").asString())
                .isEqualTo(Here.today().toString());
    }

    @Test
    void aDayToComeThatNoClockExplainsIsRefusedInWords() {
        var visit = phone.visit(household(5));
        visit.put("on", Here.today().plusDays(3).toString());
        visit.put("onChosen", true);
        assertThat(phone.refusal(visit)).isEqualTo("FIELD_DAY_TO_COME");
    }

    @Test
    void whatWaitedLongForASignalIsNotAskedWhyAndWhatWasWrittenLateIs() {
        var household = household(6);
        var waited = phone.visit(household);
        waited.put("madeAt", phone.now().minusDays(20).toString());
        waited.put("on", Here.today().minusDays(21).toString());
        waited.put("onChosen", true);
        assertThat(phone.outcomes(waited)).containsExactly("DONE");
        assertThat(visits(household).get(0).path("lateReason").asString()).contains("没有信号");
        var late = phone.visit(household);
        late.put("on", Here.today().minusDays(30).toString());
        late.put("onChosen", true);
        assertThat(phone.refusal(late)).isEqualTo("VISIT_LATE_WITHOUT_REASON");
        late.put("body", Map.of("cadreId", phone.helper(), "lateReason", "住院了"));
        assertThat(phone.outcomes(late)).containsExactly("DONE");
    }

    private List<String> outcomes(List<Map<String, Object>> sent) {
        return phone.send(sent).stream()
                .map(answer -> answer.path("outcome").asString())
                .toList();
    }

    private String household(int village) {
        return county.household(villages.get(village));
    }

    private List<JsonNode> visits(String household) {
        return Caller.json(county.officer().get("/api/households/" + household + "/visits"))
                .valueStream()
                .toList();
    }
}
