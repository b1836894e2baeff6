package org.lingtouyan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lingtouyan.Caller;
import org.lingtouyan.pairing.PairedCounty;
import org.springframework.core.env.Environment;

/** Guazhou 瓜州县, where only tests of the watch write: an officer of the county, its first township and its first village. */
record WatchedCounty(
        Caller nobody,
        Caller officer,
        Caller township,
        Caller cadre,
        PairedCounty county,
        List<String> villages,
        String verifier) {

    private static final String COUNTY = "620922";

    static WatchedCounty of(Environment environment) {
        var nobody = Caller.of(environment);
        var officer = nobody.as("county-" + COUNTY);
        var county = new PairedCounty(officer, COUNTY);
        var villages = county.villages();
        return new WatchedCounty(
                nobody,
                officer,
                nobody.as("township-" + villages.get(0).substring(0, 9)),
                nobody.as("village-" + villages.get(0)),
                county,
                villages,
                county.helper("核实人"));
    }

    String village() {
        return villages.get(0);
    }

    List<Map<String, Object>> statements() {
        return List.of("INCOME", "SCHOOLING", "MEDICAL", "HOUSING", "WATER", "RISK_GONE").stream()
                .map(condition -> Map.<String, Object>of("condition", condition, "cadreId", verifier, "note", "入户核实"))
                .toList();
    }

    Map<String, Object> clue(String household) {
        var clue = new HashMap<String, Object>();
        clue.put("id", PairedCounty.newId());
        clue.put("householdId", household);
        clue.put("source", "SELF");
        clue.put("on", "2025-03-03");
        clue.put("risks", List.of("因病"));
        clue.put("text", "户主住院，自付三万元");
        return clue;
    }

    String reported(Map<String, Object> clue) {
        var answer = officer.post("/api/monitoring", clue);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return "/api/monitoring/" + clue.get("id");
    }

    void proposed(String path) {
        assertThat(take(cadre, path, "VISIT", "2025-03-04", "属实")).isEmpty();
        assertThat(take(cadre, path, "PROPOSE", "2025-03-05", null, Map.of("kind", "03")))
                .isEmpty();
        assertThat(take(cadre, path, "POST_NOTICE", "2025-03-06", "评议通过")).isEmpty();
        assertThat(take(cadre, path, "SUBMIT", "2025-03-11", null)).isEmpty();
    }

    String included(String household) {
        var path = reported(clue(household));
        proposed(path);
        assertThat(take(township, path, "ENDORSE", "2025-03-12", null)).isEmpty();
        assertThat(take(officer, path, "INCLUDE", "2025-03-14", null)).isEmpty();
        return path;
    }

    String take(Caller who, String path, String step, String on, String note) {
        return take(who, path, step, on, note, Map.of());
    }

    /** The reason of a refusal; empty when the step was taken. */
    String take(Caller who, String path, String step, String on, String note, Map<String, Object> more) {
        int version = json(officer.get(path)).at("/about/version").asInt();
        var answer = who.with("If-Match", "\"" + version + "\"").post(path + "/steps", step(step, on, note, more));
        return answer.statusCode() == 200 ? "" : said(answer);
    }

    static String said(HttpResponse<String> answer) {
        var reason = reason(answer);
        return reason.isEmpty() ? answer.body() : reason;
    }

    static Map<String, Object> step(String step, String on, String note, Map<String, Object> more) {
        var told = new LinkedHashMap<String, Object>(more);
        told.put("id", PairedCounty.newId());
        told.put("step", step);
        told.put("on", on);
        told.put("note", note);
        return told;
    }
}
