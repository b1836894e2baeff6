package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A county officer opens the draft of first secretaries that is there, has one of their own made, compares the two and applies one. */
@StoryTest
class PostingDraftStory {

    private static final String THE_DRAFT = "2018年底第一书记选派优化方案";
    private static final double A_SEARCH = 90_000;

    private final Environment environment;

    @Autowired
    PostingDraftStory(Environment environment) {
        this.environment = environment;
    }

    @Test
    void aDraftIsMadeAnewComparedAndApplied() {
        try (var officer = Visitor.to(environment).signIn("county-620421")) {
            officer.navigation("动态优化").click();
            officer.seesHeading("第一书记动态优化");
            officer.link(THE_DRAFT).click();
            isReady(officer);
            officer.seesHeading("建议的变动");
            officer.button("不派到这里").first().click();

            officer.button("按这些条件重新计算").click();
            assertThat(officer.page().getByText("正在算，最多")).isVisible();
            isReady(officer);

            officer.link("第一书记动态优化").first().click();
            var ready = officer.page().getByRole(AriaRole.CHECKBOX);
            assertThat(ready).hasCount(2);
            ready.first().check();
            ready.last().check();
            officer.button("比较选中的两个").click();
            officer.seesHeading("比较两个方案");

            officer.navigation("动态优化").click();
            officer.link(THE_DRAFT).last().click();
            officer.button("采用这个方案").click();
            var asked = officer.page().getByRole(AriaRole.DIALOG);
            asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("采用这个方案"))
                    .click();
            assertThat(asked).isHidden();
            officer.sees("已采用");
        }
    }

    private static void isReady(Visitor officer) {
        assertThat(officer.page().getByText("算好了").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_SEARCH));
    }
}
