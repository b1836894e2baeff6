package org.lingtouyan.householdplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.householdplan.NewPlan.Role;
import org.lingtouyan.householdplan.PlanWish.MeasureWish;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of plans: made, changed until somebody signs, signed, changed again as the next edition, told of each quarter. */
@Service
public class Plans {

    private final PlanTable table;
    private final PlanLoading loading;
    private final PlanRules rules;
    private final MeasureResults results;
    private final KnownHouseholds households;
    private final Signatories signatories;
    private final Cadres cadres;
    private final Actors actors;

    Plans(
            PlanTable table,
            PlanLoading loading,
            PlanRules rules,
            MeasureResults results,
            KnownHouseholds households,
            Signatories signatories,
            Cadres cadres,
            Actors actors) {
        this.table = table;
        this.loading = loading;
        this.rules = rules;
        this.results = results;
        this.households = households;
        this.signatories = signatories;
        this.cadres = cadres;
        this.actors = actors;
    }

    /** A plan with all that belongs to it. */
    record Whole(
            Plan plan,
            List<Measure> measures,
            List<Signature> signatures,
            List<Progress> progress,
            List<Edition> editions) {}

    /** A plan and how many have signed it. */
    record OfYear(Plan plan, int signatures) {}

    /** Somebody who signs, as what, and when. */
    record Signing(UUID id, Role role, UUID who, LocalDate on) {}

    /** Writes plans of one county with what came of them, each table in one statement, for loading. */
    @Transactional
    public void load(List<NewPlan> plans) {
        actors.require(Right.WRITE_RECORDS);
        loading.load(plans);
    }

