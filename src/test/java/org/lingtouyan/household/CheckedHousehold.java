package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.aPerson;
import static org.lingtouyan.household.HouseholdFixtures.members;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lingtouyan.Caller;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A household of three that contradicts no rule, changed by statements, and what is found of it afterwards. */
public final class CheckedHousehold {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Caller caller;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final String village;
    private final Map<String, Object> ids;

    public CheckedHousehold(
            String village, Caller caller, JdbcClient jdbc, Actors actors, PlatformTransactionManager transactions) {
        this.village = village;
        this.caller = caller;
        this.jdbc = jdbc;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactions);
        var sent = sound(village);
        var made = caller.post("/api/households", sent);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        ids = Map.of(
                "household", id(sent),
                "head", id(members(sent).get(0)),
                "spouse", id(members(sent).get(1)),
                "child", id(members(sent).get(2)));
        account();
        changed(
                """
                update household.person_year set year = extract(year from current_date) where household_id = :household;
                update household.household_year set year = extract(year from current_date) where household_id = :household
                """);
    }

    static Map<String, Object> sound(String village) {
        var sent = aHousehold();
        sent.put("division", village);
        sent.put("statedPeople", 3);
        sent.put("dilapidatedHouse", false);
        sent.put("safeWater", true);
        var child = aPerson("赵小明", "03");
        members(sent).get(0).putAll(Map.of("sex", "1", "birthDate", "1975-05-01", "labour", "01", "education", "04"));
        members(sent).get(1).putAll(Map.of("sex", "2", "birthDate", "1977-05-01", "labour", "01", "education", "03"));
        child.putAll(Map.of("sex", "1", "birthDate", "2012-05-01", "labour", "05", "education", "04", "workMonths", 0));
        child.put("school", "23");
        members(sent).add(child);
        return sent;
    }

    private void account() {
        var answer = caller.with("If-Match", "\"1\"")
                .put(
                        "/api/households/" + id() + "/income/"
                                + java.time.LocalDate.now().getYear(),
                        Map.of("people", 3, "wages", 30000));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    public String id() {
        return ids.get("household").toString();
    }

    /** Changes the records as a spreadsheet or an earlier version of the product could have left them. */
    public void changed(String statement) {
        actors.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    for (var part : statement.split(";")) {
                        var spoken = jdbc.sql(part);
                        for (var name : ids.keySet()) {
                            spoken = part.contains(":" + name) ? spoken.param(name, ids.get(name)) : spoken;
                        }
                        assertThat(spoken.update()).as(part).isPositive();
                    }
                }));
    }

    /** The rules it contradicts now, once the worker has looked at it. */
    public Set<String> found() {
        settled();
        return list("OPEN").stream()
                .map(finding -> finding.path("rule").asString())
                .collect(Collectors.toSet());
    }

    public List<JsonNode> list(String state) {
        var answer = Caller.json(caller.get("/api/findings?limit=200&household=" + id() + "&state=" + state));
        return StreamSupport.stream(answer.path("items").spliterator(), false).toList();
    }

    public void settled() {
        settled(caller, village);
    }

    public static void settled(Caller caller, String village) {
        var until = Instant.now().plus(PATIENCE);
        while (pending(caller, village) > 0 && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(pending(caller, village)).as("not checked in time").isZero();
    }

    private static int pending(Caller caller, String village) {
        return Caller.json(caller.get("/api/findings/counts?division=" + village))
                .path("pending")
                .asInt();
    }

    private static java.util.UUID id(Map<String, Object> sent) {
        return java.util.UUID.fromString(sent.get("id").toString());
    }
}
