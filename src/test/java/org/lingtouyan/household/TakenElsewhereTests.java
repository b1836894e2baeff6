package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.members;
import static org.lingtouyan.household.VillageSheets.with;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What is in use where the writer may not look: that it is, and no word more. */
@ServerTest
class TakenElsewhereTests {

    private static final String OTHER_COUNTY_VILLAGE = "621221100201";

    private final Caller county;
    private final Caller otherCounty;
    private final Caller province;

    @Autowired
    TakenElsewhereTests(Environment environment) {
        var nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
        this.otherCounty = nobody.as("county-621221");
        this.province = nobody.as("province");
    }

    @Test
    void anIdIsUsedOnceInTheProvince() {
        var held = aHousehold();
        assertThat(county.post("/api/households", held).statusCode()).isEqualTo(201);
        var sent = aHousehold();
        sent.put("id", held.get("id"));
        sent.put("division", OTHER_COUNTY_VILLAGE);
        var answer = otherCounty.post("/api/households", sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(Caller.reason(answer)).isEqualTo("ID_TAKEN");
        assertThat(answer.body()).doesNotContain("621227", "徽县");
        assertThat(province.get("/api/households/" + held.get("id")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whereSomebodyLivesIsToldOnlyWithinTheArea() {
        var held = aHousehold();
        assertThat(county.post("/api/households", held).statusCode()).isEqualTo(201);
        var sent = aHousehold();
        members(sent).get(0).put("identityNumber", members(held).get(0).get("identityNumber"));
        sent.put("division", HouseholdFixtures.NEIGHBOUR_VILLAGE);
        assertThat(Caller.json(county.post("/api/households", sent))
                        .path("detail")
                        .asString())
                .contains("徽县");
        sent.put("division", OTHER_COUNTY_VILLAGE);
        var outside = otherCounty.post("/api/households", sent);
        assertThat(Caller.reason(outside)).isEqualTo("IDENTITY_TAKEN_ELSEWHERE");
        assertThat(outside.body()).doesNotContain("徽县", "621227").contains("管辖范围以外");
    }

    @Test
    void aRowOfASheetNamesNoVillageOutsideEither() {
        var here = new TakenSheets(county, HouseholdFixtures.VILLAGE);
        var there = new TakenSheets(otherCounty, OTHER_COUNTY_VILLAGE);
        var held = here.person();
        here.take(held);
        var report = there.take(with(there.person(), "证件号码", held.get("证件号码")));
        assertThat(report.path("parked").asInt()).as(report.toString()).isEqualTo(1);
        assertThat(report.path("errors").toString()).contains("管辖范围以外").doesNotContain("徽县");
    }

    @Test
    void noSheetSpeaksOfDaysToCome() {
        var here = new TakenSheets(county, HouseholdFixtures.VILLAGE);
        var tomorrow = Words.today().plusDays(1);
        var row = here.take(with(here.person(), "数据日期", tomorrow.toString()));
        assertThat(row.path("rejected").asInt()).as(row.toString()).isEqualTo(1);
        assertThat(row.path("errors").toString()).contains("晚于今天");
        var whole = taken("date=" + tomorrow.plusMonths(2), here.person());
        assertThat(whole.path("state").asString()).as(whole.toString()).isEqualTo("REFUSED");
        assertThat(whole.toString()).contains("SHEET_OF_THE_FUTURE");
    }

    @Test
    void aListOfThisMonthSpeaksOfItAsFarAsItHasGone() {
        LocalDate today = Words.today();
        var here = new TakenSheets(county, HouseholdFixtures.VILLAGE);
        var report = taken("date=" + today.withDayOfMonth(today.lengthOfMonth()), with(here.person(), "数据日期", null));
        assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(1);
        assertThat(report.path("dataDate").asString()).isEqualTo(today.toString());
    }

    @SafeVarargs
    private JsonNode taken(String asked, Map<String, Object>... rows) {
        var sent = county.upload("/api/imports?table=household&" + asked, "名单.xlsx", VillageSheets.sheet(rows));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        return new TakenSheets(county, HouseholdFixtures.VILLAGE)
                .over(Caller.json(sent).path("id").asString());
    }
}
