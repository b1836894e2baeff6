package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.leadership.CaseEvent;
import org.lingtouyan.leadership.CasePlans;
import org.lingtouyan.leadership.Cases;
import org.lingtouyan.leadership.Duty;
import org.lingtouyan.leadership.Rectification;
import org.lingtouyan.leadership.Rectification.Parts;
import org.lingtouyan.leadership.Rectification.State;
import org.lingtouyan.leadership.Rectification.Vote;
import org.lingtouyan.leadership.Round;
import org.lingtouyan.leadership.Screening;
import org.lingtouyan.leadership.Step;
import org.lingtouyan.leadership.Weakness;
import org.lingtouyan.shared.Month;

/** The screening of 2018 that looked at every village, and the weak teams it found: put right by the end of the year, a few not yet. */
final class WeakTeams {

    static final LocalDate OPENED = LocalDate.of(2018, 1, 15);
    private static final LocalDate DUE = LocalDate.of(2018, 3, 31);
    private static final List<List<String>> PROBLEMS = List.of(
            List.of("组织生活不经常，三会一课走过场", "制定全年计划，乡镇包村干部逐次参加", "村党组织书记"),
            List.of("党员队伍老化，两年没有发展党员", "确定入党积极分子，落实培养联系人", "乡镇组织委员"),
            List.of("村务公开不及时，群众有意见", "按月公开，公开栏和微信群同步", "村务监督委员会主任"),
            List.of("没有集体经济收入", "流转撂荒地，入股合作社", "第一书记"),
            List.of("班子分工不明，遇事推诿", "重新分工，建立例会和台账", "村党组织书记"),
            List.of("矛盾纠纷多，信访件没有办结", "逐件包案，限期办结", "乡镇分管领导"));

    private final VillagePeople people;
    private final FirstSecretaries firstSecretaries;
    private final Chance chance;
    private final List<Cases.Past> cases = new ArrayList<>();
    private final List<CasePlans.Plan> plans = new ArrayList<>();
    private final Map<DivisionCode, UUID> leaders = new java.util.HashMap<>();

    WeakTeams(VillagePeople people, FirstSecretaries firstSecretaries, Chance chance) {
        this.people = people;
        this.firstSecretaries = firstSecretaries;
        this.chance = chance;
    }

    Round round(DivisionCode county) {
        return new Round(UuidCreator.getTimeOrderedEpoch(), county, 2018, OPENED, DUE, "2018年村党组织全覆盖排查（演示）");
    }

    /** What was found of a village; {@code UNDER_WAY} cases had not passed by the end of the year. */
    Screening screened(Screening asked, Weakness found, boolean passed) {
        var on = OPENED.plusDays(chance.between(3, 60));
        var criteria = found == Weakness.NONE ? List.<String>of() : criteria(found);
        var screened = new Screening(
                asked.id(),
                asked.division(),
                asked.round(),
                asked.year(),
                asked.openedOn(),
                asked.dueOn(),
                new Screening.Found(on, found, criteria, found == Weakness.NONE ? null : "乡镇走访和组织部门研判"));
        if (found != Weakness.NONE) {
            tell(screened, found, criteria, on, passed);
        }
        return screened;
    }

    private void tell(Screening screened, Weakness found, List<String> criteria, LocalDate on, boolean passed) {
        var named = on.plusDays(chance.between(5, 12));
        var listed = named.plusDays(chance.between(5, 15));
        var planned = listed.plusDays(chance.between(7, 15));
        var begun = planned.plusDays(chance.between(1, 5));
        var due = LocalDate.of(2018, 11, 30);
        var asked = LocalDate.of(2018, 9, 10).plusDays(chance.between(0, 70));
        var accepted = asked.plusDays(chance.between(7, 30));
        var rectification = new Rectification(
                UuidCreator.getTimeOrderedEpoch(),
                screened.division(),
                screened.id(),
                found,
                criteria,
                passed ? State.WATCHED : State.UNDER_WAY,
                on,
                passed ? accepted : begun,
                listed,
                due,
                passed ? accepted : null,
                passed ? accepted.plusMonths(12) : null,
                null);
        var events = new ArrayList<>(List.of(
                event(Step.SCREEN, on, null),
                event(Step.NAME, named, null),
                event(Step.LIST, listed, "县委常委会审定"),
                new CaseEvent(
                        UuidCreator.getTimeOrderedEpoch(), Step.APPROVE_PLAN, planned, null, due, null, null, null),
                event(Step.BEGIN, begun, null)));
        reports(begun, passed ? asked : due, events);
        if (passed) {
            events.add(event(Step.ASK_ACCEPTANCE, asked, null));
            events.add(new CaseEvent(
                    UuidCreator.getTimeOrderedEpoch(), Step.ACCEPT, accepted, null, null, null, vote(), true));
        }
        cases.add(new Cases.Past(rectification, events));
        plans.add(new CasePlans.Plan(rectification, problems(begun, due, passed), duties(rectification, planned)));
    }

