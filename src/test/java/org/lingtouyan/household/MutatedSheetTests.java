package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.sheet.Mutations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Two hundred workbooks gone wrong: none is answered by a fault of ours, none is taken by half. */
@ServerTest
class MutatedSheetTests {

    private static final int FILES = 200;

    private final Caller county;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate transaction;

    @Autowired
    MutatedSheetTests(Environment environment, JdbcClient jdbc, Actors actors, TransactionTemplate transaction) {
        this.county = Caller.of(environment).as("county-621227");
        this.jdbc = jdbc;
        this.actors = actors;
        this.transaction = transaction;
    }

    @Test
    void noneIsAnsweredByAFaultOfOursAndNoneIsTakenByHalf() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime() % 1_000_000);
        var mutations = new Mutations(rows(), seed);
        Map<Integer, String> entered = new LinkedHashMap<>();
        for (int number = 0; number < FILES; number++) {
            var mutated = mutations.number(number);
            var answer = county.upload("/api/imports?table=household", mutated.fileName(), mutated.file());
            assertThat(answer.statusCode())
                    .as(named(seed, number) + answer.body())
                    .isBetween(202, 499);
            if (answer.statusCode() == 202) {
                entered.put(number, Caller.json(answer).path("id").asString());
            }
        }
        assertThat(entered).as("some are still workbooks, seed %d", seed).hasSizeBetween(FILES / 10, FILES);
        entered.forEach((number, id) -> assertWhole(named(seed, number), over(id), id));
    }

    private void assertWhole(String name, JsonNode report, String id) {
        int counted = 0;
        for (var count : List.of("accepted", "unchanged", "rejected", "parked")) {
            counted += report.path(count).asInt();
        }
        assertThat(report.path("state").asString()).as(name + report).isIn("DONE", "REFUSED");
        if (report.path("state").asString().equals("DONE")) {
            assertThat(counted).as(name + report).isEqualTo(report.path("rows").asInt());
        } else {
            assertThat(counted).as(name + report).isZero();
            assertThat(written(id))
                    .as(name + "refused, and yet something was written")
                    .isZero();
        }
        if (counted > 0) {
            assertThat(county.get("/api/imports/" + id + "/rejected.xlsx").statusCode())
                    .as(name)
                    .isEqualTo(200);
        }
    }

    private int written(String id) {
        return actors.as(
                Actor.SYSTEM,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from household.import_touched where import_id = :id::uuid")
                                .param("id", id)
                                .query(Integer.class)
                                .single()));
    }

    private JsonNode over(String id) {
        for (int wait = 0; wait < 2400; wait++) {
            var report = Caller.json(county.get("/api/imports/" + id));
            if (!List.of("QUEUED", "RUNNING").contains(report.path("state").asString())) {
                return report;
            }
            TakenSheets.pause();
        }
        throw new IllegalStateException("the import did not end");
    }

    private static String named(long seed, int number) {
        return "workbook %d of seed %d: ".formatted(number, seed);
    }

    private static List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(VillageSheets.HEADINGS);
        var head = VillageSheets.person();
        for (var row : List.of(head, VillageSheets.member(head, "02", "配偶"), VillageSheets.person())) {
            rows.add(VillageSheets.HEADINGS.stream()
                    .map(heading ->
                            row.get(heading) == null ? "" : row.get(heading).toString())
                    .toList());
        }
        return rows;
    }
}
