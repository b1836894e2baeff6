package org.lingtouyan.householdplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.lingtouyan.Caller;
import org.lingtouyan.pairing.PairedCounty;
import tools.jackson.databind.JsonNode;

/** Plans of households of a county, made and told of as its officer does. */
public record PlannedCounty(PairedCounty county) {

    public static PlannedCounty of(Caller officer, String county) {
        return new PlannedCounty(new PairedCounty(officer, county));
    }

    public Caller officer() {
        return county.officer();
    }

    /** A plan of 2018 with sheep, due at the end of September, to bring 3,000 yuan. */
    public static Map<String, Object> plan(String household) {
        var plan = new LinkedHashMap<String, Object>();
        plan.put("id", PairedCounty.newId());
        plan.put("householdId", household);
        plan.put("year", 2018);
        plan.put("madeOn", "2018-03-01");
        plan.put("forecast", Map.of("wages", 8000, "business", 5000, "cost", 1000));
        plan.put("demand", "想养羊");
        plan.put("target", "人均纯收入超过 3500 元");
        plan.put("targetOn", "2018-12-31");
        plan.put("measures", new ArrayList<>(List.of(measure("产业", "饲养基础母羊"))));
        return plan;
    }

    public static Map<String, Object> measure(String kind, String content) {
        var measure = new LinkedHashMap<String, Object>();
        measure.put("id", PairedCounty.newId());
        measure.put("kind", kind);
        measure.put("content", content);
        measure.put("quantity", 10);
        measure.put("unit", "只");
        measure.put("fund", "省级资金");
        measure.put("amount", 8000);
        measure.put("body", "县农牧局");
        measure.put("dueOn", "2018-09-30");
        measure.put("expectedIncome", 3000);
        return measure;
    }

    public JsonNode made(Map<String, Object> plan) {
        var answer = officer().post("/api/household-plans", plan);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Caller.json(answer);
    }

    public JsonNode shown(JsonNode plan) {
        return Caller.json(officer().get(path(plan)));
    }

    public static String path(JsonNode plan) {
        return "/api/household-plans/" + plan.path("id").asString();
    }

    public Caller on(JsonNode versioned) {
        return officer().with("If-Match", "\"" + versioned.path("version").asInt() + "\"");
    }

    public HttpResponse<String> told(JsonNode measure, Map<String, Object> result) {
        return on(measure).put("/api/measures/" + measure.path("id").asString() + "/result", result);
    }

    /** The plan after its first measure was told of. */
    public JsonNode done(JsonNode plan, Map<String, Object> result) {
        var answer = told(shown(plan).path("measures").get(0), result);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer);
    }

    /** The head and the helper sign. */
    JsonNode signed(JsonNode plan, String helper, String on) {
        var answer = on(shown(plan)).post(path(plan) + "/signatures", signing(plan, helper, on));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer);
    }

    Map<String, Object> signing(JsonNode plan, String helper, String on) {
        var head = shown(plan).at("/members/0/id").asString();
        return Map.of(
                "signatures",
                List.of(
                        Map.of("id", PairedCounty.newId(), "role", "HOUSEHOLD", "who", head, "on", on),
                        Map.of("id", PairedCounty.newId(), "role", "HELPER", "who", helper, "on", on)));
    }

    /** What the account of 2018 says the household earned by production. */
    public String business(String household) {
        return income(household, "business");
    }

    String income(String household, String item) {
        return county.shown(household)
                .path("incomes")
                .valueStream()
                .filter(income -> income.path("year").asInt() == 2018)
                .findFirst()
                .map(income -> income.path(item).isNull()
                        ? "nothing"
                        : income.path(item).decimalValue().stripTrailingZeros().toPlainString())
                .orElse("no account");
    }

    void figure(String key, String division, String month, int value) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Caller.json(officer()
                                .get("/api/indicators/values?keys=householdplan.%s&division=%s&from=%s&to=%s"
                                        .formatted(key, division, month, month)))
                        .at("/values/0/value")
                        .asInt())
                .as(key + " " + month)
                .isEqualTo(value));
    }

    List<String> listed(String path) {
        return Caller.json(officer().get(path)).path("items").findValuesAsString("number");
    }
}
