package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.members;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class HouseholdListTests {

    private final Caller nobody;
    private final Caller cadre;
    private final Registrar registrar;

    @Autowired
    HouseholdListTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.cadre = nobody.as("village-621227101202");
        this.registrar = new Registrar(cadre);
    }

    @Test
    void aListFindsNumbersNamesAndInitialsAndGoesOn() {
        var sent = aHousehold();
        members(sent).get(0).put("name", "欧阳雁鸣");
        var household = registrar.created(sent);
        for (var sought : List.of((String) sent.get("number"), "阳雁", "oyym", "钱花")) {
            assertThat(registrar.list("limit=500&q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8)))
                    .extracting(item -> item.path("id").asString())
                    .contains(household.path("id").asString());
        }
        registrar.created(aHousehold());
        var first = Caller.json(cadre.get("/api/households?division=621227101202&limit=1"));
        var second = Caller.json(cadre.get("/api/households?division=621227101202&limit=1&cursor="
                + first.path("next").asString()));
        assertThat(second.path("items").get(0).path("id"))
                .isNotEqualTo(first.path("items").get(0).path("id"));
        assertThat(Caller.reason(cadre.get("/api/households?division=621227101202&cursor=x!")))
                .isEqualTo("INVALID_CURSOR");
        assertThat(registrar.list("status=03&q=" + sent.get("number"))).isEmpty();
        assertThat(registrar.list("status=01&kind=01&mainCause=01&q=" + sent.get("number")))
                .hasSize(1);
    }

    @Test
    void aVillageIsNamedWithItsTownshipInListsAndBehindFigures() {
        registrar.created(aHousehold());
        var township = Caller.json(cadre.get("/api/divisions/621227101202/path"))
                .valueStream()
                .filter(step -> step.path("level").asString().equals("TOWNSHIP"))
                .map(step -> step.path("shortName").asString())
                .findFirst()
                .orElseThrow();
        assertThat(registrar.list("limit=1").get(0).path("townshipName").asString())
                .isEqualTo(township);
        var behind = Caller.json(
                cadre.get("/api/indicators/household.registered/records?division=621227101202&month=2018-12&limit=1"));
        assertThat(behind.path("records").get(0).path("townshipName").asString())
                .isEqualTo(township);
    }

    @Test
    void aListIsTakenAwayAsAWorkbookWithinOnesArea() {
        assertThat(cadre.get("/api/households/export.xlsx?division=621227000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor")
                        .get("/api/households/export.xlsx?division=621227101202")
                        .statusCode())
                .isEqualTo(403);
        registrar.created(aHousehold());
        var workbook = cadre.get("/api/households/export.xlsx?division=621227101202");
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("Content-Type")).contains(SheetExport.MEDIA_TYPE);
        assertThat(workbook.body()).startsWith("PK");
    }

    @Test
    void aSearchFindsPlacesAndHouseholdsOfOnesArea() {
        assertThat(nobody.get("/api/search?q=a").statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").get("/api/search?q=a").statusCode()).isEqualTo(403);
        var sent = aHousehold();
        registrar.created(sent);
        assertThat(Caller.json(cadre.get("/api/search?q=" + sent.get("number"))).path("households"))
                .hasSize(1);
        var other = nobody.as("county-620826");
        assertThat(Caller.json(other.get("/api/search?q=" + sent.get("number"))).path("households"))
                .isEmpty();
        assertThat(Caller.json(cadre.get("/api/search?q=621227101202")).path("divisions"))
                .hasSize(1);
    }
}
