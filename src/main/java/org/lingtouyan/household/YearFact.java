package org.lingtouyan.household;

import static java.util.stream.Collectors.toMap;
import static org.lingtouyan.household.YearFact.Section.ASSURANCE;
import static org.lingtouyan.household.YearFact.Section.HOUSING;
import static org.lingtouyan.household.YearFact.Section.INSURANCE;
import static org.lingtouyan.household.YearFact.Section.LAND;
import static org.lingtouyan.household.YearFact.Section.LIVING;
import static org.lingtouyan.household.YearFact.Section.ORGANISATION;
import static org.lingtouyan.household.YearFact.Section.RELOCATION;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.sheet.Column;

/**
 * A fact of a year that is told, kept and shown as it is, because no rule of ours turns on it. What it is called, where it
 * is asked and what it may say stands here alone: columns of sheets, forms, records, comparisons and exports follow.
 *
 * @param headings what sheets call it, with the code of the national form
 */
record YearFact(String name, Section section, Holds holds, @Nullable String list, int most, List<String> headings) {

    /** Under what a form and a record show it; the last one is of persons. */
    enum Section {
        ASSURANCE,
        LAND,
        HOUSING,
        LIVING,
        ORGANISATION,
        RELOCATION,
        INSURANCE;

        boolean ofPersons() {
            return this == INSURANCE;
        }
    }

    enum Holds {
        YES_NO,
        /** With at most two decimals. */
        AMOUNT,
        WHOLE,
        CODE,
        CODES
    }

    /** In the order in which they are shown; new ones of households go to the end of the list, for imports under way. */
    static final List<YearFact> ALL = List.of(
            yesNo("foodAssured", ASSURANCE, "不愁吃", "吃不愁"),
            yesNo("clothingAssured", ASSURANCE, "不愁穿", "穿不愁"),
            yesNo("schoolingAssured", ASSURANCE, "义务教育有保障", "义务教育保障", "义务教育"),
            yesNo("medicalAssured", ASSURANCE, "基本医疗有保障", "基本医疗保障", "基本医疗"),
            yesNo("housingAssured", ASSURANCE, "住房安全有保障", "住房安全保障", "住房安全"),
            land("arable", "耕地面积", "AAC301", "耕地"),
            land("irrigated", "有效灌溉面积", "AAC302", "有效灌溉"),
            land("woodland", "林地面积", "AAC303", "林地"),
            land("returnedToForest", "退耕还林面积", "AAC304", "退耕还林"),
            land("orchard", "林果面积", "AAC305", "林果"),
            land("pasture", "牧草地面积", "AAC306", "牧草地"),
            land("waterSurface", "水面面积", "AAC307", "水面", "水域面积"),
            amount("houseArea", HOUSING, 10_000, "住房面积", "AAC317", "住房面积(平方米)"),
            code("structure", HOUSING, "structure", "主要结构", "房屋结构", "住房结构"),
            new YearFact("builtIn", HOUSING, Holds.WHOLE, null, 2100, List.of("建房年份", "建房时间", "建成年份")),
            code("dwellingGrade", HOUSING, "dwellingGrade", "危房级别", "AAC322", "房屋鉴定等级"),
            yesNo("householdPower", LIVING, "生活用电", "是否通生活用电"),
            yesNo("productionPower", LIVING, "生产用电", "AAC308", "是否通生产用电"),
            code("waterSource", LIVING, "waterSource", "饮用水来源", "饮水来源", "主要饮用水源"),
            yesNo("waterHardship", LIVING, "饮水困难", "AAC311", "是否饮水困难"),
            amount("roadDistance", LIVING, 1_000, "与村主干路距离", "AAC315", "与村主干路距离(公里)"),
            code("roadKind", LIVING, "roadKind", "入户路类型", "AAC316"),
            amount("marketDistance", LIVING, 1_000, "距集市距离", "与集市距离", "距最近集市距离(公里)"),
            yesNo("sanitaryToilet", LIVING, "卫生厕所", "AAC319", "是否有卫生厕所"),
            new YearFact("fuels", LIVING, Holds.CODES, "fuel", 3, List.of("主要燃料", "AAC320", "主要燃料类型")),
            yesNo("cooperative", ORGANISATION, "加入合作社", "AAC084", "加入农民专业合作社", "是否加入农民专业合作社"),
            yesNo("leadingEnterprise", ORGANISATION, "龙头企业带动", "是否有龙头企业带动"),
            yesNo("mutualFund", ORGANISATION, "互助资金", "加入互助资金", "是否加入互助资金组织"),
            yesNo("relocationWanted", RELOCATION, "搬迁意愿", "ACR077", "是否愿意搬迁"),
            code("relocationMode", RELOCATION, "relocationMode", "搬迁方式", "ACR075", "安置方式"),
            yesNo("relocated", RELOCATION, "易地搬迁", "是否易地搬迁户", "易地扶贫搬迁"),
            yesNo("ruralMedical", INSURANCE, "新农合", "AAB013", "是否参加新农合", "是否参加城乡居民基本医疗保险"),
            yesNo("residentPension", INSURANCE, "城乡居民养老", "AAB014", "是否参加城乡居民基本养老保险", "居民养老"),
            yesNo("workerPension", INSURANCE, "职工养老", "AAB021", "是否参加城镇职工基本养老保险"),
            yesNo("subsistenceAllowance", INSURANCE, "低保", "AAB030", "是否享受低保", "是否享受农村居民最低生活保障"),
            yesNo("inService", INSURANCE, "现役军人", "AAB019", "是否现役军人"));

    static final List<YearFact> OF_HOUSEHOLDS =
            ALL.stream().filter(fact -> !fact.section().ofPersons()).toList();

    static final List<YearFact> OF_PERSONS =
            ALL.stream().filter(fact -> fact.section().ofPersons()).toList();

    /** Asked for with every row that is written, so it is worked out once. */
    private static final Map<String, String> COLUMNS = ALL.stream()
            .map(YearFact::name)
            .collect(toMap(
                    name -> name, name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)));

    String column() {
        return Objects.requireNonNull(COLUMNS.get(name));
    }

    /** What a sheet calls it first. */
    String heading() {
        return headings.get(0);
    }

    Column ofSheets() {
        var headed = headings.toArray(String[]::new);
        return holds == Holds.AMOUNT || holds == Holds.WHOLE ? Column.number(name, headed) : Column.text(name, headed);
    }

    /** In what an amount is counted: 亩 for land, square metres, kilometres. */
    @Nullable
    String unit() {
        return section == LAND ? "mu" : name.equals("houseArea") ? "m2" : holds == Holds.AMOUNT ? "km" : null;
    }

    /** Whether a number may stand here: a year of building is one in which houses were built. */
    boolean takes(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(holds == Holds.WHOLE ? 1800 : 0)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= (holds == Holds.WHOLE ? 0 : 2);
    }

    private static YearFact yesNo(String name, Section section, String... headings) {
        return new YearFact(name, section, Holds.YES_NO, null, 0, List.of(headings));
    }

    private static YearFact amount(String name, Section section, int most, String... headings) {
        return new YearFact(name, section, Holds.AMOUNT, null, most, List.of(headings));
    }

    private static YearFact land(String name, String... headings) {
        return amount(name, LAND, 100_000, headings);
    }

    private static YearFact code(String name, Section section, String list, String... headings) {
        return new YearFact(name, section, Holds.CODE, list, 1, List.of(headings));
    }
}
