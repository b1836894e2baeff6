package org.lingtouyan.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.visit.DueLists.DueRow;
import org.lingtouyan.visit.DueLists.NeedRow;
import org.springframework.stereotype.Component;

/** Visits and needs as they go out: with the names of people and places and the words of codes beside them. */
@Component
class VisitShowing {

    static final String NEED_KINDS = "needKind";

    private final Cadres cadres;
    private final KnownHouseholds households;
    private final Divisions divisions;
    private final Codes codes;
    private final Accounts accounts;

    VisitShowing(Cadres cadres, KnownHouseholds households, Divisions divisions, Codes codes, Accounts accounts) {
        this.cadres = cadres;
        this.households = households;
        this.divisions = divisions;
        this.codes = codes;
        this.accounts = accounts;
    }

    /** Somebody who visits or has a case: the name and the unit. */
    record Visitor(UUID id, String name, @Nullable String unit) {}

    record VisitShown(
            UUID id,
            UUID householdId,
            @Nullable String number,
            @Nullable String headName,
            String division,
            String place,
            Visitor visitor,
            LocalDate on,
            Visit.Mode mode,
            @Nullable UUID metPerson,
            @Nullable String met,
            @Nullable String found,
            @Nullable String done,
            @Nullable String nextStep,
            @Nullable String lateReason,
            boolean changed,
            boolean voided,
            int version) {}

    record DueHousehold(
            UUID id,
            String number,
            @Nullable String headName,
            String division,
            String place,
            @Nullable String statusLabel,
            String category,
            LocalDate dueOn,
            @Nullable LocalDate visitedOn,
            @Nullable Visitor helper,
            long daysOver) {}

    record ListedNeed(
            UUID id,
            UUID householdId,
            String number,
            @Nullable String headName,
            String division,
            String place,
            String kind,
            String kindLabel,
            String text,
            Visitor owner,
            LocalDate raisedOn,
            LocalDate dueOn,
            @Nullable LocalDate settledOn,
            boolean overdue,
            int version) {}

    record SaidAnswer(UUID id, LocalDate on, boolean byHousehold, String text, String by, OffsetDateTime at) {}

    record NeedShown(
            UUID id,
            UUID householdId,
            @Nullable String number,
            @Nullable String headName,
            String division,
            String place,
            @Nullable UUID visitId,
            String kind,
            String kindLabel,
            String text,
            Visitor owner,
            LocalDate raisedOn,
            LocalDate dueOn,
            @Nullable LocalDate settledOn,
            @Nullable UUID settledBy,
            @Nullable String word,
            boolean voided,
            int version,
            List<SaidAnswer> answers) {}

    List<VisitShown> visits(List<Visit> visits) {
        var named = named(visits.stream().map(Visit::cadre).toList());
        var known = households.among(visits.stream().map(Visit::household).toList());
        return visits.stream()
                .map(visit -> visit(visit, known.get(visit.household()), named))
                .toList();
    }

    private VisitShown visit(Visit visit, @Nullable KnownHousehold known, Map<UUID, Known> named) {
        return new VisitShown(
                visit.id(),
                visit.household(),
                known == null ? null : known.number(),
                known == null ? null : known.headName(),
                visit.division().value(),
                place(visit.division()),
                visitor(visit.cadre(), named),
                visit.on(),
                visit.mode(),
                visit.metPerson(),
                visit.met(),
                visit.found(),
                visit.done(),
                visit.nextStep(),
                visit.lateReason(),
                visit.changed(),
                visit.voided(),
                visit.version());
    }

    List<DueHousehold> due(List<DueRow> rows, LocalDate day) {
        var named = named(
                rows.stream().flatMap(row -> Stream.ofNullable(row.cadreId())).toList());
        return rows.stream()
                .map(row -> new DueHousehold(
                        row.id(),
                        row.number(),
                        row.headName(),
                        row.divisionCode(),
                        place(new DivisionCode(row.divisionCode())),
                        codes.told("status", row.status()),
                        row.category(),
                        row.dueOn(),
                        row.visitedOn(),
                        row.cadreId() == null ? null : visitor(row.cadreId(), named),
                        day.toEpochDay() - row.dueOn().toEpochDay()))
                .toList();
    }

    List<ListedNeed> needs(List<NeedRow> rows, LocalDate day) {
        var named = named(rows.stream().map(NeedRow::ownerId).toList());
        return rows.stream()
                .map(row -> new ListedNeed(
                        row.id(),
                        row.householdId(),
                        row.number(),
                        row.headName(),
                        row.divisionCode(),
                        place(new DivisionCode(row.divisionCode())),
                        row.kind(),
                        codes.told(NEED_KINDS, row.kind()),
                        row.text(),
                        visitor(row.ownerId(), named),
                        row.raisedOn(),
                        row.dueOn(),
                        row.settledOn(),
                        row.settledOn() == null && row.dueOn().isBefore(day),
                        row.version()))
                .toList();
    }

    List<NeedShown> cases(List<Needs.Case> cases) {
        var named = named(cases.stream().map(one -> one.need().owner()).toList());
        var known = households.among(
                cases.stream().map(one -> one.need().household()).toList());
        return cases.stream()
                .map(one -> shown(one, known.get(one.need().household()), named))
                .toList();
    }

    private NeedShown shown(Needs.Case one, @Nullable KnownHousehold known, Map<UUID, Known> named) {
        var need = one.need();
        return new NeedShown(
                need.id(),
                need.household(),
                known == null ? null : known.number(),
                known == null ? null : known.headName(),
                need.division().value(),
                place(need.division()),
                need.visit(),
                need.kind(),
                codes.told(NEED_KINDS, need.kind()),
                need.text(),
                visitor(need.owner(), named),
                need.raisedOn(),
                need.dueOn(),
                need.to(),
                need.settledBy(),
                need.settledWord(),
                need.voided(),
                need.version(),
                one.answers().stream()
                        .map(answer -> new SaidAnswer(
                                answer.id(),
                                answer.on(),
                                answer.byHousehold(),
                                answer.text(),
                                accounts.displayName(answer.by()),
                                answer.at()))
                        .toList());
    }

    Map<UUID, Known> named(Collection<UUID> ids) {
        return cadres.named(ids.stream().distinct().toList());
    }

    static Visitor visitor(UUID id, Map<UUID, Known> named) {
        var known = named.get(id);
        return known == null ? new Visitor(id, "", null) : new Visitor(id, known.name(), known.unit());
    }

    /** The village with its township: villages of one name are many. */
    String place(DivisionCode code) {
        return divisions
                        .townshipOf(code)
                        .map(township -> township.shortName() + " ")
                        .orElse("")
                + divisions.find(code).map(village -> village.shortName()).orElse(code.value());
    }
}
