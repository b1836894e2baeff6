package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A village cadre works in the own village; of the neighbours there is nothing, not even that they exist. */
@StoryTest
class VillageCadreStory {

    private static final String VILLAGE = "621227101202";
    private static final String NEIGHBOUR = "621227101203";

    private final Environment environment;
    private final Caller officer;

    @Autowired
    VillageCadreStory(Environment environment) {
        this.environment = environment;
        this.officer = Caller.of(environment).as("county-621227");
    }

    @Test
    void aVillageCadreSeesTheOwnVillageAndOfNeighboursNothing() {
        var neighbour = aHouseholdOfAnotherVillage();
        try (var cadre = Visitor.to(environment).signIn("village-" + VILLAGE)) {
            theMapOpensAtTheOwnVillage(cadre);
            theListHoldsTheOwnVillageOnly(cadre);
            cadre.expectingRefusalsOf(NEIGHBOUR).expectingRefusalsOf(neighbour);
            isNotFound(cadre, "/war-map?division=" + NEIGHBOUR);
            isNotFound(cadre, "/households?division=" + NEIGHBOUR);
            isNotFound(cadre, "/households/" + neighbour);
            isNotFound(cadre, "/households/" + neighbour + "/change");
        }
    }

    private String aHouseholdOfAnotherVillage() {
        var items = Caller.json(officer.get("/api/households?division=621227000000&limit=200"));
        return items.path("items")
                .valueStream()
                .filter(item -> !item.path("division").asString().equals(VILLAGE))
                .map(item -> item.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static void theMapOpensAtTheOwnVillage(Visitor cadre) {
        assertThat(cadre.page().getByRole(AriaRole.HEADING).filter(new Locator.FilterOptions().setHasText("的户")))
                .isVisible();
    }

    private void theListHoldsTheOwnVillageOnly(Visitor cadre) {
        cadre.navigation("建档立卡").click();
        cadre.seesHeading("建档立卡");
        var own = Caller.json(officer.get("/api/divisions/" + VILLAGE))
                .path("shortName")
                .asString();
        var rows = cadre.page().getByRole(AriaRole.ROW);
        assertThat(rows.nth(1)).isVisible();
        assertThat(rows.allInnerTexts().stream().skip(1)).isNotEmpty().allMatch(row -> row.contains(own));
    }

    private static void isNotFound(Visitor cadre, String path) {
        cadre.open(path);
        cadre.sees("没有找到");
    }
}
