package org.lingtouyan.household;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Purpose;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.household.HouseholdLists.Listed;
import org.lingtouyan.household.HouseholdLists.Sought;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.sheet.ChosenColumns;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a list of households as the exports in use have it, one person a row; private columns as its purpose shows them. */
@Component
class HouseholdExport {

    static final List<String> HEADINGS = List.of(
            "序号",
            "数据日期",
            "县",
            "乡",
            "行政村",
            "自然村",
            "户编号",
            "人编号",
            "姓名",
            "证件号码",
            "人数",
            "与户主关系",
            "民族",
            "文化程度",
            "在校生状况",
            "健康状况",
            "劳动技能",
            "务工时间(月)",
            "是否参加大病保险",
            "致贫原因1",
            "危房户",
            "是否解决安全饮用水",
            "人均纯收入",
            "户联系电话",
            "人联系电话",
            "首次识别时间",
            "人员识别时间",
            "户类型",
            "监测对象类型",
            "风险是否消除",
            "风险识别时间",
            "风险消除时间");
    /** What may be asked for besides, by the headings it comes in with. */
    static final List<String> ALL_HEADINGS = Stream.of(
                    HEADINGS.stream(),
                    Stream.of("识别标准", "开户银行", "银行卡号"),
                    YearFact.ALL.stream().map(YearFact::heading))
            .flatMap(each -> each)
            .toList();

    private static final int PAGE = 500;

    private final HouseholdLists lists;
    private final HouseholdLoading loading;
    private final Amending amending;
    private final Divisions divisions;
    private final Codes codes;

    HouseholdExport(
            HouseholdLists lists, HouseholdLoading loading, Amending amending, Divisions divisions, Codes codes) {
        this.lists = lists;
        this.loading = loading;
        this.amending = amending;
        this.divisions = divisions;
        this.codes = codes;
    }

    /** Whatever its length, a page of households is in memory at a time; all of it is one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(Sought sought, Purpose purpose, ChosenColumns chosen, SheetExport workbook) {
        workbook.title("农户名单 · " + divisions.pathText(sought.division()) + filter(sought));
        workbook.title("数据日期：" + Words.today());
        workbook.headings(chosen.of(ALL_HEADINGS));
        var position = ListPosition.parse(null);
        for (int number = 0; ; ) {
            var page = lists.page(sought, position, PAGE);
            for (var row : rows(page.items(), purpose)) {
                workbook.row(chosen.of(prefixed(++number, row)));
            }
            if (page.next() == null) {
                return;
            }
            position = ListPosition.parse(page.next());
        }
    }

    private List<List<@Nullable Object>> rows(List<Listed> households, Purpose purpose) {
        var held = new HashMap<UUID, HeldHousehold>();
        Map<String, List<UUID>> byCounty = households.stream()
                .collect(groupingBy(listed -> listed.divisionCode().substring(0, 6), mapping(Listed::id, toList())));
        byCounty.forEach((county, ids) -> held.putAll(loading.load(county, ids, false)));
        return households.stream()
                .map(listed -> held.get(listed.id()))
                .filter(Objects::nonNull)
                .flatMap(household -> rows(household, purpose).stream())
                .toList();
    }

    /** What the list says of a member, by the columns' names. */
    Map<String, String> values(HeldHousehold household, UUID person) {
        var facts = amending.shown(household, Purpose.EXPORT);
        var values = new HashMap<String, String>();
        facts.members().stream()
                .filter(member -> member.id().equals(person))
                .findFirst()
                .ifPresent(member -> {
                    var row = row(household, facts, member);
                    for (int i = 0; i < row.size(); i++) {
                        if (row.get(i) != null) {
                            values.put(ALL_HEADINGS.get(i + 1), String.valueOf(row.get(i)));
                        }
                    }
                });
        return values;
    }

    private List<List<@Nullable Object>> rows(HeldHousehold household, Purpose purpose) {
        var facts = amending.shown(household, purpose);
        return facts.members().stream()
                .map(member -> row(household, facts, member))
                .toList();
    }

