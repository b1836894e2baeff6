package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.VillageSheets.member;
import static org.lingtouyan.household.VillageSheets.with;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** An import taken back as a whole, in a village that no other test writes in. */
@ServerTest
class SheetUndoTests {

    private static final String VILLAGE = "620826101202";
    private static final String KEYS =
            "household.registered,household.registered_persons,household.not_out,household.out,"
                    + "household.not_out_persons,household.out_persons,household.households_out_of_poverty,"
                    + "household.persons_out_of_poverty,household.returned_to_poverty,household.stated_income,"
                    + "household.stated_persons,household.not_out_by_illness";

    private final Caller nobody;
    private final Caller county;
    private final TakenSheets sheets;

    @Autowired
    SheetUndoTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-620826");
        this.sheets = new TakenSheets(county, VILLAGE);
    }

    @Test
    void onlyWhoSeesAnImportAndMayImportTakesItBack() {
        var id = sheets.take(sheets.person()).path("id").asString();
        assertThat(nobody.post("/api/imports/" + id + "/rollback", Map.of()).statusCode())
                .isEqualTo(401);
        assertThat(nobody.as("auditor")
                        .post("/api/imports/" + id + "/rollback", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-621227")
                        .post("/api/imports/" + id + "/rollback", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-621227")
                        .get("/api/imports/" + id + "/rollback/left")
                        .statusCode())
                .isEqualTo(404);
        assertThat(sheets.takenBack(id).path("undone").asInt()).isEqualTo(1);
        assertThat(Caller.reason(county.post("/api/imports/" + id + "/rollback", Map.of())))
                .isEqualTo("TAKEN_BACK");
    }

    @Test
    void theFiguresOfEveryMonthAreWhatTheyWereBefore() {
        var known = with(sheets.person(), "户类型", "未脱贫");
        var gone = member(known, "02", "配偶");
        sheets.take(known, gone);
        var before = figures();
        var shown = sheets.household(known);

        var later = with(with(with(known, "数据日期", "2019-12-31"), "户类型", "稳定脱贫"), "人均纯收入", 9999);
        var other = with(with(member(known, "03", "之子"), "数据日期", "2019-12-31"), "文化程度", "本科");
        var changedRelation = with(with(gone, "数据日期", "2019-12-31"), "与户主关系", "之母");
        var report = sheets.take(later, other, changedRelation, sheets.person(), sheets.person());
        assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(5);
        assertThat(figures()).isNotEqualTo(before);

        var rollback = sheets.takenBack(report.path("id").asString());
        assertThat(rollback.path("undone").asInt()).as(rollback.toString()).isEqualTo(3);
        assertThat(rollback.path("left").asInt()).isZero();
        assertThat(figures()).isEqualTo(before);
        assertThat(sheets.household(known).path("members")).isEqualTo(shown.path("members"));
        assertThat(sheets.household(known).path("status")).isEqualTo(shown.path("status"));

        var again = sheets.take(later, other, changedRelation);
        assertThat(again.path("accepted").asInt()).as(again.toString()).isEqualTo(3);
        sheets.takenBack(again.path("id").asString());
        assertThat(figures()).isEqualTo(before);
        var twin = HouseholdFixtures.aHousehold();
        twin.put("division", VILLAGE);
        HouseholdFixtures.members(twin).get(0).put("identityNumber", gone.get("证件号码"));
        assertThat(Caller.reason(county.post("/api/households", twin)))
                .as("still found by the identity number")
                .isEqualTo("IDENTITY_TAKEN");
    }

    @Test
    void whatSomebodyHasChangedSinceIsListedAndLeft() {
        var touched = sheets.person();
        var untouched = sheets.person();
        var report = sheets.take(touched, untouched);
        var id = sheets.household(touched).path("id").asString();
        var changed = county.with("If-Match", "\"1\"")
                .put("/api/households/" + id, Map.of("mode", "CHANGE", "effectiveOn", "2019-05-01", "status", "03"));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);

        var rollback = sheets.takenBack(report.path("id").asString());
        assertThat(rollback.path("undone").asInt()).isEqualTo(1);
        assertThat(rollback.path("left").asInt()).isEqualTo(1);
        var left = Caller.json(county.get("/api/imports/" + report.path("id").asString() + "/rollback/left"))
                .path("items");
        assertThat(left.get(0).path("id").asString()).isEqualTo(id);
        assertThat(left.get(0).path("code").asString()).isEqualTo("CHANGED_SINCE");
        assertThat(left.get(0).path("label").asString()).isEqualTo(touched.get("户编号"));
        assertThat(sheets.household(touched).path("id").asString()).isEqualTo(id);
        assertThat(sheets.household(untouched)).isEmpty();
    }

    private JsonNode figures() {
        for (int wait = 0; wait < 600; wait++) {
            var answer = Caller.json(county.get(
                    "/api/indicators/values?keys=" + KEYS + "&division=" + VILLAGE + "&from=2014-01&to=2020-12"));
            if (answer.path("pending").asInt() == 0) {
                return answer.path("values");
            }
            TakenSheets.pause();
        }
        throw new IllegalStateException("marks not counted in time");
    }
}
