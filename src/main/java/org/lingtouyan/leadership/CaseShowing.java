package org.lingtouyan.leadership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.Rectification.Parts;
import org.lingtouyan.leadership.Rectification.State;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Month;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a case as people follow it: where it stands, what comes next and who does it, what was done and by whom. */
@Component
class CaseShowing {

    private final CaseWork work;
    private final TeamRules rules;
    private final TeamPlaces places;
    private final TeamPeople people;
    private final Accounts accounts;
    private final Actors actors;

    CaseShowing(
            CaseWork work, TeamRules rules, TeamPlaces places, TeamPeople people, Accounts accounts, Actors actors) {
        this.work = work;
        this.rules = rules;
        this.places = places;
        this.people = people;
        this.accounts = accounts;
        this.actors = actors;
    }

    record ListedCase(
            UUID id,
            DivisionCode division,
            String place,
            Weakness category,
            List<String> criteria,
            State state,
            LocalDate openedOn,
            @Nullable LocalDate listedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate passedOn,
            @Nullable LocalDate watchUntil,
            @Nullable LocalDate endedOn,
            boolean late,
            int problems,
            int settled,
            int version) {}

    /** A step that may be taken now; {@code mine} whether whoever asks may take it. */
    record NextStep(Step step, boolean ofTheCounty, boolean beside, boolean mine) {}

    record ShownDuty(
            UUID id, Duty role, @Nullable UUID cadre, @Nullable String name, @Nullable String organ, LocalDate from) {}

    record ShownProblem(
            UUID id,
            String problem,
            String measure,
            String responsible,
            LocalDate dueOn,
            @Nullable LocalDate settledOn,
            @Nullable String settledNote,
            boolean late) {}

    record ShownEvent(
            UUID id,
            Step kind,
            LocalDate on,
            @Nullable String note,
            @Nullable LocalDate dueOn,
            @Nullable String month,
            @Nullable BigDecimal score,
            @Nullable Integer votes,
            @Nullable Integer dissatisfied,
            @Nullable Parts parts,
            @Nullable Integer talkedWith,
            @Nullable Boolean passed,
            String by,
            OffsetDateTime at) {}

    /**
     * {@code passesFrom}, {@code dissatisfiedAtMost} and {@code votesAtLeast} are what the rules ask of an acceptance today, {@code mostPoints}
     * what each part of it counts at the most; {@code planOpen} whether whoever asks may name and settle problems now.
     */
    record WholeCase(
            ListedCase about,
            BigDecimal passesFrom,
            BigDecimal dissatisfiedAtMost,
            int votesAtLeast,
            Parts mostPoints,
            List<NextStep> next,
            boolean planOpen,
            List<ShownDuty> duties,
            List<ShownProblem> problems,
            List<ShownEvent> events) {}

    ListedCase listed(CaseLists.Listed listed) {
        return listed(listed.held(), listed.problems(), listed.settled());
    }

    private ListedCase listed(Kept<Rectification> held, int problems, int settled) {
        var one = held.record();
        return new ListedCase(
                one.id(),
                one.division(),
                places.text(one.division()),
                one.category(),
                one.criteria(),
                one.state(),
                one.openedOn(),
                one.listedOn(),
                one.dueOn(),
                one.passedOn(),
                one.watchUntil(),
                one.endedOn(),
                one.passedOn() == null && one.endedOn() == null && isLate(one.dueOn()),
                problems,
                settled,
                held.version());
    }

    @Transactional(readOnly = true)
    WholeCase whole(Kept<Rectification> held) {
        var one = held.record();
        var actor = actors.require(Right.READ_RECORDS);
        boolean county = places.ofTheCounty(actor, one.division());
        boolean township = places.ofTheTownship(actor, one.division());
        var problems = work.problems(one);
        return new WholeCase(
                listed(held, problems.size(), (int) problems.stream()
                        .filter(problem -> problem.settledOn() != null)
                        .count()),
                rules.acceptanceScore(one.division(), Here.today()),
                rules.acceptanceDissatisfied(one.division(), Here.today()),
                rules.acceptanceVotes(one.division(), Here.today()),
                rules.acceptanceParts(one.division(), Here.today()),
                one.next().stream()
                        .map(step -> new NextStep(
                                step,
                                step.ofTheCounty(),
                                step.isBeside(),
                                actor.may(Right.WRITE_RECORDS)
                                        && (county || !step.ofTheCounty())
                                        && (township || step.ofTheVillage())))
                        .toList(),
                township && actor.may(Right.WRITE_RECORDS) && one.isPlanOpen(),
                duties(one),
                problems.stream().map(CaseShowing::shown).toList(),
                events(one));
    }

    private List<ShownDuty> duties(Rectification one) {
        var holders = work.holders(one);
        var names = people.names(holders.stream()
                .map(CaseWork.Holder::cadre)
                .filter(Objects::nonNull)
                .toList());
        return holders.stream()
                .map(holder -> new ShownDuty(
                        holder.id(),
                        holder.role(),
                        holder.cadre(),
                        holder.cadre() == null ? null : names.get(holder.cadre()),
                        holder.organ(),
                        holder.from()))
                .toList();
    }

    private List<ShownEvent> events(Rectification one) {
        var events = work.events(one);
        var names = accounts.displayNames(
                events.stream().map(CaseWork.Noted::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        return events.stream().map(event -> shown(event, names)).toList();
    }

    private static ShownEvent shown(CaseWork.Noted event, Map<UUID, String> names) {
        return new ShownEvent(
                event.id(),
                event.kind(),
                event.on(),
                event.note(),
                event.dueOn(),
                event.month() == null ? null : Month.of(event.month()).toString(),
                event.score(),
                event.votes(),
                event.dissatisfied(),
                event.parts(),
                event.talkedWith(),
                event.passed(),
                event.by() == null ? "" : names.getOrDefault(event.by(), ""),
                event.at());
    }

    private static ShownProblem shown(CaseWork.Problem problem) {
        return new ShownProblem(
                problem.id(),
                problem.problem(),
                problem.measure(),
                problem.responsible(),
                problem.dueOn(),
                problem.settledOn(),
                problem.settledNote(),
                problem.settledOn() == null && isLate(problem.dueOn()));
    }

    private static boolean isLate(@Nullable LocalDate due) {
        return due != null && due.isBefore(Here.today());
    }
}
