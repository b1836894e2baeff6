package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.MergedRecords.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Whatever two records say, made one they count each person and the household once in every month; taken apart again they
 * give the figures, the records and the findings from before. In a county of its own, from a seed that is printed.
 */
@ServerTest
class MergeLawTests {

    private static final String COUNTY = "621225";
    private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁");
    private static final long SEED = 20_261_124;

    private final Caller county;
    private final MergedRecords records;

    @Autowired
    MergeLawTests(Environment environment) {
        this.county = Caller.of(environment).as("county-" + COUNTY);
        this.records = new MergedRecords(county);
    }

    @RepeatedTest(8)
    void nobodyIsCountedTwiceAndUndoneAllIsAsBefore(RepetitionInfo repetition) {
        var chance = new Random(SEED + repetition.getCurrentRepetition());
        var villages = MergedRecords.villages(county, COUNTY + "000000");
        var village = villages.get(0);
        var kept = aRecord(chance, village);
        var closed = aRecord(chance, chance.nextBoolean() ? village : villages.get(1));
        var before = all(kept, closed);

        var merge = records.merged("HOUSEHOLD", kept, closed, chance.nextBoolean() ? "KEPT" : "CLOSED");

        var seed = "seed " + (SEED + repetition.getCurrentRepetition());
        var merged = records.household(kept);
        var names = merged.path("members").findValuesAsString("name");
        assertThat(new HashSet<>(names)).as(seed).hasSameSizeAs(names);
        for (var day = LocalDate.of(2014, 1, 31); day.getYear() < 2021; day = day.plusMonths(5)) {
            var month = day.toString().substring(0, 7);
            assertThat(counted("household.registered", month, kept, closed))
                    .as(seed + " " + month)
                    .isLessThanOrEqualTo(1);
            assertThat(persons(month)).as(seed + " " + month).doesNotHaveDuplicates();
        }

        var undone = records.undo(merge);
        assertThat(undone.statusCode()).as(seed + undone.body()).isEqualTo(200);
        assertThat(all(kept, closed)).as(seed).isEqualTo(before);
        voided(kept);
        voided(closed);
    }

    /** How many of the two stand behind a figure of the month. */
    private long counted(String key, String month, String... households) {
        var behind = Caller.json(county.get(
                        "/api/indicators/" + key + "/records?division=" + COUNTY + "000000&limit=200&month=" + month))
                .path("items")
                .findValuesAsString("id");
        return List.of(households).stream().filter(behind::contains).count();
    }

    /** The names of all persons counted: each is somebody of these two households, and had once. */
    private List<String> persons(String month) {
        return Caller.json(county.get("/api/indicators/household.registered_persons/records?division=" + COUNTY
                        + "000000&limit=200&month=" + month))
                .path("items")
                .findValuesAsString("label");
    }

    private List<Object> all(String... households) {
        var all = new ArrayList<Object>();
        all.add(MovedVillage.figures(county, COUNTY + "000000", COUNTY + "000000"));
        for (var household : households) {
            all.add(records.household(household)
                    .toString()
                    .replaceAll("\"version\":\\d+,", "")
                    .replaceAll("\"enteredAt\":\"[^\"]*\"", ""));
            all.add(findings(household));
        }
        return all;
    }

    private TreeSet<String> findings(String household) {
        var path = "/api/findings/counts?division=" + COUNTY + "000000";
        while (Caller.json(county.get(path)).path("pending").asInt() > 0) {
            TakenSheets.pause();
        }
        var found = new TreeSet<String>();
        Caller.json(county.get("/api/findings?limit=200&state=OPEN&household=" + household))
                .path("items")
                .forEach(one -> found.add(one.path("rule").asString() + one.path("recordId") + one.path("facts")));
        return found;
    }

    private String aRecord(Random chance, String village) {
        var members = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < NAMES.size(); i++) {
            if (i == 0 || chance.nextBoolean()) {
                members.add(person(NAMES.get(i), i == 0 ? "01" : "03", "19" + (60 + i) + "-01-01"));
            }
        }
        var more = new HashMap<String, Object>();
        more.put("phone", chance.nextBoolean() ? "13812341234" : null);
        more.put("mainCause", chance.nextBoolean() ? "因病" : "因学");
        more.put("safeWater", chance.nextBoolean() ? chance.nextBoolean() : null);
        var id = records.registered(village, (2014 + chance.nextInt(3)) + "-01-01", members, more);
        int version = 1;
        if (chance.nextBoolean()) {
            var out = Map.of("mode", "CHANGE", "status", "03", "effectiveOn", (2017 + chance.nextInt(3)) + "-11-15");
            version = MovedVillage.put(county, "/api/households/" + id, version, out);
        }
        for (int year = 2017; year < 2020; year++) {
            if (chance.nextBoolean()) {
                var account = Map.of("wages", chance.nextInt(9) * 1000, "people", 2);
                version = MovedVillage.put(county, "/api/households/" + id + "/income/" + year, version, account);
            }
        }
        return id;
    }

    private void voided(String household) {
        var version = records.household(household).path("version").asInt();
        MovedVillage.put(county, "/api/households/" + household, version, Map.of("mode", "VOID"));
    }
}
