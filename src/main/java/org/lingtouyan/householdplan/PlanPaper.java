package org.lingtouyan.householdplan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.householdplan.NewPlan.Role;
import org.lingtouyan.householdplan.PlanShapes.HouseholdPlan;
import org.lingtouyan.householdplan.PlanShapes.PlanIncome;
import org.lingtouyan.householdplan.PlanShapes.PlanMeasure;
import org.lingtouyan.householdplan.PlanShapes.PlanMember;

/** The paper that is signed: the ten parts of a plan, one under the other, in the words of the form. */
final class PlanPaper {

    private PlanPaper() {}

    private static final Map<Role, String> ROLES = Map.of(
            Role.HOUSEHOLD, "户主",
            Role.HELPER, "帮扶责任人",
            Role.SECRETARY, "村书记",
            Role.CAPTAIN, "队长/第一书记",
            Role.CADRE, "包村干部");

    /** A row of the account: the item and how it is read. */
    private record Item(String name, Function<PlanIncome, @Nullable BigDecimal> of) {}

    private static final List<Item> ITEMS = List.of(
            new Item("工资性收入", PlanIncome::wages),
            new Item("生产经营性收入", PlanIncome::business),
            new Item("财产性收入", PlanIncome::property),
            new Item("计划生育金", PlanIncome::birthPlanning),
            new Item("低保金", PlanIncome::subsistence),
            new Item("五保金", PlanIncome::hardship),
            new Item("养老保险金", PlanIncome::pension),
            new Item("生态补偿金", PlanIncome::ecological),
            new Item("其他转移性收入", PlanIncome::other),
            new Item("生产经营性支出", PlanIncome::cost),
            new Item("纯收入", PlanIncome::net),
            new Item("人均纯收入", PlanIncome::perCapita));

    static byte[] written(HouseholdPlan plan) {
        var document = new PlanDocument();
        var household = plan.household();
        document.title("%d年“一户一策”精准帮扶计划".formatted(plan.year()));
        document.line("%s    第%d版（%s）".formatted(household.place(), plan.edition(), plan.editionOn()));
        document.heading("一、户基本情况");
        document.table(List.of(
                List.of("户主", "户编号", "脱贫标志", "户属性", "人口", "帮扶责任人"),
                Arrays.<@Nullable Object>asList(
                        household.headName(),
                        household.number(),
                        household.statusLabel(),
                        household.kindLabel(),
                        household.people(),
                        household.helper() == null ? null : household.helper().name())));
        document.heading("二、家庭成员");
        document.table(members(plan.members()));
        document.heading("三、上年收入与今年预计收入（元）");
        document.table(incomes(plan));
        document.heading("四、致贫原因和短板");
        document.line(condition(plan));
        document.heading("五、需求诉求");
        document.line(said(plan.demand()));
        document.heading("六、帮扶措施");
        document.table(measures(plan.measures()));
        document.heading("七、年度目标");
        document.line(said(plan.target()) + (plan.targetOn() == null ? "" : "（" + plan.targetOn() + "前）"));
        document.heading("八、各季度落实情况");
        for (int quarter = 1; quarter <= 4; quarter++) {
            document.line("第%d季度：%s".formatted(quarter, quarter(plan, quarter)));
        }
        document.heading("九、成效");
        document.line("实际增收合计 %s 元；当年纯收入 %s 元"
                .formatted(
                        sum(plan.measures()),
                        plan.thisYear() == null ? "　　" : said(plan.thisYear().net())));
        document.heading("十、签字");
        document.table(signatures(plan));
        var out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static List<List<@Nullable Object>> members(List<PlanMember> members) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(List.of("姓名", "与户主关系", "性别", "年龄", "文化程度", "在校生状况", "健康状况", "劳动技能", "务工月数"));
        members.forEach(member -> rows.add(Arrays.asList(
                member.name(),
                member.relationLabel(),
                member.sexLabel(),
                member.age(),
                member.educationLabel(),
                member.schoolLabel(),
                String.join("、", member.healthLabels()),
                member.labourLabel(),
                member.workMonths())));
        return rows;
    }

    private static List<List<@Nullable Object>> incomes(HouseholdPlan plan) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(List.of("项目", (plan.year() - 1) + "年", plan.year() + "年预计", plan.year() + "年实际"));
        for (var item : ITEMS) {
            rows.add(Arrays.asList(
                    item.name(),
                    value(plan.lastYear(), item),
                    value(plan.forecast(), item),
                    value(plan.thisYear(), item)));
        }
        return rows;
    }

    private static @Nullable String value(@Nullable PlanIncome income, Item item) {
        var value = income == null ? null : item.of().apply(income);
        return value == null ? null : plain(value);
    }

    private static String condition(HouseholdPlan plan) {
        var held = plan.condition();
        var causes = Stream.concat(Stream.ofNullable(held.mainCauseLabel()), held.otherCauseLabels().stream())
                .collect(Collectors.joining("、"));
        return "致贫原因：%s；义务教育：%s；住房安全：%s；饮水安全：%s；劳动力：%s"
                .formatted(
                        causes,
                        stands(held.schooling(), "达标", "未达标"),
                        stands(held.safeHouse(), "达标", "未达标"),
                        stands(held.safeWater(), "达标", "未达标"),
                        stands(held.able(), "有", "没有"));
    }

    private static String stands(@Nullable Boolean held, String yes, String no) {
        return held == null ? "未登记" : held ? yes : no;
    }

    private static List<List<@Nullable Object>> measures(List<PlanMeasure> measures) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(List.of("类型", "措施内容", "数量", "资金来源", "金额", "责任单位", "责任人", "完成时限", "预期增收", "完成日期", "实际增收"));
        measures.forEach(measure -> rows.add(Arrays.asList(
                measure.kindLabel(),
                measure.content(),
                measure.quantity() == null
                        ? null
                        : plain(measure.quantity()) + Objects.requireNonNullElse(measure.unit(), ""),
                measure.fundLabel(),
                measure.amount() == null ? null : plain(measure.amount()),
                measure.body(),
                measure.owner() == null ? null : measure.owner().name(),
                measure.dueOn(),
                measure.expectedIncome() == null ? null : plain(measure.expectedIncome()),
                measure.droppedOn() == null ? measure.doneOn() : "取消",
                measure.realIncome() == null ? null : plain(measure.realIncome()))));
        return rows;
    }

    private static List<List<@Nullable Object>> signatures(HouseholdPlan plan) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(List.of("身份", "姓名", "日期"));
        for (var role : Role.values()) {
            var signed = plan.signatures().stream()
                    .filter(signature -> signature.role() == role)
                    .findFirst();
            rows.add(Arrays.asList(
                    ROLES.get(role),
                    signed.map(PlanShapes.PlanSignature::name).orElse(null),
                    signed.map(PlanShapes.PlanSignature::on).orElse(null)));
        }
        return rows;
    }

    private static String quarter(HouseholdPlan plan, int quarter) {
        return plan.quarters().stream()
                .filter(told -> told.quarter() == quarter)
                .findFirst()
                .map(told -> told.text() + "（" + told.on() + "）")
                .orElse("");
    }

    private static String sum(List<PlanMeasure> measures) {
        return plain(measures.stream()
                .map(PlanMeasure::realIncome)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String said(@Nullable Object text) {
        return text instanceof BigDecimal number ? plain(number) : Objects.toString(text, "");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
