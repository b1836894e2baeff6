package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.NewHousehold;
import org.lingtouyan.pairing.NewPair;
import org.lingtouyan.visit.NewNeed;
import org.lingtouyan.visit.NewVisit;

/**
 * Who was visited in the last months of 2018 and what was needed: helpers go to households that are still poor, where there
 * are few of them each month, where there are many once in December; a few wait. Now and then a need comes up, most are settled.
 */
final class VisitedHouseholds {

    private static final List<String> FOUND =
            List.of("家中平稳，无变化", "老人旧病复发，已去镇卫生院", "大儿子外出务工已两月", "羊只出栏，收入比去年好", "孩子放寒假回家");
    private static final List<String> DONE = List.of("宣讲医保报销政策", "联系合作社收购", "帮助整理院落", "送去慢病药品", "商量明年种养打算");
    private static final List<Asked> NEEDS = List.of(
            new Asked("01", "慢性病卡办理"),
            new Asked("02", "学前补助没有到账"),
            new Asked("03", "想养羊，缺启动资金"),
            new Asked("04", "入户水管冻裂"),
            new Asked("05", "门前路雨天不通车"),
            new Asked("08", "低保金发放存折丢失"));

    private final Chance chance;
    private final boolean everyMonth;
    private final List<NewVisit> visits = new ArrayList<>();
    private final List<NewNeed> needs = new ArrayList<>();

    private VisitedHouseholds(Chance chance, boolean everyMonth) {
        this.chance = chance;
        this.everyMonth = everyMonth;
    }

    /** What people ask for. */
    private record Asked(String kind, String text) {}

    static VisitedHouseholds of(Step step, List<NewHousehold> living, List<NewPair> pairs, long seed) {
        var helpers = pairs.stream()
                .filter(pair -> pair.main() && pair.to() == null)
                .collect(Collectors.toMap(NewPair::household, Function.identity()));
        var visited = new VisitedHouseholds(
                Chance.of(seed, "visits of " + step.place()), !step.plan().inFull());
        living.stream()
                .filter(household -> household.facts().state().status().equals("01"))
                .forEach(household -> visited.visit(household, helpers));
        return visited;
    }

    List<NewVisit> visits() {
        return visits;
    }

    List<NewNeed> needs() {
        return needs;
    }

    private void visit(NewHousehold household, Map<UUID, NewPair> helpers) {
        var pair = helpers.get(household.id());
        if (pair == null) {
            return;
        }
        for (int month = everyMonth ? 10 : 12; month <= 12; month++) {
            if (chance.in(94)) {
                visits.add(visit(household, pair.cadre(), LocalDate.of(2018, month, chance.between(1, 28))));
            }
        }
        if (everyMonth && chance.in(12)) {
            needs.add(need(household, pair.cadre()));
        }
    }

    private NewVisit visit(NewHousehold household, UUID helper, LocalDate on) {
        return new NewVisit(
                UuidCreator.getTimeOrderedEpochFast(),
                household.division(),
                household.id(),
                helper,
                on,
                chance.in(85),
                chance.oneOf(FOUND),
                chance.in(60) ? chance.oneOf(DONE) : null);
    }

    private NewNeed need(NewHousehold household, UUID helper) {
        var asked = chance.oneOf(NEEDS);
        var raised = LocalDate.of(2018, chance.between(10, 12), chance.between(1, 25));
        var settled = settled(raised);
        return new NewNeed(
                UuidCreator.getTimeOrderedEpochFast(),
                household.division(),
                household.id(),
                helper,
                asked.kind(),
                asked.text(),
                raised,
                raised.plusDays(21),
                settled,
                settled == null ? null : "户里说问题解决了");
    }

    private @Nullable LocalDate settled(LocalDate raised) {
        var day = raised.plusDays(chance.between(3, 30));
        return chance.in(80) && day.getYear() == County.LAST_YEAR ? day : null;
    }
}
