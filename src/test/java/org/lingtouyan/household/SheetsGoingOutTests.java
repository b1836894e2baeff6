package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.VillageSheets.HEADINGS;
import static org.lingtouyan.household.VillageSheets.member;
import static org.lingtouyan.household.VillageSheets.person;
import static org.lingtouyan.household.VillageSheets.with;

import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What leaves as a workbook: a list of households, and the records behind a figure. */
@ServerTest
class SheetsGoingOutTests {

    private final Caller nobody;
    private final TakenSheets county;

    @Autowired
    SheetsGoingOutTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = new TakenSheets(nobody.as("county-621227"), HouseholdFixtures.VILLAGE);
    }

    @Test
    void aListGoesOutWithTheHeadingsItMayComeInWithAndPrivateColumnsMasked() {
        assertThat(nobody.as("auditor").get("/api/households/export.xlsx").statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-621226")
                        .get("/api/households/export.xlsx?division=621227101202")
                        .statusCode())
                .isEqualTo(404);
        var head = with(person(), "自然村", "=1+1");
        county.take(head, member(head, "02", "配偶"));
        var path = "/api/households/export.xlsx?division=621227101202&q=" + head.get("户编号");
        var rows = Workbooks.read(nobody.as("village-621227101202").download(path), 0);
        assertThat(rows.get(2)).isEqualTo(HEADINGS);
        assertThat(rows).hasSize(5);
        assertThat(rows.get(3)).contains("=1+1", head.get("户编号").toString(), "户主", "因病");
        assertThat(rows.get(3).get(22)).startsWith("3456");
        assertThat(rows.get(3).get(9)).contains("***").isNotEqualTo(head.get("证件号码"));
    }

    @Test
    void theRecordsBehindAFigureGoOutWithTheirSum() {
        var path = "/api/indicators/household.registered_persons/records";
        county.take(person());
        assertThat(nobody.as("county-621226")
                        .get(path + ".xlsx?division=621227101202&month=2018-12")
                        .statusCode())
                .isEqualTo(404);
        var total = Caller.json(nobody.as("county-621227").get(path + "?division=621227101202&month=2018-12"))
                .path("total")
                .asInt();
        var rows = Workbooks.read(
                nobody.as("county-621227").download(path + ".xlsx?division=621227101202&month=2018-12"), 0);
        assertThat(rows).hasSize(total + 3);
    }
}
