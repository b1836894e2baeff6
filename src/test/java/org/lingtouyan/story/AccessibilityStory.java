package org.lingtouyan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** No page shuts out who reads by ear, by keyboard or with weak eyes: axe finds nothing serious on any. */
@StoryTest
class AccessibilityStory {

    private final Environment environment;

    @Autowired
    AccessibilityStory(Environment environment) {
        this.environment = environment;
    }

    @Test
    void noPageShutsAnybodyOut() throws IOException {
        try (var visitor = Visitor.to(environment)) {
            visitor.sees("演示环境");
            isOpenToAll(visitor, "sign-in");
            visitor.signIn("county-621227");
            theWarMapWithItsDrawer(visitor);
            theHouseholdsWithRecordAndForm(visitor);
            theImports(visitor);
        }
    }

    private static void theWarMapWithItsDrawer(Visitor visitor) throws IOException {
        visitor.sees("的全部记录均已计入");
        isOpenToAll(visitor, "war map");
        visitor.region("全部指标")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("打开看明细"))
                .first()
                .click();
        visitor.sees("条记录之和");
        isOpenToAll(visitor, "trace drawer");
        visitor.button("关闭").click();
    }

    private static void theHouseholdsWithRecordAndForm(Visitor visitor) throws IOException {
        visitor.navigation("建档立卡").click();
        visitor.sees("已列出");
        isOpenToAll(visitor, "list");
        visitor.page().getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.LINK).click();
        visitor.seesHeading("变更记录");
        isOpenToAll(visitor, "record");
        visitor.link("修改").click();
        visitor.sees("这次修改是");
        isOpenToAll(visitor, "form of a change");
        visitor.navigation("建档立卡").click();
        visitor.link("录入一户").click();
        visitor.button("保存").click();
        isOpenToAll(visitor, "form of a new household, with its faults shown");
    }

    private static void theImports(Visitor visitor) throws IOException {
        visitor.navigation("表格导入").click();
        visitor.seesHeading("以往导入");
        isOpenToAll(visitor, "imports");
    }

    private static void isOpenToAll(Visitor visitor, String page) throws IOException {
        assertThat(visitor.seriousFaults()).as(page).isEmpty();
    }
}
