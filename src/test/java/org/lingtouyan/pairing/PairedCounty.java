package org.lingtouyan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lingtouyan.Caller;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdFixtures;
import tools.jackson.databind.JsonNode;

/** Households and helpers of a county, entered and paired as its officer does. */
public record PairedCounty(Caller officer, String county) {

    public static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** Villages of the county in their order: the first has a demonstration account. */
    public List<String> villages() {
        return children(county + "000000")
                .flatMap(this::children)
                .filter(code -> new DivisionCode(code).isRuralVillage())
                .limit(12)
                .toList();
    }

    private Stream<String> children(String division) {
        return Caller.json(officer.get("/api/divisions/" + division + "/children?month=2018-12"))
                .valueStream()
                .map(child -> child.path("code").asString());
    }

    /** A poor household, registered on 2014-01-01. */
    public String household(String village) {
        return household(village, Map.of());
    }

    public String household(String village, Map<String, Object> more) {
        var sent = HouseholdFixtures.aHousehold();
        sent.put("division", village);
        sent.putAll(more);
        var made = officer.post("/api/households", sent);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return sent.get("id").toString();
    }

    public JsonNode shown(String household) {
        return Caller.json(officer.get("/api/households/" + household));
    }

    public String helper(String name) {
        return helper(name, "县农业农村局");
    }

    public String helper(String name, String unit) {
        var id = newId();
        var made = officer.post(
                "/api/cadres", Map.of("id", id, "division", county + "000000", "name", name, "unit", unit));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return id;
    }

    public Map<String, Object> pair(String household, String helper, String from) {
        var pair = new LinkedHashMap<String, Object>();
        pair.put("id", newId());
        pair.put("householdId", household);
        pair.put("cadreId", helper);
        pair.put("role", "MAIN");
        pair.put("kind", "03");
        pair.put("from", from);
        return pair;
    }

    public JsonNode paired(String household, String helper, String from) {
        return begun(pair(household, helper, from));
    }

    public JsonNode begun(Map<String, Object> pair) {
        var made = officer.post("/api/pairs", pair);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Caller.json(made);
    }

    public static Map<String, Object> with(Map<String, Object> pair, String field, Object value) {
        var changed = new HashMap<>(pair);
        changed.put(field, value);
        return changed;
    }

    HttpResponse<String> end(JsonNode pair, String on) {
        return officer.with("If-Match", "\"" + pair.path("version").asInt() + "\"")
                .post("/api/pairs/" + pair.path("id").asString() + "/end", Map.of("on", on, "reason", "01"));
    }

    List<String> helping(String village, String day) {
        return Caller.json(officer.get("/api/pairs?division=" + village + "&day=" + day))
                .path("items")
                .valueStream()
                .map(pair -> pair.path("helper").path("name").asString())
                .toList();
    }

    List<String> unhelped(String village, String day) {
        return Caller.json(officer.get("/api/pairs/unhelped?division=" + village + "&day=" + day))
                .path("items")
                .findValuesAsString("id");
    }

    JsonNode history(String household) {
        return Caller.json(officer.get("/api/households/" + household + "/pairs"));
    }

    /** Makes one record of two, with the kept one right wherever they differ. */
    public String merged(String kept, String closed) {
        var compared = Caller.json(
                officer.post("/api/merges/comparison", Map.of("what", "HOUSEHOLD", "kept", kept, "closed", closed)));
        var choices = new HashMap<String, String>();
        compared.path("facts")
                .valueStream()
                .filter(fact -> fact.path("differs").asBoolean())
                .forEach(fact -> choices.put(fact.path("key").asString(), "KEPT"));
        var answer = officer.post(
                "/api/merges",
                Map.of(
                        "id",
                        PairedCounty.newId(),
                        "what",
                        "HOUSEHOLD",
                        "kept",
                        kept,
                        "closed",
                        closed,
                        "choices",
                        choices,
                        "seen",
                        compared.path("seen").asString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Caller.json(answer).path("id").asString();
    }
}
