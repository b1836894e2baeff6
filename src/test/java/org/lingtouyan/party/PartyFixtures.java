package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lingtouyan.Caller;
import tools.jackson.databind.JsonNode;

/** Organisations, people and members as a test tells them over the wire, each its own. */
final class PartyFixtures {

    static final String VILLAGE = "621227101202";
    static final String TOWNSHIP = "621227101000";
    static final String COUNTY = "621227000000";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private PartyFixtures() {}

    static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    static String name(String of) {
        return of + COUNT.incrementAndGet();
    }

    static Map<String, Object> branch(String division, Object parent) {
        var told = organisation(division, "BRANCH", "VILLAGE", name("测试党支部"));
        told.put("parentId", parent);
        return told;
    }

    static Map<String, Object> committee() {
        return organisation(TOWNSHIP, "COMMITTEE", "ORGAN", name("测试党委"));
    }

    static Map<String, Object> organisation(String division, String kind, String setting, String name) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", id());
        told.put("division", division);
        told.put("name", name);
        told.put("kind", kind);
        told.put("setting", setting);
        told.put("validFrom", "2015-03-01");
        return told;
    }

    static Map<String, Object> with(Map<String, Object> told, String field, Object value) {
        var other = new LinkedHashMap<>(told);
        other.put(field, value);
        return other;
    }

    static String created(Caller by, Map<String, Object> organisation) {
        var answer = by.post("/api/party/organisations", organisation);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return organisation.get("id").toString();
    }

    /** Somebody who works in that village. */
    static String cadre(Caller by, String division) {
        var id = id();
        var answer = by.post(
                "/api/cadres",
                Map.of(
                        "id",
                        id,
                        "division",
                        division,
                        "name",
                        name("人"),
                        "unit",
                        name("单位"),
                        "trades",
                        new String[0],
                        "languages",
                        new String[0]));
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 204);
        return id;
    }

    static Map<String, Object> member(String cadre) {
        return new LinkedHashMap<>(Map.of(
                "id",
                id(),
                "cadreId",
                cadre,
                "admittedOn",
                "2010-07-01",
                "fullOn",
                "2011-07-01",
                "joinedOn",
                "2016-01-01"));
    }

    static Caller version(Caller by, String path) {
        return by.with("If-Match", by.get(path).statusCode() == 200 ? etag(by.get(path)) : "\"0\"");
    }

    static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    static UUID uuid(Object id) {
        return UUID.fromString(id.toString());
    }

    /** All of a list, asked for in pages of so many. */
    static List<JsonNode> paged(Caller caller, String path, int limit) {
        var all = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = json(caller.get(path + "&limit=" + limit + cursor));
            page.path("items").forEach(all::add);
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return all;
    }
}
