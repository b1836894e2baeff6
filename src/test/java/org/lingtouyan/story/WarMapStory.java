package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** From the province down to a village and back; every look has an address that a colleague can open. */
@StoryTest
class WarMapStory {

    private final Environment environment;

    @Autowired
    WarMapStory(Environment environment) {
        this.environment = environment;
    }

    @Test
    void theMapLeadsFromTheProvinceToAVillageAndBack() {
        try (var province = Visitor.to(environment).signIn("province")) {
            choosesFigure(province, "贫困发生率");
            choosesMonth(province, "2017 年 10 月");
            addressHolds(province, "key=household.headcount_ratio", "month=2017-10");

            goesDownTo(province, "陇南", "621200000000");
            goesDownTo(province, "徽县", "621227000000");
            goesDownByKeyboardTo(province, "伏家镇", "621227101000");
            goesDownTo(province, "李尧村", "621227101200");
            addressHolds(province, "month=2017-10");

            province.page().goBack();
            isAt(province, "621227101000");
            goesUpTo(province, "陇南", "621200000000");
            sameFromItsAddress(province);
        }
    }

    private static void choosesFigure(Visitor province, String name) {
        province.page().getByLabel("地图所示指标").selectOption(name);
        province.seesHeading(name);
    }

    private static void choosesMonth(Visitor province, String month) {
        province.button("2018 年 12 月").click();
        province.button("上一年").click();
        province.button(month).click();
        assertThat(province.button(month).first()).isVisible();
    }

    private static void goesDownTo(Visitor province, String name, String code) {
        placeInRanking(province, name).click();
        isAt(province, code);
    }

    private static void goesDownByKeyboardTo(Visitor province, String name, String code) {
        placeInRanking(province, name).focus();
        province.page().keyboard().press("Enter");
        isAt(province, code);
    }

    private static Locator placeInRanking(Visitor province, String name) {
        return province.region("排名")
                .getByRole(AriaRole.CELL)
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + "[^，]*$")))
                .first();
    }

    private static void goesUpTo(Visitor province, String name, String code) {
        province.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("所看地区"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        isAt(province, code);
    }

    private static void isAt(Visitor province, String code) {
        assertThat(province.page()).hasURL(Pattern.compile("division=" + code));
    }

    private static void addressHolds(Visitor province, String... parts) {
        for (var part : parts) {
            assertThat(province.page()).hasURL(Pattern.compile(part.replace(".", "\\.")));
        }
    }

    private static void sameFromItsAddress(Visitor province) {
        var here = province.page().url();
        province.open("/households").open(here);
        assertThat(placeInRanking(province, "徽县")).isVisible();
        assertThat(province.button("2017 年 10 月")).isVisible();
        province.seesHeading("贫困发生率");
    }
}