    /** The first and the last month of the work. */
    private void reports(LocalDate begun, LocalDate until, List<CaseEvent> events) {
        for (var month : List.of(Month.of(begun), Month.of(until.minusMonths(1)))) {
            if (events.stream().noneMatch(event -> month.equals(event.month()))) {
                events.add(new CaseEvent(
                        UuidCreator.getTimeOrderedEpoch(),
                        Step.PROGRESS,
                        month.lastDay(),
                        "按清单推进，问题逐个销号",
                        null,
                        month,
                        null,
                        null));
            }
        }
    }

    private List<CasePlans.PastProblem> problems(LocalDate begun, LocalDate due, boolean passed) {
        int first = chance.between(0, PROBLEMS.size() - 1);
        var problems = new ArrayList<CasePlans.PastProblem>();
        int number = chance.between(2, 4);
        for (int i = 0; i < number; i++) {
            var words = PROBLEMS.get((first + i) % PROBLEMS.size());
            boolean settled = passed || chance.in(50);
            problems.add(new CasePlans.PastProblem(
                    UuidCreator.getTimeOrderedEpoch(),
                    words.get(0),
                    words.get(1),
                    words.get(2),
                    due.minusMonths(chance.between(0, 3)),
                    settled ? begun.plusDays(chance.between(30, 120)) : null));
        }
        return problems;
    }

    private List<CasePlans.PastDuty> duties(Rectification rectification, LocalDate from) {
        var village = rectification.division();
        var duties = new ArrayList<>(List.of(
                duty(Duty.COUNTY_LEADER, leader(village.at(Level.COUNTY), "县级领导"), null, from),
                duty(Duty.PAIRED_ORGAN, null, chance.oneOf(List.of("县财政局", "县农牧局", "县水务局", "县教育局", "县交通运输局")), from),
                duty(Duty.TOWNSHIP_LEADER, leader(village.at(Level.TOWNSHIP), "包村领导"), null, from)));
        firstSecretaries.since(village, from).stream()
                .map(time -> new CasePlans.PastDuty(
                        UuidCreator.getTimeOrderedEpoch(),
                        Duty.FIRST_SECRETARY,
                        time.cadre(),
                        null,
                        time.from(),
                        time.to()))
                .forEach(duties::add);
        return duties;
    }

    /** The same leader answers for all weak villages of a place. */
    private UUID leader(DivisionCode place, String title) {
        return leaders.computeIfAbsent(place, none -> people.of(place, title));
    }

    private static CasePlans.PastDuty duty(Duty role, @Nullable UUID cadre, @Nullable String organ, LocalDate from) {
        return new CasePlans.PastDuty(UuidCreator.getTimeOrderedEpoch(), role, cadre, organ, from, null);
    }

    private static CaseEvent event(Step step, LocalDate on, @Nullable String note) {
        return CaseEvent.of(UuidCreator.getTimeOrderedEpoch(), step, on, note);
    }

    private Vote vote() {
        int votes = chance.between(15, 30);
        int score = chance.between(72, 96);
        int dissatisfied = chance.between(0, votes / 5);
        return new Vote(partsOf(score), 8, votes, dissatisfied);
    }

    /** Two fifths of the points are of the vote, one fifth of each of the others. */
    private static Parts partsOf(int score) {
        var fifth = new BigDecimal(score).divide(new BigDecimal(5));
        return new Parts(fifth, fifth.add(fifth), fifth, fifth);
    }

    private List<String> criteria(Weakness found) {
        var own = found == Weakness.WEAK ? List.of("03", "05", "08") : List.of("10", "13", "14");
        return chance.in(40) ? List.of(chance.oneOf(own), "04") : List.of(chance.oneOf(own));
    }

    List<Cases.Past> cases() {
        return cases;
    }

    List<CasePlans.Plan> plans() {
        return plans;
    }
}
