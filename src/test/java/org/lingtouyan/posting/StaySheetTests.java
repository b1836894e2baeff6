package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.posting.PostedVillages.firstSecretary;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Days in the village go out as a spreadsheet, are filled in, and come in as if each were stated by hand; a person's page has them. */
@ServerTest
class StaySheetTests {

    private static final String COUNTY = "621227";
    private static final List<String> HEADINGS = List.of("行政村代码", "姓名", "月份", "驻村天数", "备注");

    private final Caller nobody;
    private final Caller county;
    private final PostedVillages villages;
    private String village = "";
    private String cadre = "";
    private String stays = "";

    @Autowired
    StaySheetTests(Environment environment, PostedVillages villages) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.villages = villages;
    }

    @BeforeEach
    void aFirstSecretary() {
        village = villages.next(COUNTY);
        var who = villages.cadre(COUNTY, "岳驻村");
        cadre = who.toString();
        var told = firstSecretary(village, who, "2017-03-11");
        assertThat(county.post("/api/postings", told).statusCode()).isEqualTo(201);
        stays = "/api/postings/" + told.get("id") + "/stays";
    }

    @Test
    void goodRowsAreStatedBadOnesSayWhyAndTheSameFileAddsNothing() {
        var rows = new Object[][] {
            {village, "岳驻村", "2018-05", 22, null},
            {village, "岳驻村", "2018年6月", 21, "参加培训两天"},
            {village, "岳驻村", "2018.7", null, null},
            {village, "岳驻村", "2018-08", 32, null},
            {village, "岳驻村", "2017-02", 3, null},
            {village, "别的人", "2018-05", 20, null},
            {village, "岳驻村", "去年", 20, null}
        };
        var report = take(rows);
        assertCounts(report, 2, 1, 4);
        assertThat(json(county.get(stays)).findValuesAsString("month")).containsExactly("2018-06", "2018-05");
        assertCounts(take(rows), 0, 3, 4);

        assertThat(county.post("/api/imports/" + report.path("id").asString() + "/rollback", Map.of())
                        .statusCode())
                .isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(county.get(stays))
                .isEmpty());
    }

    @Test
    void aMonthThatGoesOutComesInAgainWithWhatWasFilledIn() {
        var export = "/api/postings/stays/export.xlsx?month=2018-05&division=";
        assertThat(nobody.get(export + village).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121").get(export + village).statusCode())
                .isEqualTo(404);
        take(new Object[] {village, "岳驻村", "2018-05", 22, null});
        var out = county.download(export + village);
        assertThat(Workbooks.read(out, 0).stream().flatMap(List::stream)).contains("岳驻村", "待确认", "2018-05");
        assertCounts(sent(out), 0, 1, 0);
        assertThat(Workbooks.read(county.download(export + village + "&only=UNSTATED"), 0).stream()
                        .flatMap(List::stream))
                .doesNotContain("岳驻村");
    }

    @Test
    void aPersonsPageTellsTheDaysYearByYear() {
        take(
                new Object[] {village, "岳驻村", "2017-12", 20, null},
                new Object[] {village, "岳驻村", "2018-05", 22, null},
                new Object[] {village, "岳驻村", "2018-06", 21, null});
        var city = nobody.as("city-6212");
        assertThat(city.post(stays + "/2018-05/confirmed", Map.of("days", 22)).statusCode())
                .isEqualTo(204);
        var years = json(county.get("/api/postings/stays/of/" + cadre));
        assertThat(years.findValuesAsString("year")).containsExactly("2018", "2017");
        assertThat(years.at("/0/days").asInt()).isEqualTo(43);
        assertThat(years.at("/0/months").asInt()).isEqualTo(2);
        assertThat(years.at("/0/confirmed").asInt()).isEqualTo(1);
        assertThat(json(nobody.as("county-620121").get("/api/postings/stays/of/" + cadre)))
                .isEmpty();
    }

    private JsonNode take(Object[]... rows) {
        var lines = Stream.concat(Stream.of(HEADINGS), Arrays.stream(rows).map(Arrays::asList))
                .toList();
        return sent(Workbooks.of(lines));
    }

    private JsonNode sent(byte[] file) {
        var sent = county.upload("/api/imports?table=stay", "驻村天数.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + json(sent).path("id").asString();
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(county.get(path)), report -> !List.of(
                        "QUEUED", "RUNNING")
                .contains(report.path("state").asString()));
    }

    private static void assertCounts(JsonNode report, int accepted, int unchanged, int rejected) {
        assertThat(List.of(
                        report.path("accepted").asInt(),
                        report.path("unchanged").asInt(),
                        report.path("rejected").asInt()))
                .as(report.toString())
                .containsExactly(accepted, unchanged, rejected);
    }
}
