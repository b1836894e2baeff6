package org.lingtouyan.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class WorkdaysTests {

    private static final DivisionCode VILLAGE = new DivisionCode("621227101202");
    private static final String COUNTY = "621227000000";

    private final Workdays workdays;
    private final Caller nobody;

    @Autowired
    WorkdaysTests(Workdays workdays, Environment environment) {
        this.workdays = workdays;
        this.nobody = Caller.of(environment);
    }

    @Test
    void aVillageKeepsNoCalendarAndACountyOnlyItsOwn() {
        var told = Map.of("division", "621202000000", "kind", "HOLIDAY", "name", "县庆", "basis", "县政府通知");

        assertThat(nobody.put("/api/workdays/2027-08-18", told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("village-621227101202")
                        .put("/api/workdays/2027-08-18", told)
                        .statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-621227")
                        .put("/api/workdays/2027-08-18", told)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWeekendWorkedToMakeUpIsAWorkdayAndAHolidayIsNot() {
        assertThat(workdays.isWorkday(VILLAGE, LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(workdays.isWorkday(VILLAGE, LocalDate.of(2026, 10, 5))).isFalse();
        assertThat(workdays.isWorkday(VILLAGE, LocalDate.of(2026, 10, 11))).isFalse();
        assertThat(workdays.isWorkday(VILLAGE, LocalDate.of(2026, 10, 12))).isTrue();
    }

    @Test
    void fiveWorkdaysAfterTheLastDayBeforeTheHolidayEndAfterIt() {
        assertThat(workdays.after(VILLAGE, LocalDate.of(2026, 9, 30), 5)).isEqualTo(LocalDate.of(2026, 10, 13));
        assertThat(workdays.between(VILLAGE, LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 13)))
                .isEqualTo(5);
        assertThat(workdays.after(VILLAGE, LocalDate.of(2026, 9, 30), 0)).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void whatACountySaysOfADayHoldsThereAndNowhereElse() {
        var county = nobody.as("county-621227");
        var day = LocalDate.of(2027, 6, 16);

        assertThat(county.put(
                                "/api/workdays/" + day,
                                Map.of("division", COUNTY, "kind", "HOLIDAY", "name", "县庆", "basis", "县政府通知"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(workdays.isWorkday(VILLAGE, day)).isFalse();
        assertThat(workdays.isWorkday(new DivisionCode("621202000000"), day)).isTrue();

        county.delete("/api/workdays/%s?division=%s".formatted(day, COUNTY));
        assertThat(workdays.isWorkday(VILLAGE, day)).isTrue();
    }

    @Test
    void aSundayNeedsNoHoliday() {
        var refused = nobody.as("county-621227")
                .put(
                        "/api/workdays/2027-06-20",
                        Map.of("division", COUNTY, "kind", "HOLIDAY", "name", "周日", "basis", "无"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(reason(refused)).isEqualTo("DAY_NOT_SPECIAL");
    }

    @Test
    void aYearShowsItsSwapsAndHowManyDaysAreWorked() {
        var year = json(nobody.as("village-621227101202").get("/api/workdays?division=621227101202&year=2026"));

        assertThat(year.get("workdays").asInt()).isEqualTo(248);
        assertThat(year.get("days").toString()).contains("2026-02-14", "MAKE_UP", "春节");
    }
}
