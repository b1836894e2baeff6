package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.household.ToldAtVisits;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of visits: a visit is entered with all that was told at it in one transaction, and corrected. */
@Service
public class Visits {

    private static final int LATE_AFTER = 7;

    private final VisitTable table;
    private final Needs needs;
    private final KnownHouseholds households;
    private final ToldAtVisits told;
    private final Cadres cadres;
    private final Parameters parameters;
    private final Actors actors;

    Visits(
            VisitTable table,
            Needs needs,
            KnownHouseholds households,
            ToldAtVisits told,
            Cadres cadres,
            Parameters parameters,
            Actors actors) {
        this.table = table;
        this.needs = needs;
        this.households = households;
        this.told = told;
        this.cadres = cadres;
        this.parameters = parameters;
        this.actors = actors;
    }

    /** Writes visits and needs of one county, each kind in one statement, for loading. */
    @Transactional
    public void load(List<NewVisit> visits, List<NewNeed> raised) {
        actors.require(Right.WRITE_RECORDS);
        if (!visits.isEmpty()) {
            table.insertAll(visits.stream().map(Visits::loaded).toList());
        }
        needs.load(raised);
    }

    private static Visit loaded(NewVisit told) {
        return new Visit(
                told.id(),
                told.division(),
                told.household(),
                told.cadre(),
                told.on(),
                told.atHome() ? Visit.Mode.HOME : Visit.Mode.PHONE,
                null,
                null,
                told.found(),
                told.done(),
                null,
                null,
                false,
                false,
                1);
    }

    /** All of them or, by an exception, none. @return how many were written; just the same entered before is not written again */
    @Transactional
    int enter(List<VisitWish> told) {
        actors.require(Right.WRITE_RECORDS);
        var hashes = table.hashes(told.stream().map(VisitWish::id).toList());
        told.forEach(wish -> wish.requireSame(hashes.get(wish.id())));
        var wishes =
                told.stream().filter(wish -> !hashes.containsKey(wish.id())).toList();
        if (wishes.isEmpty()) {
            return 0;
        }
        var known =
                households.requireOpen(wishes.stream().map(VisitWish::household).toList());
        check(wishes, known);
        table.insert(wishes, known);
        for (var wish : wishes) {
            if (wish.changes()) {
                writeChange(wish);
            }
            wish.needs().forEach(need -> needs.raise(need, wish.id()));
        }
        return wishes.size();
    }

    private void writeChange(VisitWish wish) {
        var version = wish.householdVersion();
        if (version == null) {
            throw VisitRefused.VISIT_CHANGE_NEEDS_VERSION.because().with("field", "householdVersion");
        }
        if (wish.income() != null) {
            version = told.account(wish.household(), version, wish.income());
        }
        if (wish.change() != null && !wish.change().isEmpty()) {
            told.change(wish.household(), version, wish.on(), wish.change());
        }
    }

    private void check(List<VisitWish> wishes, Map<UUID, KnownHousehold> known) {
        var today = Here.today();
        var late = new HashMap<DivisionCode, Integer>();
        var visitors = cadres.named(wishes.stream().map(VisitWish::cadre).toList());
        for (var wish : wishes) {
            var household = Objects.requireNonNull(known.get(wish.household()));
            if (!wish.on().equals(today)) {
                wish.visit(household)
                        .checkDay(today, late.computeIfAbsent(household.division(), at -> lateAfter(at, today)));
            }
            if (!visitors.containsKey(wish.cadre())) {
                throw VisitRefused.VISITOR_UNKNOWN.because().with("field", "cadreId");
            }
        }
        requireMembers(wishes, known);
    }

    /** Somebody else who was met stands in words. */
    private void requireMembers(List<VisitWish> wishes, Map<UUID, KnownHousehold> known) {
        var met = wishes.stream().filter(wish -> wish.metPerson() != null).toList();
        if (met.isEmpty()) {
            return;
        }
        var members = table.members(met.stream()
                .map(wish -> Objects.requireNonNull(known.get(wish.household())))
                .distinct()
                .toList());
        for (var wish : met) {
            if (members.getOrDefault(wish.household(), List.of()).stream()
                    .noneMatch(member -> member.id().equals(wish.metPerson()))) {
                throw VisitRefused.NOT_OF_THE_HOUSEHOLD.because().with("field", "metPerson");
            }
        }
    }

    int lateAfter(DivisionCode village, LocalDate day) {
        return parameters
                .value("visit.late-days", village, day)
                .map(Integer::valueOf)
                .orElse(LATE_AFTER);
    }

    @Transactional
    Visit correct(UUID id, String expectedVersion, UnaryOperator<Visit> correction) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        held.requireVersion(expectedVersion);
        var corrected = correction.apply(held);
        if (corrected.on().isAfter(Here.today())) {
            throw VisitRefused.VISIT_IN_THE_FUTURE.because().with("field", "on");
        }
        table.update(corrected);
        return find(id);
    }

    @Transactional(readOnly = true)
    Visit find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** The last first, also those at where the household lived before and as what was merged into it. */
    @Transactional(readOnly = true)
    List<Visit> ofHousehold(UUID household, int limit) {
        actors.require(Right.READ_RECORDS);
        return table.ofHouseholds(
                households.wholeLife(households.require(household).id()), limit);
    }

    @Transactional(readOnly = true)
    List<Visit> page(
            DivisionCode division,
            LocalDate from,
            LocalDate to,
            @Nullable UUID cadre,
            @Nullable UUID after,
            int limit) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.page(division, from, to, cadre, after, limit);
    }
}
