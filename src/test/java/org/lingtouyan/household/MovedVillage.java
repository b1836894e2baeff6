package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lingtouyan.Caller;
import org.lingtouyan.division.DivisionCode;
import tools.jackson.databind.JsonNode;

/** What tests of moving do through the running server: make households with a past, decide, wait, and read all figures. */
final class MovedVillage {

    /** After a move a household is due to be visited anew: whoever answers for it there has not had their time yet. */
    private static final Set<String> BEGIN_ANEW = Set.of("visit.overdue", "visit.overdue_poor");

    /** The day on which villages change. */
    static final String DAY = "2019-06-15";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private MovedVillage() {}

    /** A household with changes before, on and after the day that villages change here, and accounts around it. */
    static JsonNode aHouseholdWithAPast(Caller caller, String village, List<String> exits) {
        var sent = HouseholdFixtures.aHousehold();
        sent.put("division", village);
        var created = caller.post("/api/households", sent);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var id = Caller.json(created).path("id").asString();
        int version = 1;
        for (var exit : exits) {
            var status = exits.indexOf(exit) % 2 == 0 ? "03" : "05";
            version = put(
                    caller,
                    "/api/households/" + id,
                    version,
                    Map.of("mode", "CHANGE", "status", status, "effectiveOn", exit));
        }
        for (var year : List.of(2016, 2018, 2020)) {
            version = put(
                    caller,
                    "/api/households/" + id + "/income/" + year,
                    version,
                    Map.of("wages", year, "cost", 10, "statedPerCapita", year / 2));
        }
        return household(caller, id);
    }

    static int put(Caller caller, String path, int version, Object body) {
        var answer = caller.with("If-Match", "\"" + version + "\"").put(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer).path("version").asInt();
    }

    static JsonNode household(Caller caller, String id) {
        return Caller.json(caller.get("/api/households/" + id));
    }

    /** Of the villages a township had before that day: which ends, and which goes on in its place. */
    static Map<String, Object> decision(Caller caller, String kind, String township, int ended, int successor) {
        var villages = rural(caller, township);
        var decision = new HashMap<String, Object>();
        decision.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        decision.put("kind", kind);
        decision.put("divisions", new ArrayList<>(List.of(villages.get(ended))));
        decision.put("on", DAY);
        decision.put("basis", "庆政发〔2019〕8号");
        if (kind.equals("MERGE")) {
            decision.put("successor", villages.get(successor));
        }
        return decision;
    }

    /** The rural villages that a township had before that day. */
    static List<String> rural(Caller caller, String township) {
        return Caller.json(caller.get("/api/divisions/" + township + "/children?month=2018-12"))
                .valueStream()
                .map(child -> child.path("code").asString())
                .filter(code -> new DivisionCode(code).isRuralVillage())
                .toList();
    }

    /** The demonstration's township or village account of a county. */
    static String firstAccount(Caller county, String level) {
        var code = Caller.json(county.get("/api/session"))
                .path("area")
                .path("code")
                .asString();
        var township = Caller.json(county.get("/api/divisions/" + code + "/children"))
                .valueStream()
                .map(child -> child.path("code").asString())
                .filter(child -> !rural(county, child).isEmpty())
                .findFirst()
                .orElseThrow();
        return level.equals("township")
                ? "township-" + township.substring(0, 9)
                : "village-" + rural(county, township).get(0);
    }

    static JsonNode decided(Caller caller, Map<String, Object> decision) {
        var body = new LinkedHashMap<>(decision);
        body.putIfAbsent("id", UuidCreator.getTimeOrderedEpoch().toString());
        body.putIfAbsent("basis", "县政发〔2019〕15号");
        var answer = caller.post("/api/adjustments", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            var now = Caller.json(caller.get("/api/adjustments/" + body.get("id")));
            if (!now.path("state").asString().equals("WAITING") || Instant.now().isAfter(until)) {
                assertThat(now.path("state").asString()).as(now.toString()).isEqualTo("DONE");
                return now;
            }
        }
    }

    /** All counted figures of a division, by key and month, once everything is counted. */
    static Map<String, BigDecimal> figures(Caller caller, String division, String settledIn) {
        settled(caller, settledIn);
        var keys = Caller.json(caller.get("/api/indicators"))
                .valueStream()
                .filter(one -> !one.path("kind").asString().equals("ratio"))
                .map(one -> one.path("key").asString())
                .filter(key -> !BEGIN_ANEW.contains(key))
                .toList();
        var figures = new TreeMap<String, BigDecimal>();
        Caller.json(caller.get("/api/indicators/values?keys=" + String.join(",", keys) + "&division=" + division
                        + "&from=2018-01&to=2021-12"))
                .path("values")
                .forEach(value -> figures.put(
                        value.path("key").asString() + ' ' + value.path("month").asString(),
                        value.path("value").decimalValue().stripTrailingZeros()));
        return figures;
    }

    static List<String> flows(Caller caller) {
        return Caller.json(caller.get("/api/indicators"))
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("flow"))
                .map(one -> one.path("key").asString())
                .toList();
    }

    private static void settled(Caller caller, String division) {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            var pending = Caller.json(caller.get("/api/indicators/values?keys=household.registered&division=" + division
                            + "&from=2018-12&to=2018-12"))
                    .path("pending")
                    .asInt();
            if (pending == 0) {
                return;
            }
        }
        throw new AssertionError("not counted in time");
    }
}
