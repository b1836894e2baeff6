package org.lingtouyan.leadership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.CaseShowing.ListedCase;
import org.lingtouyan.leadership.CaseShowing.WholeCase;
import org.lingtouyan.leadership.Rectification.Parts;
import org.lingtouyan.leadership.Rectification.State;
import org.lingtouyan.leadership.Rectification.Vote;
import org.lingtouyan.shared.Month;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases of weak teams: listed, opened, led from step to step, with their problems and who answers for them. */
@RestController
@RequestMapping("/api/rectifications")
class CaseController {

    private static final int LONGEST_PAGE = 200;

    private final Cases cases;
    private final CasePlans plans;
    private final CaseLists lists;
    private final CaseShowing showing;
    private final TeamPlaces places;

    CaseController(Cases cases, CasePlans plans, CaseLists lists, CaseShowing showing, TeamPlaces places) {
        this.cases = cases;
        this.plans = plans;
        this.lists = lists;
        this.showing = showing;
        this.places = places;
    }

    /** Points of the four parts, with how many it was talked, how many voted and how many of them were dissatisfied. */
    record AcceptanceVote(
            @NotNull @DecimalMin("0") @Digits(integer = 3, fraction = 2) BigDecimal heard,
            @NotNull @DecimalMin("0") @Digits(integer = 3, fraction = 2) BigDecimal voted,
            @NotNull @DecimalMin("0") @Digits(integer = 3, fraction = 2) BigDecimal talked,
            @NotNull @DecimalMin("0") @Digits(integer = 3, fraction = 2) BigDecimal checked,
            @Min(1) int talkedWith,
            @Min(1) int votes,
            @Min(0) int dissatisfied) {

        Vote vote() {
            if (dissatisfied > votes) {
                throw CaseRefused.ACCEPTANCE_NEEDS_ITS_VOTE.because().with("field", "dissatisfied");
            }
            return new Vote(new Parts(heard, voted, talked, checked), talkedWith, votes, dissatisfied);
        }
    }

    record TakenStep(
            @NotNull UUID id,
            @NotNull Step step,
            @NotNull LocalDate on,
            @Nullable @Size(max = 1000) String note,
            @Nullable LocalDate dueOn,
            @Nullable Month month,
            @Nullable @Valid AcceptanceVote vote) {

        CaseEvent event() {
            return new CaseEvent(id, step, on, note, dueOn, month, vote == null ? null : vote.vote(), null);
        }
    }

    record ToldProblem(
            @NotNull UUID id,
            @NotNull @Size(min = 1, max = 500) String problem,
            @NotNull @Size(min = 1, max = 500) String measure,
            @NotNull @Size(min = 1, max = 100) String responsible,
            @NotNull LocalDate dueOn) {}

    record SettledProblem(@Nullable LocalDate on, @Nullable @Size(max = 500) String note) {}

    record ToldDuty(
            @NotNull UUID id,
            @NotNull LocalDate from,
            @Nullable UUID cadre,
            @Nullable @Size(min = 1, max = 120) String organ) {}

    @GetMapping
    Page<ListedCase> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Weakness category,
            @RequestParam(required = false) @Nullable Month unreported,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = lists.page(
                places.read(division), open, state, category, unreported, PlacePosition.parse(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var last = page.isEmpty() ? null : page.get(page.size() - 1).held().record();
        return new Page<>(
                page.stream().map(showing::listed).toList(),
                found.size() > size && last != null
                        ? PlacePosition.after(last.division(), 0, last.id()).cursor()
                        : null);
    }

    @GetMapping("/{id}")
    ResponseEntity<WholeCase> find(@PathVariable UUID id) {
        var held = cases.find(id);
        return ResponseEntity.ok().eTag(held.etag()).body(showing.whole(held));
    }

    /** Takes a step, or notes something on the way. */
    @PostMapping("/{id}/steps")
    ResponseEntity<WholeCase> take(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TakenStep told) {
        cases.take(id, ifMatch, told.event());
        return find(id);
    }

    @PostMapping("/{id}/problems")
    ResponseEntity<WholeCase> name(@PathVariable UUID id, @Valid @RequestBody ToldProblem told) {
        plans.name(
                id,
                new CaseWork.Problem(
                        told.id(), told.problem(), told.measure(), told.responsible(), told.dueOn(), null, null));
        return find(id);
    }

    /** Settles a problem (销号), or opens it again without a day. */
    @PutMapping("/{id}/problems/{problem}/settled")
    ResponseEntity<WholeCase> settle(
            @PathVariable UUID id, @PathVariable UUID problem, @Valid @RequestBody SettledProblem told) {
        plans.settle(id, problem, told.on(), told.note());
        return find(id);
    }

    /** Gives one of the four duties to somebody; whoever had it has it no longer. */
    @PutMapping("/{id}/duties/{role}")
    ResponseEntity<WholeCase> give(@PathVariable UUID id, @PathVariable Duty role, @Valid @RequestBody ToldDuty told) {
        plans.give(id, new CaseWork.Holder(told.id(), role, told.cadre(), told.organ(), told.from()));
        return find(id);
    }
}