    private List<@Nullable Object> row(HeldHousehold household, HouseholdFacts facts, MemberFacts member) {
        var village = new DivisionCode(household.row().divisionCode());
        var year = facts.year();
        var person = member.year();
        var row = new ArrayList<@Nullable Object>(Arrays.asList(
                Words.today(),
                name(village, Level.COUNTY),
                name(village, Level.TOWNSHIP),
                name(village, Level.VILLAGE),
                year.naturalVillage(),
                facts.number(),
                member.number(),
                member.name(),
                member.identityNumber(),
                year.people() == null ? (Integer) facts.members().size() : year.people(),
                label("relation", member.relation()),
                label("nationality", member.nationality()),
                label("education", person.education()),
                label("school", person.school()),
                health(person),
                label("labour", person.labour()),
                person.workMonths(),
                yesNo(person.seriousIllnessInsurance()),
                label("cause", facts.state().mainCause()),
                yesNo(year.dilapidatedHouse()),
                yesNo(year.safeWater()),
                perCapita(household),
                facts.phone(),
                member.phone(),
                facts.registeredOn(),
                since(household, member),
                label("status", facts.state().status()),
                year.monitoringKind(),
                yesNo(year.riskRemoved()),
                year.riskFoundOn(),
                year.riskRemovedOn(),
                label("standard", year.standard()),
                facts.bankName(),
                facts.bankAccount()));
        YearFact.ALL.forEach(fact -> row.add(worded(
                fact,
                fact.section().ofPersons()
                        ? person.more().of(fact)
                        : year.more().of(fact))));
        return row;
    }

    private @Nullable Object worded(YearFact fact, @Nullable Object value) {
        return switch (fact.holds()) {
            case YES_NO -> yesNo((Boolean) value);
            case CODE -> label(Objects.requireNonNull(fact.list()), (String) value);
            case CODES ->
                value == null
                        ? null
                        : ((List<?>) value)
                                .stream()
                                        .map(code -> codes.label(Objects.requireNonNull(fact.list()), code.toString()))
                                        .collect(Collectors.joining(","));
            default -> value;
        };
    }

    private static LocalDate since(HeldHousehold household, MemberFacts member) {
        return member.identifiedOn() != null
                ? member.identifiedOn()
                : household.currentMemberships().stream()
                        .filter(membership -> membership.personId().equals(member.id()))
                        .findFirst()
                        .orElseThrow()
                        .validFrom();
    }

    /** Of the latest account: computed where there are items, else as stated. */
    private static @Nullable BigDecimal perCapita(HeldHousehold household) {
        return household.incomes().stream()
                .max(java.util.Comparator.comparing(HouseholdRows.IncomeRow::year))
                .map(HouseholdRows.IncomeRow::facts)
                .map(income -> income.perCapita() == null ? income.statedPerCapita() : income.perCapita())
                .orElse(null);
    }

    private String name(DivisionCode village, Level level) {
        return divisions
                .find(village.at(level))
                .map(division -> division.name())
                .orElse(village.value());
    }

    private String health(PersonYear person) {
        return String.join(
                ",",
                person.health().stream()
                        .map(code -> codes.label("health", code))
                        .toList());
    }

    private @Nullable String label(String list, @Nullable String code) {
        return code == null ? null : codes.label(list, code);
    }

    private static @Nullable String yesNo(@Nullable Boolean said) {
        return said == null ? null : said ? "是" : "否";
    }

    /** What the list is narrowed by, for the title and the file's name. */
    String filter(Sought sought) {
        return filter(label("status", sought.status()))
                + filter(label("kind", sought.kind()))
                + filter(label("cause", sought.mainCause()))
                + filter(sought.text());
    }

    private static String filter(@Nullable String narrowed) {
        return narrowed == null || narrowed.isBlank() ? "" : " · " + narrowed;
    }

    private static List<@Nullable Object> prefixed(int number, List<@Nullable Object> row) {
        var whole = new ArrayList<@Nullable Object>(row.size() + 1);
        whole.add(number);
        whole.addAll(row);
        return whole;
    }
}
