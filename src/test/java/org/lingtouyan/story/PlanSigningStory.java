package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A household signs its plan: from then on that edition stands as it was signed, and what changes is another. */
@StoryTest
class PlanSigningStory {

    /** Not the one whose phones count what is still to be done. */
    private static final String VILLAGE = "621227101203";

    private final Environment environment;
    private final Caller officer;

    @Autowired
    PlanSigningStory(Environment environment) {
        this.environment = environment;
        this.officer = Caller.of(environment).as("county-621227");
    }

    @Test
    void aPlanThatIsSignedStandsAndIsChangedByAnotherEditionOnly() {
        var plan = plan();
        try (var cadre = Visitor.to(environment).signIn("county-621227")) {
            cadre.open("/household-plans/" + plan);
            cadre.sees("饲养基础母羊");
            button(cadre, "签字").click();
            cadre.sees("有人签字后，计划内容就固定下来");
            cadre.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("签字"))
                    .click();
            assertThat(button(cadre, "变更计划")).isVisible();
            cadre.sees(Here.today().toString());
        }
        var signatures =
                Caller.json(officer.get("/api/household-plans/" + plan)).path("signatures");
        assertThat(signatures.valueStream().map(one -> one.path("role").asString()))
                .containsExactly("HOUSEHOLD", "HELPER");
    }

    private String plan() {
        var household = FieldPhone.household(officer, VILLAGE, "才让");
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var measure = Map.of(
                "id",
                UuidCreator.getTimeOrderedEpoch().toString(),
                "kind",
                "产业",
                "content",
                "饲养基础母羊",
                "dueOn",
                Here.today().plusDays(30).toString(),
                "expectedIncome",
                3000);
        var made = officer.post(
                "/api/household-plans",
                Map.of(
                        "id",
                        id,
                        "householdId",
                        household.path("id").asString(),
                        "year",
                        Here.today().getYear(),
                        "madeOn",
                        Here.today().minusDays(10).toString(),
                        "measures",
                        List.of(measure)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return id;
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }
}
