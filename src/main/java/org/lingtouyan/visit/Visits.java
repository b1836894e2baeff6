package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;
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

    /** @return false if just this had been entered before; then nothing is written again */
    @Transactional
    boolean enter(VisitWish wish) {
        actors.require(Right.WRITE_RECORDS);
        var hash = DigestUtils.sha256Hex(wish.toString());
        var known = table.hash(wish.id());
        if (known.isPresent()) {
            if (!known.get().equals(hash)) {
                throw VisitRefused.VISIT_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        var household = households.requireOpen(wish.household());
        var visit = wish.visit(household);
        check(visit, household);
        table.insert(visit, hash);
        if (wish.change() != null && visit.changed()) {
            writeChange(wish, wish.change());
        }
        wish.needs().forEach(need -> needs.raise(need, visit.id()));
        return true;
    }

    private void writeChange(VisitWish wish, tools.jackson.databind.node.ObjectNode change) {
        if (wish.householdVersion() == null) {
            throw VisitRefused.VISIT_CHANGE_NEEDS_VERSION.because().with("field", "householdVersion");
        }
        told.change(wish.household(), wish.householdVersion(), wish.on(), change);
    }

    private void check(Visit visit, KnownHousehold household) {
        var today = Here.today();
        visit.checkDay(today, lateAfter(household.division(), today));
        if (cadres.named(List.of(visit.cadre())).isEmpty()) {
            throw VisitRefused.VISITOR_UNKNOWN.because().with("field", "cadreId");
        }
        requireMember(household, visit.metPerson());
    }

    int lateAfter(DivisionCode village, LocalDate day) {
        return parameters
                .value("visit.late-days", village, day)
                .map(Integer::valueOf)
                .orElse(LATE_AFTER);
    }

    /** Somebody else who was met stands in words. */
    void requireMember(KnownHousehold household, @Nullable UUID person) {
        if (person != null
                && table.members(household.countyCode(), household.division().value(), household.id()).stream()
                        .noneMatch(member -> member.id().equals(person))) {
            throw VisitRefused.NOT_OF_THE_HOUSEHOLD.because().with("field", "metPerson");
        }
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
