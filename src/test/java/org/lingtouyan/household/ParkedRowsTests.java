package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.VillageSheets.member;
import static org.lingtouyan.household.VillageSheets.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Rows that contradict what is held: seen with both sides, and decided. */
@ServerTest
class ParkedRowsTests {

    private static final String VILLAGE = "621227101202";

    private final Caller nobody;
    private final Caller county;
    private final TakenSheets sheets;

    @Autowired
    ParkedRowsTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
        this.sheets = new TakenSheets(county, VILLAGE);
    }

    @Test
    void parkedRowsAreForThoseWhoSeeTheImportAndMayWrite() {
        var id = olderThatContradicts(sheets.person()).path("id").asString();
        assertThat(nobody.get("/api/imports/" + id + "/parked").statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").get("/api/imports/" + id + "/parked").statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-621226")
                        .get("/api/imports/" + id + "/parked")
                        .statusCode())
                .isEqualTo(404);
        var decision = Map.of("all", true, "decision", "KEEP");
        assertThat(nobody.as("county-621226")
                        .post("/api/imports/" + id + "/parked/decisions", decision)
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("village-621227101202")
                        .get("/api/imports/" + id + "/parked")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void bothSidesAreShownAndPrivateValuesMasked() {
        var head = sheets.person();
        var row =
                sheets.parked(olderThatContradicts(head).path("id").asString()).get(0);
        assertThat(row.path("code").asString()).isEqualTo("OLDER_THAN_HELD");
        assertThat(row.path("heldLabel").asString()).isEqualTo(head.get("户编号"));
        assertThat(row.path("decisions")).hasSize(2);
        var status = field(row, "householdType");
        assertThat(status.path("sheet").asString()).isEqualTo("返贫");
        assertThat(status.path("held").asString()).isEqualTo("稳定脱贫");
        assertThat(status.path("differs").asBoolean()).isTrue();
        assertThat(field(row, "village").path("differs").asBoolean())
                .as("a code and a name of the same place")
                .isFalse();
        assertThat(field(row, "statedPerCapita").path("differs").asBoolean())
                .as("3456 and 3456.00")
                .isFalse();
        var number = field(row, "identityNumber");
        assertThat(number.path("sheet").asString())
                .contains("***")
                .isEqualTo(number.path("held").asString());
        assertThat(row.toString()).doesNotContain(head.get("证件号码").toString(), "13800000001");
    }

    @Test
    void theSheetIsTakenAndThePastIsRestated() {
        var head = sheets.person();
        var id = olderThatContradicts(head).path("id").asString();
        var done = sheets.decide(
                id, "rows", List.of(sheets.parked(id).get(0).path("id").asInt()), "decision", "TAKE");
        assertThat(done.path("decided").asInt()).as(done.toString()).isEqualTo(1);
        var report = sheets.over(id);
        assertThat(report.path("parked").asInt()).isZero();
        assertThat(report.path("accepted").asInt()).isEqualTo(1);
        assertThat(report.path("errors")).isEmpty();
        assertThat(sheets.household(head).path("status").asString())
                .as("what is true today stays")
                .isEqualTo("06");
        assertThat(sheets.decide(id, "all", true, "decision", "TAKE")
                        .path("decided")
                        .asInt())
                .isZero();
    }

    @Test
    void whatIsHeldIsKept() {
        var head = sheets.person();
        var id = olderThatContradicts(head).path("id").asString();
        var before = sheets.household(head);
        assertThat(sheets.decide(id, "all", true, "decision", "KEEP")
                        .path("decided")
                        .asInt())
                .isEqualTo(1);
        assertThat(sheets.household(head)).isEqualTo(before);
        assertThat(sheets.over(id).path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void aPersonComesOverFromAnotherHouseholdOfTheVillage() {
        var first = sheets.person();
        var daughter = member(first, "02", "之女");
        sheets.take(first, daughter);
        var second = sheets.person();
        sheets.take(second);
        var married = with(
                with(with(member(second, "02", "配偶"), "证件号码", daughter.get("证件号码")), "姓名", daughter.get("姓名")),
                "数据日期",
                "2019-12-31");
        var report = sheets.take(married);
        assertThat(report.path("parked").asInt()).as(report.toString()).isEqualTo(1);
        var id = report.path("id").asString();
        assertThat(sheets.decide(id, "all", true, "decision", "TAKE")
                        .path("decided")
                        .asInt())
                .isEqualTo(1);
        assertThat(sheets.household(first).path("members")).hasSize(1);
        assertThat(sheets.household(second).path("members")).hasSize(2);
    }

    @Test
    void aPersonWhoseNumberChangedIsFoundByTheIdentityNumber() {
        var head = sheets.person();
        var wife = member(head, "02", "配偶");
        sheets.take(head, wife);
        var report = sheets.take(with(wife, "人编号", "P" + head.get("户编号") + "99"));
        assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(1);
        assertThat(sheets.household(head).path("members")).hasSize(2);
        assertThat(sheets.household(head).toString()).contains("P" + head.get("户编号") + "99");
    }

    @Test
    void underANumberAndANameOfItsOwnTheIdentityNumberMayBeASlip() {
        var head = sheets.person();
        var wife = member(head, "02", "配偶");
        sheets.take(head, wife);
        var report = sheets.take(with(with(wife, "人编号", "P" + head.get("户编号") + "99"), "姓名", "钱改名"));
        assertThat(report.path("parked").asInt()).as(report.toString()).isEqualTo(1);
        sheets.decide(report.path("id").asString(), "all", true, "decision", "TAKE");
        assertThat(sheets.household(head).path("members")).hasSize(2);
        assertThat(sheets.household(head).toString()).contains("钱改名", "P" + head.get("户编号") + "99");
    }

    @Test
    void anIdentityNumberUnderTheNumberOfAnotherMemberWaitsForSomebody() {
        var head = sheets.person();
        var wife = member(head, "02", "配偶");
        sheets.take(head, wife);
        var report = sheets.take(with(with(wife, "人编号", head.get("人编号")), "姓名", "钱改名"));
        assertThat(report.path("parked").asInt()).as(report.toString()).isEqualTo(1);
        var id = report.path("id").asString();
        assertThat(sheets.decide(id, "all", true, "decision", "TAKE")
                        .path("decided")
                        .asInt())
                .isEqualTo(1);
        assertThat(sheets.household(head).path("members")).hasSize(2);
        assertThat(sheets.household(head).toString()).contains("钱改名", (String) wife.get("人编号"));
    }

    @Test
    void whatIsRegisteredInAnotherVillageIsNoMatterOfASheet() {
        var head = sheets.person();
        sheets.take(head);
        var elsewhere = with(with(head, "行政村", "621227101203"), "证件号码", VillageSheets.identity());
        var report = sheets.take(elsewhere);
        var id = report.path("id").asString();
        var refused = sheets.decide(id, "all", true, "decision", "TAKE");
        assertThat(refused.path("decided").asInt()).isZero();
        assertThat(refused.path("refused")).hasSize(1);
        assertThat(sheets.over(id).path("parked").asInt()).isEqualTo(1);
    }

    /** An import with one row of an earlier day that says otherwise than is held. */
    private JsonNode olderThatContradicts(Map<String, Object> head) {
        sheets.take(with(head, "户类型", "未脱贫"));
        sheets.take(with(with(head, "数据日期", "2019-12-31"), "户类型", "稳定脱贫"));
        var report = sheets.take(with(with(head, "数据日期", "2019-06-30"), "户类型", "返贫"));
        assertThat(report.path("parked").asInt()).as(report.toString()).isEqualTo(1);
        return report;
    }

    private static JsonNode field(JsonNode row, String name) {
        for (var side : row.path("fields")) {
            if (side.path("field").asString().equals(name)) {
                return side;
            }
        }
        throw new AssertionError(name + " in " + row);
    }
}
