package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a case plans and who answers for it: problems named and settled, the four duties given, as long as it is open. */
@Service
public class CasePlans {

    private final Cases cases;
    private final CaseWork work;
    private final TeamPeople people;
    private final TeamPlaces places;
    private final Actors actors;

    CasePlans(Cases cases, CaseWork work, TeamPeople people, TeamPlaces places, Actors actors) {
        this.cases = cases;
        this.work = work;
        this.people = people;
        this.places = places;
        this.actors = actors;
    }

    /** A problem as it was, for loading. */
    public record PastProblem(
            UUID id,
            String problem,
            String measure,
            String responsible,
            LocalDate dueOn,
            @Nullable LocalDate settledOn) {}

    /** Who answered from when to when, for loading: a person, or of the paired organ its name. */
    public record PastDuty(
            UUID id, Duty role, @Nullable UUID cadre, @Nullable String organ, LocalDate from, @Nullable LocalDate to) {}

    /** The plan of a case, for loading. */
    public record Plan(Rectification rectification, List<PastProblem> problems, List<PastDuty> duties) {}

    /** Plans of cases of one county. */
    @Transactional
    public void load(List<Plan> plans) {
        actors.require(Right.WRITE_RECORDS);
        work.addProblems(plans.stream()
                .flatMap(
                        plan -> plan.problems().stream().map(past -> CaseWork.row(plan.rectification(), problem(past))))
                .toList());
        work.addDuties(plans.stream()
                .flatMap(plan ->
                        plan.duties().stream().map(past -> CaseWork.row(plan.rectification(), holder(past), past.to())))
                .toList());
    }

    @Transactional
    void name(UUID id, CaseWork.Problem problem) {
        var held = notJudged(id);
        work.addProblems(List.of(CaseWork.row(held, problem)));
    }

    @Transactional
    void settle(UUID id, UUID problem, @Nullable LocalDate on, @Nullable String note) {
        var held = notJudged(id);
        if (on != null) {
            TeamPlaces.happened(on);
        }
        if (!work.settle(held, problem, on, note)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    @Transactional
    void give(UUID id, CaseWork.Holder holder) {
        var held = open(id);
        boolean organ = holder.role() == Duty.PAIRED_ORGAN;
        if (organ == (holder.organ() == null) || organ == (holder.cadre() != null)) {
            throw CaseRefused.DUTY_OF_A_PERSON_OR_AN_ORGAN.because().with("field", organ ? "organ" : "cadre");
        }
        if (holder.cadre() != null) {
            people.require(holder.cadre());
        }
        boolean same = work.holders(held).stream().anyMatch(holder::equals);
        if (!same) {
            work.relieve(held, holder.role(), TeamPlaces.happened(holder.from()));
            work.addDuties(List.of(CaseWork.row(held, holder, null)));
        }
    }

    private Rectification notJudged(UUID id) {
        var held = open(id);
        if (!held.isPlanOpen()) {
            throw CaseRefused.PLAN_IS_JUDGED.because();
        }
        return held;
    }

    private Rectification open(UUID id) {
        var held = cases.find(id).record();
        places.requireTownship(held.division());
        if (held.endedOn() != null) {
            throw CaseRefused.PLAN_IS_FIXED.because();
        }
        return held;
    }

    private static CaseWork.Problem problem(PastProblem past) {
        return new CaseWork.Problem(
                past.id(), past.problem(), past.measure(), past.responsible(), past.dueOn(), past.settledOn(), null);
    }

    private static CaseWork.Holder holder(PastDuty past) {
        return new CaseWork.Holder(past.id(), past.role(), past.cadre(), past.organ(), past.from());
    }
}
