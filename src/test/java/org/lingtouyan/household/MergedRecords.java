package org.lingtouyan.household;

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
import tools.jackson.databind.JsonNode;

/** Registers households, compares two records and makes one of them, as an officer does. */
record MergedRecords(Caller caller) {

    /** Villages of a county in their order: the first has a demonstration account. */
    static List<String> villages(Caller caller, String county) {
        return children(caller, county)
                .flatMap(township -> children(caller, township))
                .filter(code -> new DivisionCode(code).isRuralVillage())
                .limit(4)
                .toList();
    }

    private static Stream<String> children(Caller caller, String division) {
        return Caller.json(caller.get("/api/divisions/" + division + "/children?month=2018-12"))
                .valueStream()
                .map(child -> child.path("code").asString());
    }

    /** A household of these members, who have no identity numbers unless they bring them. */
    String registered(
            String village, String registeredOn, List<Map<String, Object>> members, Map<String, Object> more) {
        var sent = HouseholdFixtures.aHousehold();
        sent.put("division", village);
        sent.put("registeredOn", registeredOn);
        sent.put("members", members);
        sent.putAll(more);
        var made = caller.post("/api/households", sent);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return sent.get("id").toString();
    }

    static Map<String, Object> person(String name, String relation, String birthDate) {
        var person = HouseholdFixtures.aPerson(name, relation);
        person.put("birthDate", birthDate);
        return person;
    }

    JsonNode compared(String what, String kept, String closed) {
        var answer = caller.post("/api/merges/comparison", Map.of("what", what, "kept", kept, "closed", closed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer);
    }

    /** What is sent to merge two records as the comparison proposes, with the same side right wherever they differ. */
    Map<String, Object> wish(String what, String kept, String closed, String side) {
        var compared = compared(what, kept, closed);
        var choices = new HashMap<String, String>();
        compared.path("facts")
                .valueStream()
                .filter(fact -> fact.path("differs").asBoolean())
                .forEach(fact -> choices.put(fact.path("key").asString(), side));
        var wish = new LinkedHashMap<String, Object>();
        wish.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        wish.put("what", what);
        wish.put("kept", kept);
        wish.put("closed", closed);
        wish.put("choices", choices);
        wish.put("seen", compared.path("seen").asString());
        return wish;
    }

    String merged(String what, String kept, String closed, String side) {
        var answer = caller.post("/api/merges", wish(what, kept, closed, side));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Caller.json(answer).path("id").asString();
    }

    HttpResponse<String> undo(String merge) {
        return caller.post("/api/merges/" + merge + "/undo", Map.of());
    }

    JsonNode household(String id) {
        return Caller.json(caller.get("/api/households/" + id));
    }
}
