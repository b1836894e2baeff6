package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lingtouyan.household.VillageSheets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A household is entered by the form and changed from a day on; who comes late sees both versions before saving. */
@StoryTest
class HouseholdFormStory {

    private static final Pattern OF_STORIES = Pattern.compile("赵春生|故事-|走访-|621227-");

    private final Environment environment;

    @Autowired
    HouseholdFormStory(Environment environment) {
        this.environment = environment;
    }

    @Test
    void aHouseholdIsEnteredChangedFromADayOnAndNobodyOverwritesUnseen() {
        try (var cadre = Visitor.to(environment).signIn("village-621227101202");
                var township = Visitor.to(environment).signIn("township-621227101")) {
            enters(cadre);
            opensAnother(cadre);
            var record = cadre.page().url();
            changesTheStatus(cadre, "返贫", "2019-06-30");
            historyTells(cadre, "自 2019-06-30 起", "返贫");

            township.open(record);
            township.link("修改").click();
            field(township, "自然村").fill("上庄");
            changesTheStatus(cadre, "稳定脱贫", "2020-01-31");
            isShownBothVersions(township.expectingRefusalsOf("/api/households/"));
            historyTells(township, "自然村", "上庄");
        }
    }

    private static void enters(Visitor cadre) {
        cadre.navigation("建档立卡").click();
        cadre.link("录入一户").click();
        cadre.button("保存").click();
        cadre.sees("处要改，已标在各项下面");
        field(cadre, "户编号").fill("故事-" + System.nanoTime());
        field(cadre, "姓名").fill("赵春生");
        field(cadre, "证件号码").fill(VillageSheets.identity());
        cadre.button("保存").click();
        cadre.seesHeading("赵春生家");
    }

    /** One that has been on the register since long before, and that no story made. */
    private static void opensAnother(Visitor cadre) {
        cadre.navigation("建档立卡").click();
        cadre.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasNotText(OF_STORIES))
                .nth(1)
                .getByRole(AriaRole.LINK)
                .click();
        cadre.seesHeading("变更记录");
    }

    private static void changesTheStatus(Visitor cadre, String status, String day) {
        cadre.link("修改").click();
        cadre.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("情况变了"))
                .check();
        day(cadre, "从哪一天起", day);
        cadre.page()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("脱贫标志"))
                .selectOption(status);
        cadre.button("保存").click();
        cadre.seesHeading("变更记录");
    }

    private static void historyTells(Visitor visitor, String... words) {
        for (var word : words) {
            assertThat(visitor.region("变更记录")).containsText(word);
        }
    }

    private static void isShownBothVersions(Visitor late) {
        late.button("保存").click();
        var both = late.page().getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("有人改过这户"));
        assertThat(both.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("脱贫标志")))
                .containsText("返贫");
        assertThat(both.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("脱贫标志")))
                .containsText("稳定脱贫");
        assertThat(both.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("自然村")))
                .containsText("上庄");
        late.button("改用现在的").click();
        field(late, "自然村").fill("上庄");
        late.button("保存").click();
        late.seesHeading("变更记录");
    }

    /** The list stays in the page behind the form, with boxes for its columns of the same names: so by role as well. */
    private static Locator field(Visitor visitor, String label) {
        return visitor.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
    }

    private static void day(Visitor visitor, String label, String day) {
        var field = visitor.page().getByLabel(label);
        field.fill(day);
        field.press("Enter");
    }
}