    /** @return false if just this had been made before */
    @Transactional
    boolean make(PlanWish wish, String hash) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.find(wish.id());
        if (held.isPresent()) {
            if (!hash.equals(held.get().bodyHash())) {
                throw PlanRefused.PLAN_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        var household = households.requireOpen(wish.household());
        if (wish.madeOn().isAfter(Here.today())) {
            throw PlanRefused.PLAN_IN_THE_FUTURE.because().with("field", "madeOn");
        }
        requireOwners(wish);
        var place = household.division();
        var plan = Plan.of(wish, place, rules.lastsUntil(wish.year(), place, wish.madeOn()), hash);
        table.insert(List.of(plan));
        table.insertMeasures(IntStream.range(0, wish.measures().size())
                .mapToObj(at -> Measure.of(wish.measures().get(at), plan, at))
                .toList());
        return true;
    }

    /** Writes the plan anew, as a whole; measures that are left out are given up unless they are done. */
    @Transactional
    void change(UUID id, String expectedVersion, PlanWish wish) {
        var plan = toWrite(id, expectedVersion);
        requireUnsigned(plan);
        requireOwners(wish);
        table.update(plan.saying(wish));
        var held = new HashMap<UUID, Measure>();
        table.measures(plan).forEach(measure -> held.put(measure.id(), measure));
        var added = new ArrayList<Measure>();
        var changed = new ArrayList<Measure>();
        for (int at = 0; at < wish.measures().size(); at++) {
            var told = wish.measures().get(at);
            var measure = held.remove(told.id());
            if (measure == null) {
                added.add(Measure.of(told, plan, at));
            } else if (measure.open()) {
                changed.add(measure.planned(told, at));
            }
        }
        if (held.values().stream().anyMatch(Measure::done)) {
            throw PlanRefused.MEASURE_DONE_STAYS.because().with("field", "measures");
        }
        held.values().forEach(measure -> changed.add(measure.neverWas()));
        table.updateMeasures(changed);
        table.insertMeasures(added);
    }

    /** Whoever signs says so with name and day; from the first one on the edition is fixed. */
    @Transactional
    void sign(UUID id, String expectedVersion, List<Signing> signings) {
        var plan = toWrite(id, expectedVersion);
        if (table.measures(plan).isEmpty()) {
            throw PlanRefused.PLAN_HAS_NO_MEASURES.because();
        }
        var held = signatures(plan);
        var added = signings.stream()
                .map(told -> Signature.of(plan, told.id(), told.role(), told.who(), told.on()))
                .filter(told -> held.stream().noneMatch(told::sameAs))
                .toList();
        signatories.require(plan, added, Here.today());
        table.insertSignatures(added);
        table.update(plan);
    }

    /** What was signed is kept as it was; the next edition says the same until it is changed, and nobody has signed it. */
    @Transactional
    void revise(UUID id, String expectedVersion, LocalDate on, String reason) {
        var plan = toWrite(id, expectedVersion);
        var signed = signatures(plan);
        if (signed.isEmpty()) {
            throw PlanRefused.PLAN_IS_NOT_SIGNED.because();
        }
        if (on.isAfter(Here.today())) {
            throw PlanRefused.PLAN_IN_THE_FUTURE.because().with("field", "on");
        }
        if (signed.stream().anyMatch(each -> each.signedOn().isAfter(on))) {
            throw PlanRefused.PLAN_SIGNED_BEFORE_MADE.because().with("field", "on");
        }
        var content = new Edition.Content(plan, table.measures(plan), signed);
        table.insert(new Edition(
                PlanTable.newId(),
                plan.divisionCode(),
                plan.householdId(),
                plan.id(),
                plan.edition(),
                plan.editionOn(),
                on,
                content,
                plan.validFrom(),
                false,
                1));
        table.update(plan.revised(on, reason));
    }

    /** How a quarter went; told again, it is told otherwise. */
    @Transactional
    void tell(UUID id, int quarter, LocalDate on, String text) {
        var plan = requireOpen(id);
        if (on.isAfter(Here.today())) {
            throw PlanRefused.PLAN_IN_THE_FUTURE.because().with("field", "on");
        }
        table.progress(plan).stream()
                .filter(told -> told.quarter() == quarter)
                .findFirst()
                .ifPresentOrElse(
                        told -> table.update(progress(plan, told.id(), quarter, on, text, told.version())),
                        () -> table.insertProgress(List.of(progress(plan, PlanTable.newId(), quarter, on, text, 1))));
    }

    private static Progress progress(Plan plan, UUID id, int quarter, LocalDate on, String text, int version) {
        return new Progress(
                id,
                plan.divisionCode(),
                plan.householdId(),
                plan.id(),
                quarter,
                on,
                text,
                plan.validFrom(),
                false,
                version);
    }

    /** There never was such a plan; what its measures brought is taken back from the household's account. */
    @Transactional
    void voided(UUID id, String expectedVersion) {
        var plan = toWrite(id, expectedVersion);
        results.giveUp(table.measures(plan));
        table.update(plan.neverWas());
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it is outside the actor's area */
    @Transactional(readOnly = true)
    Whole find(UUID id) {
        actors.require(Right.READ_RECORDS);
        var plan = table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        return new Whole(
                plan, table.measures(plan), table.signatures(plan), table.progress(plan), table.editions(plan));
    }

    /** Of all that the household was, the last year first. */
    @Transactional(readOnly = true)
    List<OfYear> ofHousehold(UUID household) {
        actors.require(Right.READ_RECORDS);
        return table
                .ofHouseholds(households.wholeLife(households.require(household).id()))
                .stream()
                .map(plan -> new OfYear(plan, signatures(plan).size()))
                .toList();
    }

    private List<Signature> signatures(Plan plan) {
        return table.signatures(plan).stream()
                .filter(signature -> signature.edition() == plan.edition())
                .toList();
    }

    void requireUnsigned(Plan plan) {
        if (!signatures(plan).isEmpty()) {
            throw PlanRefused.PLAN_IS_SIGNED.because();
        }
    }

    private Plan toWrite(UUID id, String expectedVersion) {
        var plan = requireOpen(id);
        plan.requireVersion(expectedVersion);
        return plan;
    }

    private Plan requireOpen(UUID id) {
        actors.require(Right.WRITE_RECORDS);
        var plan = table.findToWrite(id).filter(held -> !held.voided()).orElseThrow(RequestRefused.NOT_FOUND::because);
        households.requireOpen(plan.householdId());
        return plan;
    }

    private void requireOwners(PlanWish wish) {
        var owners = wish.measures().stream()
                .map(MeasureWish::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (cadres.named(owners).size() < owners.size()) {
            throw PlanRefused.MEASURE_OWNER_UNKNOWN.because().with("field", "ownerId");
        }
    }
}
