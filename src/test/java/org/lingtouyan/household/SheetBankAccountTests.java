package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Bank accounts told by sheets: sealed, shown masked, never given back in an error. */
@ServerTest
class SheetBankAccountTests {

    private static final String ACCOUNT = "6222021234567890128";
    private static final String OTHER = "6217999988887777666";

    private final Caller nobody;
    private final Caller county;
    private final TakenSheets taken;

    @Autowired
    SheetBankAccountTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
        this.taken = new TakenSheets(county, HouseholdFixtures.VILLAGE);
    }

    @Test
    void whoSeesNoHouseholdsUnmasksNoAccount() {
        var head = VillageSheets.person();
        sent(head, "农村信用社", ACCOUNT);
        var ask = Map.of("field", "bankAccount", "purpose", "PAYMENT", "reason", "核对补贴发放");
        var path = "/api/households/" + taken.household(head).path("id").asString() + "/unmask";
        assertThat(nobody.post(path, ask).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post(path, ask).statusCode()).isEqualTo(403);
        assertThat(nobody.as("county-621226").post(path, ask).statusCode()).isEqualTo(404);
    }

    @Test
    void anAccountIsKeptAndShownMaskedAndToldAgainChangesNothing() {
        var head = VillageSheets.person();
        assertThat(sent(head, "农村信用社", "6222 0212 3456 7890 128")
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
        var household = taken.household(head);
        assertThat(household.path("bankName").asString()).isEqualTo("农村信用社");
        assertThat(household.path("bankAccount").asString()).endsWith("0128").contains("*");
        assertThat(sent(head, "农村信用社", ACCOUNT).path("unchanged").asInt()).isEqualTo(1);
        assertThat(sent(head, "农村信用社", OTHER).path("accepted").asInt()).isEqualTo(1);
        assertThat(taken.household(head).path("bankAccount").asString()).endsWith("7666");
    }

    @Test
    void whatIsNoAccountIsRefusedWithoutGivingItBack() {
        var report = sent(VillageSheets.person(), "农村信用社", "62220212345678901x");
        assertThat(report.path("rejected").asInt()).as(report.toString()).isEqualTo(1);
        var errors = county.get("/api/imports/" + report.path("id").asString() + "/errors")
                .body();
        assertThat(errors).contains("银行").doesNotContain("62220212345678901x");
    }

    private JsonNode sent(Map<String, Object> head, String bank, String account) {
        var headings = new ArrayList<>(VillageSheets.HEADINGS);
        headings.addAll(List.of("开户银行", "银行卡号"));
        var row = new ArrayList<Object>(
                VillageSheets.HEADINGS.stream().map(head::get).toList());
        row.addAll(List.of(bank, account));
        var answer = county.upload(
                "/api/imports?table=household",
                "名单.xlsx",
                Workbooks.of(List.of(headings, Arrays.asList(row.toArray()))));
        return taken.over(Caller.json(answer).path("id").asString());
    }
}
