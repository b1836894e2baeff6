package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.householdplan.PlanLists.MeasureRow;
import org.lingtouyan.householdplan.PlanLists.PlanRow;
import org.lingtouyan.householdplan.PlanLists.Position;
import org.lingtouyan.householdplan.PlanLists.Sought;
import org.lingtouyan.householdplan.PlanLists.UnplannedRow;
import org.lingtouyan.householdplan.PlanShapes.MeasureState;
import org.lingtouyan.householdplan.PlanShapes.PlanCadre;
import org.lingtouyan.householdplan.PlanShapes.PlanState;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of plans, of households without one, and of measures, each narrowed and in pages. */
@RestController
class PlanListController {

    private static final int LONGEST_PAGE = 200;

    private final PlanLists lists;
    private final PlanShowing showing;
    private final PlanWords words;

    PlanListController(PlanLists lists, PlanShowing showing, PlanWords words) {
        this.lists = lists;
        this.showing = showing;
        this.words = words;
    }

    /** Which plans are listed. */
    enum PlanFilter {
        LACKING,
        OVERDUE,
        UNSIGNED,
        SIGNED
    }

    record ListedPlan(
            UUID id,
            UUID householdId,
            String number,
            @Nullable String headName,
            String division,
            String place,
            int year,
            int edition,
            LocalDate editionOn,
            PlanState state,
            int measures,
            int done,
            int overdue,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal expectedIncome,
            @Nullable BigDecimal realIncome,
            int lacking) {}

    record UnplannedHousehold(
            UUID id,
            String number,
            @Nullable String headName,
            String division,
            String place,
            @Nullable String statusLabel,
            @Nullable String mainCauseLabel,
            LocalDate since,
            @Nullable PlanCadre helper) {}

    record ListedMeasure(
            UUID id,
            UUID planId,
            UUID householdId,
            String number,
            @Nullable String headName,
            String division,
            String place,
            int year,
            String kind,
            String kindLabel,
            String content,
            @Nullable BigDecimal amount,
            @Nullable String body,
            @Nullable PlanCadre owner,
            LocalDate dueOn,
            @Nullable BigDecimal expectedIncome,
            MeasureState state,
            @Nullable LocalDate doneOn,
            @Nullable BigDecimal realIncome,
            int version) {}

    @GetMapping("/api/household-plans")
    Page<ListedPlan> plans(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable PlanFilter state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var sought = sought(division, year, state, null, null, q, cursor);
        int most = most(limit);
        return page(lists.plans(sought, most + 1), most, this::plan, row -> new Position(row.number(), row.id()));
    }

    @GetMapping("/api/household-plans/missing")
    Page<UnplannedHousehold> unplanned(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var on = day == null ? Here.today() : day;
        int most = most(limit);
        var found = lists.unplanned(
                new Sought(words.place(division), on.getYear(), on, null, null, null, q, Position.parse(cursor)),
                most + 1);
        var named = showing.named(found.stream().map(UnplannedRow::cadreId));
        return page(
                found,
                most,
                row -> new UnplannedHousehold(
                        row.id(),
                        row.number(),
                        row.headName(),
                        row.divisionCode(),
                        words.place(row.divisionCode()),
                        words.label("status", row.status()),
                        words.label("cause", row.mainCause()),
                        row.since(),
                        row.cadreId() == null ? null : PlanShowing.cadre(row.cadreId(), named)),
                row -> new Position(row.number(), row.id()));
    }

    @GetMapping("/api/measures")
    Page<ListedMeasure> measures(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable MeasureState state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var sought = sought(division, year, state, kind, owner, q, cursor);
        int most = most(limit);
        var found = lists.measures(sought, most + 1);
        var named = showing.named(found.stream().map(MeasureRow::ownerId));
        return page(
                found,
                most,
                row -> measure(row, row.ownerId() == null ? null : PlanShowing.cadre(row.ownerId(), named)),
                MeasureRow::position);
    }

    Sought sought(
            @Nullable DivisionCode division,
            @Nullable Integer year,
            @Nullable Enum<?> state,
            @Nullable String kind,
            @Nullable UUID owner,
            @Nullable String q,
            @Nullable String cursor) {
        var today = Here.today();
        return new Sought(
                words.place(division),
                year == null ? today.getYear() : year,
                today,
                state == null ? null : state.name(),
                kind == null || kind.isBlank() ? null : words.kind(kind),
                owner,
                q,
                Position.parse(cursor));
    }

    private ListedPlan plan(PlanRow row) {
        return new ListedPlan(
                row.id(),
                row.householdId(),
                row.number(),
                row.headName(),
                row.divisionCode(),
                words.place(row.divisionCode()),
                row.year(),
                row.edition(),
                row.editionOn(),
                PlanShowing.state(row.signatures()),
                row.measures(),
                row.done(),
                row.overdue(),
                row.amount(),
                row.expected(),
                row.earned(),
                row.lacking());
    }

    private ListedMeasure measure(MeasureRow row, @Nullable PlanCadre owner) {
        var state = row.doneOn() != null
                ? MeasureState.DONE
                : row.droppedOn() != null
                        ? MeasureState.DROPPED
                        : row.dueOn().isBefore(Here.today()) ? MeasureState.OVERDUE : MeasureState.OPEN;
        return new ListedMeasure(
                row.id(),
                row.planId(),
                row.householdId(),
                row.number(),
                row.headName(),
                row.divisionCode(),
                words.place(row.divisionCode()),
                row.year(),
                row.kind(),
                words.word(PlanRules.KINDS, row.kind()),
                row.content(),
                row.amount(),
                row.body(),
                owner,
                row.dueOn(),
                row.expectedIncome(),
                state,
                row.doneOn(),
                row.realIncome(),
                row.version());
    }

    private static int most(int limit) {
        return Math.max(1, Math.min(limit, LONGEST_PAGE));
    }

    private static <R, S> Page<S> page(List<R> found, int most, Function<R, S> shown, Function<R, Position> position) {
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream().map(shown).toList(),
                found.size() > most ? position.apply(page.get(most - 1)).cursor() : null);
    }
}
