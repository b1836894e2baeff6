package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.members;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Facts of a year: what the catalogue describes is taken by forms and sheets, kept by years, and shown side by side. */
@ServerTest
class YearFactsTests {

    private final Caller nobody;
    private final Caller county;
    private final Registrar registrar;

    @Autowired
    YearFactsTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
        this.registrar = new Registrar(county);
    }

    @Test
    void whoSeesNoHouseholdSeesNoYears() {
        var household = registrar.created(aHousehold());
        var path = Registrar.path(household) + "/years";
        assertThat(nobody.get(path).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").get(path).statusCode()).isEqualTo(403);
        assertThat(nobody.as("county-620826").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void factsAreTakenByCodeOrWordAndShownAsToldAndWhatIsLeftOutStays() {
        var sent = aHousehold();
        sent.put("facts", Map.of("arable", 3.50, "structure", "砖混", "fuels", List.of("煤炭", "01"), "foodAssured", true));
        members(sent).get(0).put("facts", Map.of("ruralMedical", true));
        var household = registrar.created(sent);
        var facts = household.path("facts");
        assertThat(facts.path("arable").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(facts.path("structure").asString()).isEqualTo("02");
        assertThat(facts.path("fuels").toString()).isEqualTo("[\"01\",\"03\"]");
        assertThat(household
                        .path("members")
                        .get(0)
                        .path("facts")
                        .path("ruralMedical")
                        .asBoolean())
                .isTrue();
        var changed = changed(household, Map.of("mode", "CHANGE", "facts", nulled("arable", "cooperative", true)));
        assertThat(changed.path("facts").has("arable")).isFalse();
        assertThat(changed.path("facts").path("cooperative").asBoolean()).isTrue();
        assertThat(changed.path("facts").path("structure").asString()).isEqualTo("02");
    }

    @Test
    void whatCannotBeIsRefusedByItsName() {
        assertRefused(Map.of("arable", -1), "INVALID_NUMBER", "facts.arable");
        assertRefused(Map.of("arable", "很多"), "INVALID_NUMBER", "facts.arable");
        assertRefused(Map.of("structure", "水晶"), "UNKNOWN_CODE", "facts.structure");
        assertRefused(Map.of("fuels", List.of("01", "02", "03", "04")), "TOO_MANY_CHOICES", "facts.fuels");
        assertRefused(Map.of("ruralMedical", true), "INVALID_REQUEST", "facts.ruralMedical");
        assertRefused(Map.of("foodAssured", "好"), "UNKNOWN_CODE", "facts.foodAssured");
    }

    @Test
    void yearsStandSideBySideAndDifferencesAreMarked() {
        var sent = aHousehold();
        sent.put("facts", Map.of("arable", 3, "structure", "04"));
        var household = registrar.created(sent);
        household = changed(
                household,
                Map.of(
                        "mode",
                        "CHANGE",
                        "effectiveOn",
                        "2018-06-01",
                        "status",
                        "03",
                        "facts",
                        Map.of("structure", "02")));
        var years = Caller.json(county.get(Registrar.path(household) + "/years?years=2014,2018"));
        assertThat(years.path("years").toString()).isEqualTo("[2014,2018]");
        assertCompared(years, "structure", "[\"竹草土坯\",\"砖混\"]", true);
        assertCompared(years, "status", "[\"未脱贫\",\"已脱贫(享受政策)\"]", true);
        assertCompared(years, "arable", "[3,3]", false);
        assertThat(county.get(Registrar.path(household) + "/years?years=1066").statusCode())
                .isEqualTo(400);
    }

    @Test
    void sheetsTellThemByNationalCodesAndListsGiveThemBack() {
        var head = VillageSheets.person();
        var headings = new ArrayList<>(VillageSheets.HEADINGS);
        headings.addAll(List.of("AAC301", "入户路类型", "主要燃料", "AAB013", "识别标准"));
        var row = new ArrayList<Object>(
                VillageSheets.HEADINGS.stream().map(head::get).toList());
        row.addAll(List.of("4.5亩", "水泥路", "煤炭、柴草", "是", "国家标准"));
        var taken = new TakenSheets(county, HouseholdFixtures.VILLAGE);
        var sent = county.upload(
                "/api/imports?table=household",
                "名单.xlsx",
                Workbooks.of(List.of(headings, Arrays.asList(row.toArray()))));
        var report = taken.over(Caller.json(sent).path("id").asString());
        assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(1);
        var household = taken.household(head);
        assertThat(household.path("facts").path("arable").decimalValue()).isEqualByComparingTo("4.5");
        assertThat(household.path("facts").path("roadKind").asString()).isEqualTo("03");
        assertThat(household.path("facts").path("fuels").toString()).isEqualTo("[\"01\",\"03\"]");
        assertThat(household.path("standard").asString()).isEqualTo("01");
        assertThat(household
                        .path("members")
                        .get(0)
                        .path("facts")
                        .path("ruralMedical")
                        .asBoolean())
                .isTrue();
        assertThat(YearFact.ALL)
                .allSatisfy(fact -> assertThat(HouseholdExport.ALL_HEADINGS).contains(fact.heading()));
    }

    private void assertRefused(Map<String, Object> facts, String reason, String field) {
        var sent = aHousehold();
        sent.put("facts", facts);
        var answer = county.post("/api/households", sent);
        assertThat(Caller.reason(answer)).as(answer.body()).isEqualTo(reason);
        assertThat(Caller.json(answer).path("field").asString()).isEqualTo(field);
    }

    private static void assertCompared(JsonNode years, String field, String values, boolean differs) {
        var fact = years.path("facts")
                .valueStream()
                .filter(each -> each.path("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
        assertThat(fact.path("values").toString()).isEqualTo(values);
        assertThat(fact.path("differs").asBoolean()).isEqualTo(differs);
    }

    private static Map<String, Object> nulled(String cleared, String told, Object value) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put(cleared, null);
        facts.put(told, value);
        return facts;
    }

    private JsonNode changed(JsonNode household, Map<String, Object> change) {
        var answer = county.with("If-Match", "\"" + household.path("version").asInt() + "\"")
                .put(Registrar.path(household), change);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer);
    }
}
