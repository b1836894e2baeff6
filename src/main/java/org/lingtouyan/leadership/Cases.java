package org.lingtouyan.leadership;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.leadership.Rectification.Rule;
import org.lingtouyan.leadership.Rectification.State;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to cases of weak teams: opened by a screening, led from step to step, each step a row with its day. */
@Service
public class Cases {

    private final CaseTable table;
    private final CaseWork work;
    private final TeamRules rules;
    private final TeamPlaces places;
    private final Actors actors;

    Cases(CaseTable table, CaseWork work, TeamRules rules, TeamPlaces places, Actors actors) {
        this.table = table;
        this.work = work;
        this.rules = rules;
        this.places = places;
        this.actors = actors;
    }

    /** A case with all that happened in it, as it was. */
    public record Past(Rectification rectification, List<CaseEvent> events) {}

    /** Cases of one county, for loading. */
    @Transactional
    public void load(List<Past> cases) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(cases.stream().map(Past::rectification).toList());
        table.noteAll(cases.stream()
                .flatMap(
                        past -> past.events().stream().map(event -> CaseTable.EventRow.of(past.rectification(), event)))
                .toList());
    }

    /** What a screening found decides whether there is a case; inside its transaction. */
    void follow(Screening screening, Screening.Found found, @Nullable UUID caseId) {
        var held = table.ofScreening(screening).map(Kept::record);
        if (held.isPresent() && held.get().state() != State.SCREENED) {
            throw CaseRefused.CASE_HAS_GONE_ON.because();
        }
        if (found.category() == Weakness.NONE) {
            held.ifPresent(open -> table.change(dropped(open, found)));
        } else if (held.isPresent()) {
            table.change(restated(held.get(), found));
        } else {
            open(screening, found, caseId);
        }
    }

    private void open(Screening screening, Screening.Found found, @Nullable UUID caseId) {
        if (caseId == null) {
            throw CaseRefused.CASE_ID_NEEDED.because().with("field", "caseId");
        }
        var opened = Rectification.opened(
                caseId, screening.division(), screening.id(), found.category(), found.criteria(), found.on());
        try {
            if (!table.add(opened)) {
                throw LeadershipRefused.LEADERSHIP_ID_TAKEN.because().with("field", "caseId");
            }
        } catch (DataIntegrityViolationException another) {
            throw CaseRefused.CASE_IS_OPEN.because();
        }
        table.note(opened, CaseEvent.opening(opened));
    }

    private static Rectification dropped(Rectification open, Screening.Found found) {
        return new Rectification(
                open.id(),
                open.division(),
                open.screening(),
                open.category(),
                open.criteria(),
                State.DROPPED,
                open.openedOn(),
                found.on(),
                null,
                null,
                null,
                null,
                found.on().isBefore(open.openedOn()) ? open.openedOn() : found.on());
    }

    private static Rectification restated(Rectification open, Screening.Found found) {
        return new Rectification(
                open.id(),
                open.division(),
                open.screening(),
                found.category(),
                found.criteria(),
                open.state(),
                open.openedOn(),
                open.lastStepOn(),
                null,
                null,
                null,
                null,
                null);
    }

    /** Takes a step or notes what happened; the same event again is the same. */
    @Transactional
    void take(UUID id, @Nullable String ifMatch, CaseEvent told) {
        var actor = actors.require(Right.WRITE_RECORDS);
        var kept = find(id);
        if (work.hasEvent(kept.record(), told.id())) {
            return;
        }
        var held = kept.expecting(ifMatch);
        var event = told.complete();
        TeamPlaces.happened(event.on());
        if (!event.step().ofTheVillage()) {
            places.requireTownship(held.division());
        }
        if (event.step().ofTheCounty() && !places.ofTheCounty(actor, held.division())) {
            throw CaseRefused.COUNTY_DECIDES.because();
        }
        var after =
                held.after(event.step(), event.on(), event.dueOn(), event.vote(), work.ground(held), rule(held, event));
        note(held, event.step() == Step.ACCEPT ? event.having(after.state() == State.WATCHED) : event);
        if (!after.equals(held)) {
            table.change(after);
        }
    }

    private void note(Rectification held, CaseEvent event) {
        try {
            table.note(held, event);
        } catch (DuplicateKeyException sameMonth) {
            throw CaseRefused.MONTH_REPORTED.because().with("field", "month");
        }
    }

    private Rule rule(Rectification held, CaseEvent event) {
        return new Rule(
                rules.acceptanceScore(held.division(), event.on()),
                rules.acceptanceDissatisfied(held.division(), event.on()),
                rules.acceptanceVotes(held.division(), event.on()),
                rules.acceptanceParts(held.division(), event.on()),
                rules.watchMonths(held.division(), event.on()));
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it is outside the reader's area */
    @Transactional(readOnly = true)
    Kept<Rectification> find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }
}
