package org.lingtouyan.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lingtouyan.Caller;
import org.lingtouyan.pairing.PairedCounty;
import tools.jackson.databind.JsonNode;

/** A county whose households leave poverty: the officers of its levels, and the steps as each takes them. */
record LeavingCounty(PairedCounty county, Caller village, Caller township, List<String> villages, String cadre) {

    static LeavingCounty of(Caller nobody, String code) {
        var county = new PairedCounty(nobody.as("county-" + code), code);
        var villages = county.villages();
        var first = villages.get(0);
        return new LeavingCounty(
                county,
                nobody.as("village-" + first),
                nobody.as("township-" + first.substring(0, 9)),
                villages,
                county.helper("王办"));
    }

    String home() {
        return villages.get(0);
    }

    /** Poor, with enough to live on in 2018, and everything assured. */
    String readyHousehold() {
        var id = household(Map.of(
                "foodAssured", true,
                "clothingAssured", true,
                "schoolingAssured", true,
                "medicalAssured", true,
                "housingAssured", true));
        earns(id, 12_000);
        return id;
    }

    String household(Map<String, Object> facts) {
        return county.household(home(), Map.of("safeWater", true, "facts", facts));
    }

    void earns(String household, int wages) {
        var version = county.shown(household).path("version").asInt();
        var told = county.officer()
                .with("If-Match", "\"" + version + "\"")
                .put("/api/households/" + household + "/income/2018", Map.of("people", 2, "wages", wages));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    }

    Map<String, Object> opening(String household, String on) {
        var told = new HashMap<String, Object>();
        told.put("id", PairedCounty.newId());
        told.put("subject", "HOUSEHOLD");
        told.put("householdId", household);
        told.put("year", 2018);
        told.put("first", step(null, on, Map.of()));
        return told;
    }

    JsonNode opened(String household, String on) {
        var answer = village.post("/api/exits", opening(household, on));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Caller.json(answer);
    }

    Map<String, Object> step(String step, String on, Map<String, Object> more) {
        var told = new HashMap<String, Object>(more);
        told.putIfAbsent("id", PairedCounty.newId());
        told.put("on", on);
        told.put("cadreId", cadre);
        if (step != null) {
            told.put("step", step);
        }
        return told;
    }

    JsonNode shown(String id) {
        return Caller.json(county.officer().get("/api/exits/" + id));
    }

    HttpResponse<String> take(Caller who, String id, String step, String on, Map<String, Object> more) {
        return send(who, id, "steps", step(step, on, more));
    }

    HttpResponse<String> send(Caller who, String id, String what, Object body) {
        var version = shown(id).at("/exit/version").asInt();
        return who.with("If-Match", "\"" + version + "\"").post("/api/exits/" + id + "/" + what, body);
    }

    void taken(Caller who, String id, String step, String on, Map<String, Object> more) {
        var answer = take(who, id, step, on, more);
        assertThat(answer.statusCode()).as(step + " " + answer.body()).isEqualTo(200);
    }

    /** From its nomination on 2018-11-01 to the notice of 2018-11-09. */
    String onNotice(String household) {
        var id = opened(household, "2018-11-01").at("/exit/id").asString();
        taken(village, id, "DISCUSS", "2018-11-03", Map.of("attended", 21, "votesFor", 20, "votesAgainst", 1));
        taken(village, id, "VERIFY", "2018-11-05", Map.of());
        var head = county.shown(household).at("/members/0/id").asString();
        taken(village, id, "SIGN", "2018-11-07", Map.of("signedBy", head));
        taken(village, id, "NOTICE", "2018-11-09", Map.of("contact", "村务监督委员会"));
        return id;
    }
}
