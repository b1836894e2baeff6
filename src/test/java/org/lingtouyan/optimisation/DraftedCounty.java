package org.lingtouyan.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lingtouyan.Caller;
import org.lingtouyan.division.DivisionCode;
import tools.jackson.databind.JsonNode;

/** A county whose villages, people and needs are entered as its officer does, and the drafts made of it. */
record DraftedCounty(Caller officer, String county) {

    static final String DAY = "2018-10-01";

    static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    List<String> villages() {
        return children(county + "000000").stream()
                .flatMap(township -> children(township).stream())
                .filter(code -> new DivisionCode(code).isRuralVillage())
                .limit(8)
                .toList();
    }

    private List<String> children(String division) {
        return Caller.json(officer.get("/api/divisions/" + division + "/children?month=2018-12"))
                .valueStream()
                .map(child -> child.path("code").asString())
                .toList();
    }

    String cadre(String name, String unit, List<String> trades, boolean ready) {
        return cadre(name, unit, trades, ready, Map.of());
    }

    String cadre(String name, String unit, List<String> trades, boolean ready, Map<String, Object> more) {
        var told = new HashMap<String, Object>(more);
        told.putAll(Map.of("id", newId(), "division", county + "000000", "name", name, "unit", unit));
        told.put("trades", trades);
        told.put("mayBePosted", ready);
        return made(officer.post("/api/cadres", told), told);
    }

    void target(String village) {
        var told = new HashMap<String, Object>();
        told.putAll(Map.of("id", newId(), "division", village, "reason", "POOR_VILLAGE"));
        told.putAll(Map.of("basis", "试", "validFrom", "2015-01-01"));
        made(officer.post("/api/posting-targets", told), told);
    }

    void needs(String village, List<String> trades) {
        var told = new HashMap<String, Object>();
        told.putAll(Map.of("id", newId(), "division", village, "trades", trades, "validFrom", "2018-01-01"));
        made(officer.post("/api/village-needs", told), told);
    }

    String posted(String village, String cadre) {
        var told = new HashMap<String, Object>();
        told.putAll(Map.of("id", newId(), "division", village, "cadre", cadre, "role", "FIRST_SECRETARY"));
        told.putAll(Map.of("sendingUnit", "县农牧局", "unitLevel", "04", "validFrom", "2016-01-01"));
        return made(officer.post("/api/postings", told), told);
    }

    private static String made(HttpResponse<String> answer, Map<String, Object> told) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return told.get("id").toString();
    }

    static Map<String, Object> wish(String division, String kind) {
        var wish = new HashMap<String, Object>();
        wish.putAll(Map.of("id", newId(), "division", division, "kind", kind, "title", "试", "day", DAY));
        wish.put("seed", 7);
        return wish;
    }

    /** Asked and waited for. */
    JsonNode drafted(Map<String, Object> wish) {
        var asked = officer.post("/api/drafts", wish);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        return awaited(wish.get("id"));
    }

    JsonNode awaited(Object id) {
        for (int i = 0; i < 600; i++) {
            var draft = draft(id);
            if (!List.of("QUEUED", "RUNNING").contains(draft.path("state").asString())) {
                return draft;
            }
            pause();
        }
        throw new AssertionError("the draft is not made in a minute");
    }

    JsonNode draft(Object id) {
        return Caller.json(officer.get("/api/drafts/" + id));
    }

    List<JsonNode> moves(JsonNode draft) {
        var all = new ArrayList<JsonNode>();
        Caller.json(officer.get("/api/drafts/" + draft.path("id").asString() + "/moves?limit=200"))
                .path("items")
                .forEach(all::add);
        return all;
    }

    HttpResponse<String> apply(JsonNode draft, String on) {
        return officer.with("If-Match", "\"" + draft.path("version").asInt() + "\"")
                .post("/api/drafts/" + draft.path("id").asString() + "/application", Map.of("on", on));
    }

    /** Who is first secretary of a village on a day. */
    List<String> firstSecretaries(String village, String day) {
        return Caller.json(officer.get("/api/postings?division=" + village + "&role=FIRST_SECRETARY&day=" + day))
                .path("items")
                .findValuesAsString("cadre");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
