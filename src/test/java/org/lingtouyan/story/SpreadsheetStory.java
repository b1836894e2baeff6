package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.VillageSheets.person;
import static org.lingtouyan.household.VillageSheets.sheet;
import static org.lingtouyan.household.VillageSheets.with;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lingtouyan.household.VillageSheets;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The county officer of Huixian takes in a village's sheet; the province sees a figure and opens it to its records. */
@StoryTest
class SpreadsheetStory {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String OFFICER = "county-621227";

    private final Environment environment;
    private final Map<String, Object> rowWithAWrongDigit = with(person(), "证件号码", "000000199001010010");
    private final byte[] villagesSheet = sheet(person(), person(), person(), rowWithAWrongDigit);

    @Autowired
    SpreadsheetStory(Environment environment) {
        this.environment = environment;
    }

    @Test
    void aSheetFromAVillageBecomesAFigureOfTheProvinceThatOpensToItsRecords() throws IOException {
        try (var visitor = Visitor.to(environment)) {
            long before = figureOfTheProvince(visitor.signIn("province"));

            takeIn(visitor.signInAnewAs(OFFICER), villagesSheet);
            reportSays(visitor, 3, 0, 1);
            var mended = mended(rejectedRows(visitor));

            figureBecomes(visitor.signInAnewAs("province"), before + 3);
            drawerAddsUpTo(visitor, before + 3);
            aRecordOpens(visitor);

            takeIn(visitor.signInAnewAs(OFFICER), mended);
            reportSays(visitor, 1, 0, 0);
            takeIn(visitor, mended);
            reportSays(visitor, 0, 1, 0);
            figureBecomes(visitor.signInAnewAs("province"), before + 4);
        }
    }

    private static long figureOfTheProvince(Visitor visitor) {
        visitor.sees("的全部记录均已计入");
        return Long.parseLong(registered(visitor).innerText().replace(",", ""));
    }

    private static void figureBecomes(Visitor visitor, long value) {
        assertThat(registered(visitor)).hasText("%,d".formatted(value));
    }

    private static Locator registered(Visitor visitor) {
        return visitor.region("全部指标")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile(" 建档立卡户，打开看明细$")));
    }

    private static void takeIn(Visitor visitor, byte[] workbook) {
        visitor.navigation("表格导入").click();
        visitor.page().getByLabel("把表格拖到这里").setInputFiles(new FilePayload("徽县农户名单.xlsx", XLSX, workbook));
        visitor.button("直接导入").click();
        visitor.seesHeading("徽县农户名单.xlsx");
        assertThat(visitor.page()
                        .getByRole(AriaRole.MAIN)
                        .getByText("完成", new Locator.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
    }

    private static void reportSays(Visitor visitor, int accepted, int unchanged, int rejected) {
        count(visitor, "已收下", accepted);
        count(visitor, "无变化", unchanged);
        count(visitor, "退回", rejected);
        count(visitor, "待核", 0);
    }

    private static void count(Visitor visitor, String name, int number) {
        var item = visitor.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name)));
        assertThat(item.first()).containsText(Pattern.compile(name + "\\s*" + number + "\\D"));
    }

    private static List<List<String>> rejectedRows(Visitor visitor) throws IOException {
        var download =
                visitor.page().waitForDownload(() -> visitor.button("下载退回的行").click());
        return Workbooks.read(Files.readAllBytes(download.path()), 0);
    }

    /** The workbook that came back, with the identity number put right and the column of reasons left as it is. */
    private static byte[] mended(List<List<String>> rows) {
        int column = rows.get(1).indexOf("证件号码");
        assertThat(rows).hasSize(3);
        var row = new ArrayList<>(rows.get(2));
        row.set(column, VillageSheets.identity());
        return Workbooks.of(List.of(rows.get(0), rows.get(1), row));
    }

    private static void drawerAddsUpTo(Visitor visitor, long value) {
        registered(visitor).click();
        var drawer = visitor.page().getByRole(AriaRole.DIALOG);
        assertThat(drawer).containsText("%,d 户".formatted(value));
        assertThat(drawer).containsText("= 下面 %,d 条记录之和".formatted(value));
        assertThat(drawer).containsText("共 %,d 条".formatted(value));
    }

    private static void aRecordOpens(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.ROW)
                .nth(1)
                .getByRole(AriaRole.LINK)
                .click();
        visitor.seesHeading("家庭成员");
        visitor.seesHeading("变更记录");
    }
}
