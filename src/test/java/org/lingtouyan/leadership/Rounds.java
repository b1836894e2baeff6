package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.util.HashMap;
import java.util.Map;
import org.lingtouyan.Caller;
import tools.jackson.databind.JsonNode;

/** Rounds of Shandan and the cases they lead to, driven over the API as the county and its township do. */
record Rounds(Shandan shandan) {

    Map<String, Object> round(String division, int year) {
        return Map.of(
                "id",
                Shandan.id(),
                "division",
                division,
                "year",
                year,
                "openedOn",
                year + "-01-10",
                "dueOn",
                year + "-03-31",
                "basis",
                "年度排查");
    }

    JsonNode villages(Map<String, Object> round, String which) {
        return json(shandan.county()
                        .get("/api/screening-rounds/" + round.get("id") + "/villages?limit=200&which=" + which))
                .path("items");
    }

    JsonNode find(JsonNode villages, String division) {
        for (var one : villages) {
            if (one.path("division").asString().equals(division)) {
                return one;
            }
        }
        throw new AssertionError("not in the round: " + division);
    }

    /** Empty when it was taken, else the reason why not. */
    String screen(JsonNode screening, Map<String, Object> found) {
        var path = "/api/screenings/" + screening.path("id").asString();
        return reason(shandan.county().with("If-Match", shandan.tag(path)).put(path, found));
    }

    void give(String id, String role, Map<String, Object> whom) {
        var told = new HashMap<>(whom);
        told.put("id", Shandan.id());
        told.put("from", "2017-03-25");
        assertThat(shandan.county()
                        .put("/api/rectifications/" + id + "/duties/" + role, told)
                        .statusCode())
                .isEqualTo(200);
    }

    String take(Caller who, String id, String step, String on, Map<String, ?> more) {
        var told = new HashMap<String, Object>(more);
        told.put("id", Shandan.id());
        told.put("step", step);
        told.put("on", on);
        var path = "/api/rectifications/" + id;
        return reason(who.with("If-Match", shandan.tag(path)).post(path + "/steps", told));
    }
}
