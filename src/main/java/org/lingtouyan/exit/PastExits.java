package org.lingtouyan.exit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.exit.ExitCase.End;
import org.lingtouyan.exit.Finding.Source;
import org.lingtouyan.exit.Step.Needs;
import org.springframework.stereotype.Component;

/** Writes cases that have gone their way elsewhere, with what the records of their day say of their conditions. */
@Component
class PastExits {

    private static final String CONTACT = "村务监督委员会";

    private final ExitTable table;
    private final ConditionSets sets;
    private final Evaluation evaluation;
    private final ExitNotices notices;
    private final NoticeTable noticeTable;
    private final ExitRules rules;

    PastExits(
            ExitTable table,
            ConditionSets sets,
            Evaluation evaluation,
            ExitNotices notices,
            NoticeTable noticeTable,
            ExitRules rules) {
        this.table = table;
        this.sets = sets;
        this.evaluation = evaluation;
        this.notices = notices;
        this.noticeTable = noticeTable;
        this.rules = rules;
    }

    private record Batch(Subject subject, UUID edition, int year) {}

    private record Board(DivisionCode place, Subject subject, int year, LocalDate on) {}

    /** What was told, and the case it makes. */
    private record Written(PastExit past, ExitCase held) {}

    void write(List<PastExit> told) {
        var editions = new LinkedHashMap<String, UUID>();
        var cases = told.stream()
                .map(past -> new Written(past, held(past, editions)))
                .toList();
        table.addCases(cases.stream().map(Written::held).toList());
        table.addSteps(cases.stream()
                .flatMap(one -> steps(one.past(), one.held()).stream())
                .toList());
        cases.stream()
                .collect(Collectors.groupingBy(one -> new Batch(
                        one.held().subject(), one.held().editionId(), one.held().exitYear())))
                .forEach((batch, together) -> table.addFindings(findings(batch, together)));
        table.addObjections(cases.stream()
                .flatMap(one -> objection(one.past(), one.held()).stream())
                .toList());
        putUp(cases);
    }

    private ExitCase held(PastExit past, Map<String, UUID> editions) {
        var opened = past.taken().get(0).on();
        var edition = editions.computeIfAbsent(
                past.subject() + " " + opened,
                day -> sets.require(past.subject(), past.place(), opened).id());
        var last = past.taken().get(past.taken().size() - 1);
        boolean done = last.step().next().isEmpty();
        return new ExitCase(
                past.id(),
                past.place(),
                past.subject(),
                past.household(),
                edition,
                past.year(),
                last.step(),
                last.on(),
                last.step().needs(Needs.NOTICE) ? rules.noticeUntil(past.subject(), past.place(), last.on()) : null,
                done ? last.on() : null,
                opened,
                done ? last.on() : null,
                done ? End.DONE : null,
                null,
                null,
                false,
                null,
                1);
    }

    private static List<TakenStep> steps(PastExit past, ExitCase held) {
        var steps = new ArrayList<TakenStep>();
        for (int i = 0; i < past.taken().size(); i++) {
            var taken = past.taken().get(i);
            var step = TakenStep.of(held, told(past, taken), null);
            steps.add(
                    i + 1 < past.taken().size()
                            ? step.until(past.taken().get(i + 1).on(), "NEXT")
                            : step);
        }
        return steps;
    }

    private static TakenStep.Told told(PastExit past, PastExit.Taken taken) {
        return new TakenStep.Told(
                UuidCreator.getTimeOrderedEpochFast(),
                taken.step(),
                taken.on(),
                past.cadre(),
                null,
                taken.attended(),
                taken.votesFor(),
                taken.attended() == null || taken.votesFor() == null ? null : taken.attended() - taken.votesFor(),
                null,
                null,
                null);
    }

    private List<Finding> findings(Batch batch, List<Written> together) {
        var judged = together.stream()
                .filter(one -> one.past().taken().stream()
                        .anyMatch(taken -> taken.step().needs(Needs.CONDITIONS)))
                .toList();
        if (judged.isEmpty()) {
            return List.of();
        }
        var conditions = sets.conditions(batch.edition());
        var day = LocalDate.of(batch.year(), 12, 31);
        var computed = evaluation.ofAll(judged.stream().map(Written::held).toList(), conditions, day);
        return judged.stream()
                .flatMap(one -> conditions.stream()
                        .flatMap(condition -> Optional.ofNullable(
                                computed.getOrDefault(one.held().id(), Map.of()).get(condition.id()))
                                .or(() -> stated(one.past(), one.held(), condition))
                                .stream()))
                .toList();
    }

    private Optional<Finding> stated(PastExit past, ExitCase held, Condition condition) {
        var count = past.counts().get(condition.position());
        if (!condition.mayBeStated() || condition.checked() == Condition.Check.COUNTED && count == null) {
            return Optional.empty();
        }
        var limit = count == null
                ? null
                : evaluation
                        .limit(condition, held.divisionCode(), held.stepOn())
                        .orElse(null);
        return Optional.of(new Finding(
                UuidCreator.getTimeOrderedEpochFast(),
                held.divisionCode(),
                held.id(),
                condition.id(),
                true,
                Source.STATED,
                count == null ? null : BigDecimal.valueOf(count.part()),
                count == null ? null : BigDecimal.valueOf(count.whole()),
                limit,
                held.stepOn(),
                null,
                List.of(),
                past.cadre(),
                null,
                1));
    }

    private static Optional<Objection> objection(PastExit past, ExitCase held) {
        return Optional.ofNullable(past.objection()).map(told -> {
            var raised = Objection.raised(held, UuidCreator.getTimeOrderedEpochFast(), told.on(), told.text(), null);
            return told.answeredOn() == null || told.answer() == null
                    ? raised
                    : raised.answered(told.answeredOn(), told.answer(), false);
        });
    }

    /** Those of one place that went up on one day stand on one notice. */
    private void putUp(List<Written> cases) {
        var boards = new LinkedHashMap<Board, List<ExitCase>>();
        cases.forEach(one -> one.past().taken().stream()
                .filter(taken -> taken.step().needs(Needs.NOTICE))
                .forEach(taken -> boards.computeIfAbsent(
                                new Board(
                                        one.past().place(),
                                        one.past().subject(),
                                        one.past().year(),
                                        taken.on()),
                                none -> new ArrayList<>())
                        .add(one.held())));
        var put = new ArrayList<Notice>();
        var lines = new ArrayList<Notice.Line>();
        boards.forEach((board, on) -> {
            var notice = notices.notice(UuidCreator.getTimeOrderedEpochFast(), on.get(0), board.on(), CONTACT, null);
            put.add(notice);
            lines.addAll(notices.lines(notice, on));
        });
        noticeTable.add(put, lines);
    }
}
