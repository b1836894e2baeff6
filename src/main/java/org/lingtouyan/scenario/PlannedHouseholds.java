package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.Income;
import org.lingtouyan.householdplan.NewPlan;
import org.lingtouyan.householdplan.NewPlan.NewMeasure;
import org.lingtouyan.householdplan.NewPlan.Role;
import org.lingtouyan.householdplan.NewPlan.Signed;
import org.lingtouyan.scenario.PlanChapter.Poor;

/**
 * The plans of 2018: each household that was still poor has one, made by the end of March, with a measure for what keeps it poor
 * and something that develops it, or support where nobody can work. Most measures were done in time and brought about what was
 * expected; a few still wait, and of a few households the plan overlooks the cause.
 */
final class PlannedHouseholds {

    private static final int YEAR = 2018;
    private static final String OVERLOOKED = "99";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("01", "05"),
            Map.entry("02", "08"),
            Map.entry("03", "04"),
            Map.entry("04", "08"),
            Map.entry("05", "11"),
            Map.entry("06", "07"),
            Map.entry("07", "12"),
            Map.entry("08", "08"),
            Map.entry("09", "09"),
            Map.entry("10", "02"),
            Map.entry("11", "12"));

    private static final Map<String, List<Template>> TEMPLATES = Map.ofEntries(
            Map.entry(
                    "01",
                    List.of(
                            new Template("饲养基础母羊", "只", 5, 15, "02", 800, 260, "县农牧局"),
                            new Template("种植中药材", "亩", 2, 6, "05", 400, 900, "乡镇人民政府"),
                            new Template("改造果园", "亩", 2, 5, "05", 600, 700, "县果业局"),
                            new Template("饲养肉牛", "头", 1, 3, "02", 5000, 2400, "县农牧局"))),
            Map.entry("02", List.of(new Template("组织外出务工", "人", 1, 2, null, 0, 5200, "县人社局"))),
            Map.entry("04", List.of(new Template("落实教育资助政策", "人", 1, 2, "08", 1500, 1500, "县教育局"))),
            Map.entry("05", List.of(new Template("家庭医生签约，慢病跟踪管理", "人", 1, 2, "08", 120, 0, "乡镇卫生院"))),
            Map.entry("06", List.of(new Template("危房改造", "户", 1, 1, "01", 20000, 0, "县住建局"))),
            Map.entry("07", List.of(new Template("入户自来水改造", "处", 1, 1, "05", 1800, 0, "县水务局"))),
            Map.entry("08", List.of(new Template("纳入农村低保，按月发放", "户", 1, 1, "08", 2400, 2400, "县民政局"))),
            Map.entry("09", List.of(new Template("精准扶贫专项贷款发展养殖", "笔", 1, 1, "09", 30000, 1800, "县金融办"))),
            Map.entry("10", List.of(new Template("聘为生态护林员", "人", 1, 1, "08", 8000, 8000, "县林业局"))),
            Map.entry("11", List.of(new Template("村级光伏电站收益分配", "户", 1, 1, "02", 0, 1000, "村民委员会"))),
            Map.entry("12", List.of(new Template("参加劳动技能培训", "人", 1, 2, "06", 600, 1200, "县人社局"))));

    private static final List<String> DEMANDS =
            List.of("想扩大养殖，缺资金和圈舍", "希望家里老人看病能多报销", "想让孩子安心上学", "希望就近找份活干", "想学一门技术", "盼着水管通到院里");
    private static final List<String> QUARTERS =
            List.of("计划已定，正在对接部门", "措施陆续到户，进展正常", "多数措施已落实，正在核算收入", "全年措施已核对，群众认可");

    private final Chance chance;

    private PlannedHouseholds(Chance chance) {
        this.chance = chance;
    }

    /** What is done, how much of it, with what money and income for each. */
    private record Template(
            String content,
            String unit,
            int least,
            int most,
            @Nullable String fund,
            int money,
            int income,
            String body) {}

    static List<NewPlan> of(List<Poor> poor, Chance chance) {
        var planned = new PlannedHouseholds(chance);
        return poor.stream().map(planned::plan).toList();
    }

    private NewPlan plan(Poor household) {
        var madeOn = LocalDate.of(YEAR, chance.between(2, 3), chance.between(1, 25));
        return new NewPlan(
                UuidCreator.getTimeOrderedEpochFast(),
                household.division(),
                household.id(),
                YEAR,
                madeOn,
                forecast(household),
                chance.oneOf(DEMANDS),
                "2018年底人均纯收入超过当年标准，实现“两不愁三保障”",
                kinds(household).stream().map(kind -> measure(kind, household)).toList(),
                signatures(household, madeOn.plusDays(chance.between(0, 5))),
                QUARTERS.subList(0, chance.between(2, 4)));
    }

    /** Something for the cause, unless it is overlooked; for house and water; and something to live on. */
    private Set<String> kinds(Poor household) {
        var kinds = new LinkedHashSet<String>();
        if (household.dilapidatedHouse()) {
            kinds.add("06");
        }
        if (!household.safeWater()) {
            kinds.add("07");
        }
        household.causes().stream()
                .map(cause -> KINDS.getOrDefault(chance.in(4) ? OVERLOOKED : cause, ""))
                .filter(kind -> !kind.isEmpty())
                .forEach(kinds::add);
        if (!household.able()) {
            kinds.add("08");
        } else {
            kinds.add(List.of("01", "02", "10").get(chance.weighted(62, 30, 8)));
        }
        return kinds;
    }

    private NewMeasure measure(String kind, Poor household) {
        var template = chance.oneOf(Objects.requireNonNull(TEMPLATES.get(kind)));
        int quantity = chance.between(template.least(), template.most());
        var due = LocalDate.of(YEAR, chance.between(6, 11), 30);
        int expected = template.income() * quantity;
        var done = chance.in(93) ? due.plusDays(chance.between(-70, 12)) : null;
        var real = done == null || expected == 0 ? null : yuan(expected * chance.between(80, 112) / 1000 * 10);
        return new NewMeasure(
                UuidCreator.getTimeOrderedEpochFast(),
                kind,
                template.content(),
                BigDecimal.valueOf(quantity),
                template.unit(),
                template.fund(),
                template.money() == 0 ? null : yuan(template.money() * quantity),
                template.body(),
                household.helper(),
                due,
                expected == 0 ? null : yuan(expected),
                done,
                real);
    }

    /** As the account of the year before, a tenth better. */
    private static Income forecast(Poor household) {
        return new Income(
                YEAR,
                null,
                better(household.wages()),
                better(household.business()),
                household.property(),
                null,
                household.subsistence(),
                household.hardship(),
                household.pension(),
                household.ecological(),
                household.other(),
                household.cost(),
                null);
    }

    private static @Nullable BigDecimal better(@Nullable BigDecimal before) {
        return before == null ? null : BigDecimal.valueOf(before.longValue() * 11 / 100 * 10);
    }

    /** Nine in ten are signed by whoever is there to sign. */
    private List<Signed> signatures(Poor household, LocalDate on) {
        var signed = new ArrayList<Signed>();
        if (chance.in(90)) {
            add(signed, Role.HOUSEHOLD, household.head(), on);
            add(signed, Role.HELPER, household.helper(), on);
            add(signed, Role.SECRETARY, household.secretary(), on);
            add(signed, Role.CAPTAIN, household.captain(), on);
            add(signed, Role.CADRE, household.townshipCadre(), on);
        }
        return signed;
    }

    private static void add(List<Signed> signed, Role role, @Nullable UUID who, LocalDate on) {
        if (who != null) {
            signed.add(new Signed(role, who, on));
        }
    }

    private static BigDecimal yuan(int yuan) {
        return BigDecimal.valueOf(yuan);
    }
}
