package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.lingtouyan.Caller;
import tools.jackson.databind.JsonNode;

/** Somebody who enters, changes and lists the households of the village of the tests through the running server. */
final class Registrar {

    private final Caller caller;

    Registrar(Caller caller) {
        this.caller = caller;
    }

    JsonNode created(Map<String, Object> household) {
        var answer = caller.post("/api/households", household);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Caller.json(answer);
    }

    HttpResponse<String> put(JsonNode household, int version, Object body) {
        return caller.with("If-Match", "\"" + version + "\"").put(path(household), body);
    }

    JsonNode list(String question) {
        return Caller.json(caller.get("/api/households?division=" + HouseholdFixtures.VILLAGE + "&" + question))
                .path("items");
    }

    static String path(JsonNode household) {
        return "/api/households/" + household.path("id").asString();
    }
}
