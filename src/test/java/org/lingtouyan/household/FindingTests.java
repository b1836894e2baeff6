package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** Findings as people meet them: who may not, kept with a reason, opened again, mended, counted, taken away. */
@ServerTest
class FindingTests {

    private static final String VILLAGE = "620826101205";
    private static final String LABOUR = "household.works_without_labour";
    private static final String NO_LABOUR = "update household.person_year set labour = '04' where person_id = :head";

    private final Caller anybody;
    private final Caller county;
    private final CheckedHousehold household;

    @Autowired
    FindingTests(Environment environment, JdbcClient jdbc, Actors actors, PlatformTransactionManager transactions) {
        anybody = Caller.of(environment);
        county = anybody.as("county-620826");
        household = new CheckedHousehold(VILLAGE, county, jdbc, actors, transactions);
    }

    @Test
    void nobodySeesFindingsWithoutSigningIn() {
        assertThat(anybody.get("/api/findings").statusCode()).isEqualTo(401);
        assertThat(anybody.get("/api/findings/export.xlsx").statusCode()).isEqualTo(401);
    }

    @Test
    void whoHasNoRecordsHasNoFindings() {
        assertThat(anybody.as("auditor").get("/api/findings").statusCode()).isEqualTo(403);
        assertThat(anybody.as("admin").get("/api/findings/rules").statusCode()).isEqualTo(403);
    }

