package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A county officer goes from the coverage of the screening to a case, from there to the team of the village, and to the reserve. */
@StoryTest
class VillageTeamStory {

    private final Environment environment;

    @Autowired
    VillageTeamStory(Environment environment) {
        this.environment = environment;
    }

    @Test
    void fromTheRoundToACaseToTheTeamThatItIsAbout() {
        try (var officer = Visitor.to(environment).signIn("county-621227")) {
            officer.navigation("排查整顿").click();
            officer.seesHeading("年度排查");
            officer.sees("100%");
            var cases = officer.page()
                    .getByRole(AriaRole.ROW, new com.microsoft.playwright.Page.GetByRoleOptions().setName("巩固期"));
            cases.first().getByRole(AriaRole.LINK).click();
            officer.seesHeading("四个一");
            officer.sees("问题、措施、责任清单");
            officer.link("看村班子").click();
            officer.seesHeading("当前班子");
            officer.button("登记任职").click();
            assertThat(officer.page().getByRole(AriaRole.DIALOG)).isVisible();
            officer.button("取消").click();
            entersSomebodyNew(officer);
            officer.navigation("后备干部").click();
            officer.sees("后备干部不足的村");
        }
    }

    /** A post is taken by somebody nobody has entered yet: by name, in the form itself. */
    private static void entersSomebodyNew(Visitor officer) {
        officer.button("登记任职").click();
        var form = officer.page().getByRole(AriaRole.DIALOG);
        form.getByLabel("职务").selectOption("PARTY_COMMITTEE_MEMBER");
        form.getByText("名册里没有").click();
        form.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("姓名"))
                .fill("表单新委员");
        press(form, "登记");
        assertThat(form.getByText("已登记：表单新委员")).isVisible();
        // nobody takes office unreviewed without a word
        officer.expectingRefusalsOf("/api/tenures");
        press(form, "保存");
        form.getByLabel("未经联审任职的理由").fill("换届前先行任职");
        press(form, "保存");
        assertThat(form).isHidden();
        officer.sees("表单新委员");
    }

    private static void press(Locator form, String button) {
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void aTownshipHasNoPageOfJointReviews() {
        try (var township = Visitor.to(environment).signIn("township-621227101")) {
            township.navigation("村级班子").click();
            township.seesHeading("在任名册");
            assertThat(township.page()
                            .getByRole(AriaRole.NAVIGATION)
                            .filter(new Locator.FilterOptions().setHasText("县级联审")))
                    .hasCount(0);
        }
    }
}
