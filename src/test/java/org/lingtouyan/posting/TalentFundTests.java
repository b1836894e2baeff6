package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What is granted to a talent project and used by it is entered sum by sum with its day; the totals are those sums. */
@ServerTest
class TalentFundTests {

    private static final String PROVINCE = "620000000000";
    private static final String COUNTY = "621124000000";
    private static final String PATH = "/api/talent-projects";

    private final Caller nobody;
    private final Caller province;
    private final Caller county;

    @Autowired
    TalentFundTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.province = nobody.as("province");
        this.county = nobody.as("county-621124");
    }

    @Test
    void onlyWhoHoldsTheOwnersAreaSeesOrTellsOfTheFund() {
        var project = project(PROVINCE, "省级组团帮扶");
        var sum = sum("GRANTED", 1000, "2018-03-01");
        done(province.post(project + "/funds", sum));
        assertThat(nobody.get(project + "/funds").statusCode()).isEqualTo(401);
        assertThat(county.get(project).statusCode())
                .as("the project reaches the county")
                .isEqualTo(200);
        assertThat(county.get(project + "/funds").statusCode()).isEqualTo(404);
        assertThat(county.post(project + "/funds", sum("GRANTED", 1, "2018-03-01"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor").post(project + "/funds", sum).statusCode())
                .isEqualTo(403);
        assertThat(voided(county, sum, "\"1\"").statusCode()).isEqualTo(404);
        assertThat(Workbooks.read(county.download(PATH + "/funds/export.xlsx?division=" + COUNTY), 0)
                        .toString())
                .doesNotContain("省级组团帮扶");
        assertThat(county.get(PATH + "/funds/export.xlsx?division=" + PROVINCE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void totalsAreTheSumsAndNoMoreIsUsedThanWasGranted() {
        var project = project(COUNTY, "县级教育组团帮扶");
        var granted = sum("GRANTED", 100_000.5, "2018-03-01");
        assertThat(county.post(project + "/funds", granted).statusCode()).isEqualTo(201);
        assertThat(county.post(project + "/funds", granted).statusCode())
                .as("sent twice")
                .isEqualTo(200);
        assertThat(reason(county.post(project + "/funds", with(granted, "amount", 5))))
                .isEqualTo("TALENT_FUND_ID_TAKEN");
        var used = sum("USED", 60_000, "2018-06-01");
        done(county.post(project + "/funds", used));
        var overspent = county.post(project + "/funds", sum("USED", 40_001, "2018-07-01"));
        assertThat(reason(overspent)).isEqualTo("TALENT_FUND_OVERSPENT");
        assertThat(json(overspent).path("detail").asString()).contains("40000.5");
        assertThat(reason(county.post(project + "/funds", sum("USED", 0, "2018-07-01"))))
                .isEqualTo("TALENT_FUND_NOT_POSITIVE");
        assertThat(reason(county.post(
                        project + "/funds",
                        sum("GRANTED", 1, Here.today().plusDays(1).toString()))))
                .isEqualTo("TALENT_FUND_IN_FUTURE");

        var shown = json(county.get(project));
        assertThat(shown.path("granted").decimalValue()).isEqualByComparingTo("100000.5");
        assertThat(shown.path("spent").decimalValue()).isEqualByComparingTo("60000");
    }

    @Test
    void aWrongSumIsVoidedWithAReasonAndNoLongerCounts() {
        var project = project(COUNTY, "县级农技组团帮扶");
        var granted = sum("GRANTED", 500, "2018-03-01");
        var used = sum("USED", 200, "2018-04-01");
        done(county.post(project + "/funds", granted));
        done(county.post(project + "/funds", used));

        assertThat(voided(county, used, null).statusCode())
                .as("nothing was seen")
                .isEqualTo(428);
        assertThat(reason(voided(county, granted, "\"1\""))).isEqualTo("TALENT_FUND_USED_ALREADY");
        done(voided(county, used, "\"1\""));
        assertThat(voided(county, used, "\"2\"").statusCode())
                .as("voided already")
                .isEqualTo(404);

        assertThat(json(county.get(project)).path("spent").decimalValue()).isEqualByComparingTo("0");
        var entries = json(county.get(project + "/funds"));
        assertThat(entries.findValuesAsString("voidedBecause")).contains("录错项目");
        assertThat(entries.findValuesAsString("voided")).containsExactly("false", "true");
    }

    @Test
    void aWrongSumIsPutRightWithAReasonAndTheTrailKeepsWhatItWas() {
        var project = project(COUNTY, "县级更正组团帮扶");
        var granted = sum("GRANTED", 500, "2018-03-01");
        var used = sum("USED", 200, "2018-04-01");
        done(county.post(project + "/funds", granted));
        done(county.post(project + "/funds", used));

        assertThat(corrected(county, with(used, "amount", 20), null).statusCode())
                .as("nothing was seen")
                .isEqualTo(428);
        assertThat(corrected(nobody.as("county-620121"), with(used, "amount", 20), "\"1\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(reason(corrected(county, with(used, "amount", 501), "\"1\"")))
                .isEqualTo("TALENT_FUND_OVERSPENT");
        assertThat(reason(corrected(county, with(granted, "amount", 199), "\"1\"")))
                .isEqualTo("TALENT_FUND_GRANT_TOO_SMALL");
        assertThat(corrected(county, with(with(used, "amount", 20), "because", " "), "\"1\"")
                        .statusCode())
                .as("without a reason")
                .isEqualTo(400);

        done(corrected(county, with(used, "amount", 500), "\"1\""));

        assertThat(reason(corrected(county, with(used, "amount", 20), "\"1\""))).isEqualTo("TALENT_FUND_STALE");
        assertThat(json(county.get(project)).path("spent").decimalValue()).isEqualByComparingTo("500");
        var entry = json(county.get(project + "/funds")).get(1);
        assertThat(entry.path("correctedBecause").asString()).isEqualTo("少录了一位");
        assertThat(entry.path("voided").asBoolean()).isFalse();
        var trail = nobody.as("auditor").get("/api/trail?table=posting.talent_fund&limit=50&division=" + COUNTY);
        var last = json(trail)
                .path("items")
                .valueStream()
                .filter(one -> one.path("record").asString().equals(used.get("id")))
                .findFirst()
                .orElseThrow();
        assertThat(last.path("columns").toString()).contains("amount", "corrected_note");
    }

    @Test
    void figuresFollowTheDaysAndOpenToTheSums() {
        var project = project(COUNTY, "县级医疗组团帮扶", "2016-02-01", "2016-11-30");
        done(county.post(project + "/funds", sum("GRANTED", 3000, "2016-01-15")));
        done(county.post(project + "/funds", sum("GRANTED", 1000, "2016-06-15")));
        done(county.post(project + "/funds", sum("USED", 700, "2016-07-15")));

        assertThat(figure("talent_fund", "2016-01")).as("not under way yet").isZero();
        assertThat(figure("talent_fund", "2016-05")).isEqualByComparingTo("3000");
        assertThat(figure("talent_fund", "2016-06")).isEqualByComparingTo("4000");
        assertThat(figure("talent_fund_spent", "2016-06")).isZero();
        assertThat(figure("talent_fund_spent", "2016-10")).isEqualByComparingTo("700");
        assertThat(figure("talent_fund", "2016-12")).as("over").isZero();
        var traced = json(county.get("/api/indicators/posting.talent_fund/records?month=2016-10&division=" + COUNTY));
        assertThat(traced.path("total").asInt()).isEqualTo(2);
        assertThat(traced.path("sum").decimalValue()).isEqualByComparingTo("4000");
    }

    @Test
    void theLedgerComesInAsPeopleKeepItAndGoesOutAsItCanComeInAgain() {
        project(COUNTY, "县级林果组团帮扶");
        var headings = List.<Object>of("序号", "项目名称", "年度", "资金类型", "金额（万元）", "日期", "用途", "文号");
        var taken = taken(Workbooks.of(List.of(
                headings,
                List.of("1", "县级林果组团帮扶", "2018", "下达", "12.5", "2018-03-10", "首批下达", "通财〔2018〕7号"),
                List.of("2", "县级林果组团帮扶", "2018", "支出", "2", "2018-05-10", "专家交通", ""),
                List.of("3", "县级林果组团帮扶", "2018", "支出", "99", "2018-06-10", "设备", ""),
                List.of("4", "没有这个项目", "2018", "下达", "1", "2018-03-10", "下达", ""))));
        assertThat(taken.path("accepted").asInt()).as(taken.toString()).isEqualTo(2);
        assertThat(taken.path("rejected").asInt()).isEqualTo(2);
        assertThat(taken.toString()).contains("TALENT_FUND_OVERSPENT", "TALENT_FUND_PROJECT_UNKNOWN");

        var out = county.download(PATH + "/funds/export.xlsx?division=" + COUNTY);
        assertThat(Workbooks.read(out, 0).toString()).contains("县级林果组团帮扶", "125000", "通财〔2018〕7号", "下达", "使用");
        var again = taken(out);
        assertThat(again.path("accepted").asInt()).as(again.toString()).isZero();
        assertThat(again.path("rejected").asInt()).as(again.toString()).isZero();
    }

    private String project(String owner, String name) {
        return project(owner, name, "2018-01-01", "2018-12-31");
    }

    private String project(String owner, String name, String begins, String ends) {
        var told = new HashMap<String, Object>(Map.of("id", id(), "division", owner, "name", name));
        told.putAll(Map.of("year", 2018, "purpose", "带教", "beginsOn", begins, "endsOn", ends));
        told.put("counties", List.of(COUNTY));
        done(province.post(PATH, told));
        return PATH + "/" + told.get("id");
    }

    private static Map<String, Object> sum(String kind, Object amount, String on) {
        var told = new HashMap<String, Object>(Map.of("id", id(), "kind", kind, "amount", amount, "on", on));
        told.put("purpose", "测试用途");
        return told;
    }

    private static Map<String, Object> with(Map<String, Object> told, String field, Object value) {
        var other = new HashMap<>(told);
        other.put(field, value);
        return other;
    }

    private static HttpResponse<String> voided(Caller who, Map<String, Object> sum, String ifMatch) {
        var caller = ifMatch == null ? who : who.with("If-Match", ifMatch);
        return caller.post(PATH + "/funds/" + sum.get("id") + "/void", Map.of("because", "录错项目"));
    }

    private static HttpResponse<String> corrected(Caller who, Map<String, Object> sum, String ifMatch) {
        var caller = ifMatch == null ? who : who.with("If-Match", ifMatch);
        var told = new HashMap<String, Object>(Map.of("because", "少录了一位"));
        told.putAll(sum);
        return caller.put(PATH + "/funds/" + told.remove("id"), told);
    }

    private JsonNode taken(byte[] file) {
        var sent = county.upload("/api/imports?table=talent-fund", "专项资金台账.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + json(sent).path("id").asString();
        return Awaitility.await().until(() -> json(county.get(path)), report -> !List.of("QUEUED", "RUNNING")
                .contains(report.path("state").asString()));
    }

    private BigDecimal figure(String key, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(county.get("/api/indicators/values?keys=posting.%s&division=%s&from=%s&to=%s"
                                .formatted(key, COUNTY, month, month))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .decimalValue(BigDecimal.ZERO);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