    @Test
    void anotherCountySeesNothingOfIt() {
        var finding = finding();
        var neighbour = anybody.as("county-621227");
        assertThat(neighbour.get("/api/findings?division=" + VILLAGE).statusCode())
                .isEqualTo(404);
        assertThat(neighbour
                        .get("/api/findings/export.xlsx?division=" + VILLAGE)
                        .statusCode())
                .isEqualTo(404);
        assertThat(neighbour.get("/api/findings/" + id(finding)).statusCode()).isEqualTo(404);
        assertThat(kept(neighbour, finding, "不是我们的").statusCode()).isEqualTo(404);
        assertThat(json(neighbour.get("/api/findings?household=" + household.id()))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void aFindingSaysWhatItRestsOnAndWhom() {
        var finding = finding();
        assertThat(finding.path("headName").asString()).isEqualTo("赵明");
        assertThat(finding.path("personName").asString()).isEqualTo("赵明");
        assertThat(finding.path("facts").path("labour").asString()).isEqualTo("04");
        assertThat(finding.path("facts").has("name")).isFalse();
    }

    @Test
    void mendedInTheFormItIsGone() {
        finding();
        var form = json(county.get("/api/households/" + household.id()));
        var members = new java.util.ArrayList<Map<String, Object>>();
        form.path("members").forEach(member -> {
            var told = new java.util.HashMap<String, Object>(
                    Map.of("id", member.path("id").asString()));
            told.put("labour", "01");
            members.add(told);
        });
        var answer = county.with("If-Match", "\"" + form.path("version").asInt() + "\"")
                .put("/api/households/" + household.id(), Map.of("mode", "CORRECT", "members", members));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(household.found()).doesNotContain(LABOUR);
        assertThat(household.list("MENDED"))
                .extracting(finding -> finding.path("rule").asString())
                .contains(LABOUR);
    }

    @Test
    void keptWithAReasonItIsNoLongerOpen() {
        var answer = kept(county, finding(), "在公益性岗位上，不靠体力");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("state").asString()).isEqualTo("KEPT");
        assertThat(json(answer).path("keptBy").asString()).isNotEmpty();
        assertThat(household.found()).doesNotContain(LABOUR);
    }

    @Test
    void aReasonIsNeeded() {
        assertThat(reason(kept(county, finding(), "  "))).isEqualTo("FINDING_REASON_NEEDED");
    }

    @Test
    void whatSomebodyElseHasKeptIsNotKeptTwice() {
        var finding = finding();
        kept(county, finding, "属实");
        assertThat(reason(kept(county, finding, "也属实"))).isEqualTo("FINDING_CHANGED");
    }

    @Test
    void itStaysKeptWhileOtherThingsChange() {
        kept(county, finding(), "属实");
        household.changed("update household.person_year set education = '05' where person_id = :head");
        household.settled();
        assertThat(household.list("KEPT")).hasSize(1);
        assertThat(household.found()).doesNotContain(LABOUR);
    }

    @Test
    void itOpensAgainWhenTheFactsItRestsOnChange() {
        kept(county, finding(), "属实");
        household.changed("update household.person_year set work_months = 9 where person_id = :head");
        assertThat(household.found()).contains(LABOUR);
        assertThat(household.list("KEPT")).isEmpty();
    }

    @Test
    void itIsOpenedAgainByHand() {
        var kept = json(kept(county, finding(), "属实"));
        var answer = county.post("/api/findings/" + id(kept) + "/reopened", Map.of("version", version(kept)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(household.found()).contains(LABOUR);
    }

    @Test
    void aVoidedHouseholdHasNoFindings() {
        finding();
        household.changed("update household.household set voided = true where id = :household");
        assertThat(household.found()).isEmpty();
    }

    @Test
    void theCountsAndTheFigureAreTheLengthOfTheirLists() {
        finding();
        var month = YearMonth.now();
        var counted =
                json(county.get("/api/findings/counts?division=" + VILLAGE)).path("counts");
        long findings = 0;
        for (var count : counted) {
            findings += count.path("findings").asLong();
        }
        for (var figure : new String[] {"quality.findings_open", "quality.households_in_doubt"}) {
            awaitCounted(figure, month);
            var records = json(county.get(
                    "/api/indicators/" + figure + "/records?limit=1&division=" + VILLAGE + "&month=" + month));
            assertThat(value(figure, month).path("value").asLong())
                    .as(figure)
                    .isEqualTo(records.path("total").asLong())
                    .isPositive();
        }
        assertThat(value("quality.findings_open", month).path("value").asLong()).isEqualTo(findings);
    }

    @Test
    void theListIsTakenAwayAsAWorkbookWhichLeavesAnEntry() {
        finding();
        var workbook = county.download("/api/findings/export.xlsx?division=" + VILLAGE);
        assertThat(workbook).startsWith('P', 'K');
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        household.changed(NO_LABOUR + ";update household.person_year set health = '{01,02}' where person_id = :head");
        household.settled();
        var address = "/api/findings?limit=1&household=" + household.id();
        var first = json(county.get(address));
        var second = json(county.get(address + "&cursor=" + first.path("next").asString()));
        assertThat(id(second.path("items").get(0)))
                .isNotEqualTo(id(first.path("items").get(0)));
        assertThat(second.path("next").isNull()).isTrue();
    }

    private JsonNode finding() {
        household.changed(NO_LABOUR);
        assertThat(household.found()).contains(LABOUR);
        return household.list("OPEN").stream()
                .filter(finding -> finding.path("rule").asString().equals(LABOUR))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode value(String figure, YearMonth month) {
        return answer(figure, month).path("values").get(0);
    }

    private JsonNode answer(String figure, YearMonth month) {
        return json(county.get(
                "/api/indicators/values?keys=" + figure + "&division=" + VILLAGE + "&from=" + month + "&to=" + month));
    }

    private void awaitCounted(String figure, YearMonth month) {
        var until = java.time.Instant.now().plusSeconds(20);
        while (answer(figure, month).path("pending").asInt() > 0
                && java.time.Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
    }

    private static java.net.http.HttpResponse<String> kept(Caller by, JsonNode finding, String reason) {
        return by.post("/api/findings/" + id(finding) + "/kept", Map.of("version", version(finding), "reason", reason));
    }

    private static String id(JsonNode finding) {
        return finding.path("id").asString();
    }

    private static int version(JsonNode finding) {
        return finding.path("version").asInt();
    }
}
