package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.exit.ConditionShowing.ExitPerson;
import org.lingtouyan.exit.ConditionShowing.ShownCondition;
import org.lingtouyan.exit.ConditionShowing.ShownConditionSet;
import org.lingtouyan.exit.ExitCase.Block;
import org.lingtouyan.exit.ExitCase.End;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.shared.Here;
import org.springframework.stereotype.Component;

/** Cases as they go out: with the names of places and people beside them, whose turn it is, and how each condition is answered. */
@Component
class ExitShowing {

    private final ExitTable table;
    private final ConditionSets sets;
    private final Answers answers;
    private final NoticeTable notices;
    private final ExitRecords records;
    private final KnownHouseholds households;
    private final Cadres cadres;
    private final Divisions divisions;
    private final Actors actors;

    ExitShowing(
            ExitTable table,
            ConditionSets sets,
            Answers answers,
            NoticeTable notices,
            ExitRecords records,
            KnownHouseholds households,
            Cadres cadres,
            Divisions divisions,
            Actors actors) {
        this.table = table;
        this.sets = sets;
        this.answers = answers;
        this.notices = notices;
        this.records = records;
        this.households = households;
        this.cadres = cadres;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** {@code turn}: the level that takes the next step; {@code block}: what keeps everybody from it. */
    record ListedExit(
            UUID id,
            Subject subject,
            String division,
            String place,
            @Nullable UUID householdId,
            @Nullable String number,
            @Nullable String headName,
            @Nullable Integer people,
            int year,
            Step step,
            LocalDate stepOn,
            @Nullable Step next,
            @Nullable Level turn,
            @Nullable Block block,
            @Nullable LocalDate noticeUntil,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate endedOn,
            @Nullable End end,
            int version) {}

    record ShownStep(
            UUID id,
            Step step,
            LocalDate on,
            boolean back,
            @Nullable ExitPerson who,
            @Nullable String place,
            @Nullable Integer attended,
            @Nullable Integer votesFor,
            @Nullable Integer votesAgainst,
            @Nullable UUID signedBy,
            @Nullable String signedByName,
            @Nullable String note) {}

    /** A step of the line: whose it is, and whether it is behind, here or ahead. */
    record LineStep(Step step, Level level, boolean taken, boolean here) {}

    record ShownObjection(
            UUID id,
            LocalDate on,
            String text,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable Boolean upheld,
            boolean open) {}

    record CaseNotice(UUID id, String token, LocalDate from, LocalDate until, boolean standing) {}

    record WholeExit(
            ListedExit exit,
            boolean mayTakeNext,
            boolean mayGoBack,
            @Nullable String endNote,
            ShownConditionSet edition,
            List<LineStep> line,
            List<ShownCondition> conditions,
            List<ShownStep> steps,
            List<ShownObjection> objections,
            @Nullable CaseNotice notice) {}

    ListedExit listed(ExitLists.Row row) {
        var next = row.validTo() == null ? row.step().next() : Optional.<Step>empty();
        return new ListedExit(
                row.id(),
                row.subject(),
                row.divisionCode(),
                divisions.pathText(DivisionCode.parse(row.divisionCode())),
                row.householdId(),
                row.number(),
                row.headName(),
                row.people(),
                row.exitYear(),
                row.step(),
                row.stepOn(),
                next.orElse(null),
                next.map(Step::level).orElse(null),
                row.block(Here.today()),
                row.noticeUntil(),
                row.approvedOn(),
                row.validTo(),
                row.endReason(),
                row.version());
    }

    ListedExit listed(ExitCase held) {
        var known = held.householdId() == null
                ? null
                : households.find(held.householdId()).orElse(null);
        return listed(row(held, known));
    }

    private ExitLists.Row row(ExitCase held, @Nullable KnownHousehold known) {
        return new ExitLists.Row(
                held.id(),
                held.divisionCode().value(),
                held.subject(),
                held.householdId(),
                held.exitYear(),
                held.step(),
                held.stepOn(),
                held.noticeUntil(),
                held.approvedOn(),
                held.validTo(),
                held.endReason(),
                held.version(),
                known == null ? null : known.number(),
                known == null ? null : known.headName(),
                null,
                table.objections(held.id()).stream().anyMatch(Objection::open));
    }

    WholeExit whole(ExitCase held) {
        var steps = table.steps(held.id());
        var conditions = answers.conditions(held);
        var found = answers.of(held, conditions);
        var named = cadres.named(Stream.concat(
                        steps.stream().map(TakenStep::cadreId),
                        found.values().stream().map(Finding::cadreId))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var signers = records.names(
                held.divisionCode(),
                steps.stream()
                        .map(TakenStep::signedBy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        var actor = actors.current();
        var next = held.open() ? held.step().next() : Optional.<Step>empty();
        boolean mine = actor.filter(who -> who.may(Right.WRITE_RECORDS)
                        && next.filter(step -> Exits.takes(who, step)).isPresent())
                .isPresent();
        boolean last = held.open()
                && actor.filter(who -> who.may(Right.WRITE_RECORDS) && Exits.takes(who, held.step()))
                        .isPresent();
        return new WholeExit(
                listed(held),
                mine,
                mine || last,
                held.endNote(),
                ConditionShowing.edition(sets.find(held.editionId()).orElseThrow(), conditions),
                line(held),
                conditions.stream()
                        .map(condition -> ConditionShowing.condition(condition, found.get(condition.id()), named))
                        .toList(),
                steps.stream().map(step -> step(step, named, signers)).toList(),
                table.objections(held.id()).stream().map(ExitShowing::objection).toList(),
                notices.ofCase(held).map(ExitShowing::notice).orElse(null));
    }

    private static List<LineStep> line(ExitCase held) {
        return held.subject().steps().stream()
                .map(step -> new LineStep(
                        step, step.level(), !held.step().isBefore(step), held.open() && step == held.step()))
                .toList();
    }

    private static ShownStep step(TakenStep step, Map<UUID, Known> named, Map<UUID, String> signers) {
        return new ShownStep(
                step.id(),
                step.step(),
                step.takenOn(),
                step.back(),
                ConditionShowing.person(step.cadreId(), named),
                step.place(),
                step.attended(),
                step.votesFor(),
                step.votesAgainst(),
                step.signedBy(),
                step.signedBy() == null ? null : signers.get(step.signedBy()),
                step.note());
    }

    private static ShownObjection objection(Objection held) {
        return new ShownObjection(
                held.id(), held.raisedOn(), held.text(), held.answer(), held.answeredOn(), held.upheld(), held.open());
    }

    private static CaseNotice notice(Notice notice) {
        return new CaseNotice(
                notice.id(), notice.token(), notice.shownFrom(), notice.shownUntil(), notice.standsOn(Here.today()));
    }
}
