package org.lingtouyan.homemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Rosters of where households live, in and out. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeSheetTests {

    private static final String COUNTY = "620622";
    private static final List<String> HEADINGS =
            List.of("序号", "村编号", "户编号", "户主姓名", "村民小组", "经度", "纬度", "图上横向%", "图上纵向%");

    private final Environment environment;
    private MappedCounty here;

    @Autowired
    HomeSheetTests(Environment environment) {
        this.environment = environment;
    }

    @BeforeAll
    void findVillages() {
        here = MappedCounty.of(environment, COUNTY);
    }

    @Test
    void onlyWhoMayImportSendsARosterAndOnlyWhoSeesTheVillageTakesOneAway() {
        var file = Workbooks.of(List.of(HEADINGS));
        assertThat(here.nobody()
                        .upload("/api/imports?table=homemap", "a.xlsx", file)
                        .statusCode())
                .isEqualTo(401);
        assertThat(here.nobody()
                        .as("auditor")
                        .upload("/api/imports?table=homemap", "a.xlsx", file)
                        .statusCode())
                .isEqualTo(403);
        assertThat(here.nobody()
                        .as("county-620921")
                        .get("/api/homes/export.xlsx?division=" + village(0))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void goodRowsGoInBadOnesComeBackWithReasonsAndTheSameFileAddsNothing() {
        var household = here.county().household(village(0));
        var other = number(here.county().household(village(0)));
        var file = sheet(
                row(village(0), number(household), "赵明", "一社", 104.5, 35.6, null, null),
                row(village(0), "NO-SUCH", "赵明", null, 104.5, 35.6, null, null),
                row(village(0), other, "赵明", null, 35.6, 104.5, null, null),
                row(village(0), other, "赵明", null, null, null, 40, 60),
                row(village(0), other, "赵明", null, null, null, null, null));
        counts(taken(file), 1, 0, 4, 0);
        counts(taken(file), 0, 1, 4, 0);
        assertThat(place(household).path("longitude").asDouble()).isEqualTo(104.5);
        assertThat(here.county().shown(household).path("naturalVillage").asString())
                .isEqualTo("一社");
    }

    @Test
    void aPlaceOnThePictureStandsBesideTheDegreesAndARowThatSaysOtherwiseWaits() {
        here.laid(village(1), 0x336699, false);
        var household = here.county().household(village(1));
        var number = number(household);
        counts(taken(sheet(row(village(1), number, "赵明", null, 104.5, 35.6, null, null))), 1, 0, 0, 0);
        var onPicture = sheet(row(village(1), number, null, null, null, null, 40, 60));
        counts(taken(onPicture), 1, 0, 0, 0);
        var further = taken(sheet(row(village(1), number, null, null, null, null, 41, 60)));
        counts(further, 0, 0, 0, 1);
        decide(further, "TAKE");
        assertThat(place(household).path("x").asDouble()).isEqualTo(0.41);
        assertThat(place(household).path("longitude").asDouble()).isEqualTo(104.5);

        var elsewhere = taken(sheet(row(village(1), number, "赵明", null, 104.6, 35.6, null, null)));
        counts(elsewhere, 0, 0, 0, 1);
        decide(elsewhere, "KEEP");
        assertThat(place(household).path("longitude").asDouble()).isEqualTo(104.5);
    }

    @Test
    void whatGoesOutCanComeInAgainAndChangesNothing() {
        taken(sheet(
                row(village(2), number(here.county().household(village(2))), "赵明", "二社", 104.51, 35.61, null, null)));
        var file = here.officer().download("/api/homes/export.xlsx?division=" + village(2));
        assertThat(Workbooks.read(file, 0).get(1)).contains("户编号", "经度", "自然村");
        counts(taken(file), 0, 1, 0, 0);
    }

    private String village(int number) {
        return here.villages().get(number);
    }

    private String number(String household) {
        return here.county().shown(household).path("number").asString();
    }

    private JsonNode place(String household) {
        var village = here.county().shown(household).path("division").asString();
        return json(here.officer().get("/api/homes?division=" + village))
                .path("households")
                .valueStream()
                .filter(one -> one.path("id").asString("").equals(household)
                        || one.path("householdId").asString("").equals(household))
                .findFirst()
                .orElseThrow()
                .at("/home/place");
    }

    private static List<Object> row(
            String village,
            String number,
            String head,
            String group,
            Number longitude,
            Number latitude,
            Number x,
            Number y) {
        return Arrays.asList(1, village, number, head, group, longitude, latitude, x, y);
    }

    @SafeVarargs
    private static byte[] sheet(List<Object>... rows) {
        var all = new ArrayList<List<?>>();
        all.add(HEADINGS);
        all.addAll(List.of(rows));
        return Workbooks.of(all);
    }

    private JsonNode taken(byte[] file) {
        var sent = here.officer().upload("/api/imports?table=homemap", "名册.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + json(sent).path("id").asString();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !List.of("QUEUED", "RUNNING")
                .contains(json(here.officer().get(path)).path("state").asString()));
        return json(here.officer().get(path));
    }

    private void decide(JsonNode report, String decision) {
        var path = "/api/imports/" + report.path("id").asString() + "/parked";
        var answer = here.officer().post(path + "/decisions", Map.of("decision", decision, "all", true));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void counts(JsonNode report, int accepted, int unchanged, int rejected, int parked) {
        assertThat(List.of(
                        report.path("accepted").asInt(),
                        report.path("unchanged").asInt(),
                        report.path("rejected").asInt(),
                        report.path("parked").asInt()))
                .as(report.toString())
                .containsExactly(accepted, unchanged, rejected, parked);
    }
}
