package org.lingtouyan.moving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.division.Change;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.moving.AdjustmentTable.Adjustment;
import org.lingtouyan.moving.Moves.State;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Merging, splitting, renaming and transferring divisions (合村并镇). */
@RestController
@RequestMapping("/api/adjustments")
class AdjustmentController {

    private static final int LONGEST_LIST = 200;

    private final Adjustments adjustments;
    private final MoveTable moves;
    private final Divisions divisions;
    private final Accounts accounts;

    AdjustmentController(Adjustments adjustments, MoveTable moves, Divisions divisions, Accounts accounts) {
        this.adjustments = adjustments;
        this.moves = moves;
        this.divisions = divisions;
        this.accounts = accounts;
    }

    /** See {@link Decision}. */
    record AdjustmentBody(
            UUID id,
            Change.Kind kind,
            List<DivisionCode> divisions,
            @Nullable DivisionCode successor,
            @Nullable DivisionCode parent,
            @Nullable String name,
            @Nullable List<PartBody> parts,
            @Nullable List<Decision.SeatAfter> seats,
            LocalDate on,
            @Nullable String basis) {

        Decision decision() {
            return new Decision(
                    kind,
                    divisions,
                    successor,
                    parent,
                    name,
                    parts == null
                            ? List.of()
                            : parts.stream().map(PartBody::part).toList(),
                    seats == null ? List.of() : seats,
                    on,
                    basis == null ? "" : basis.strip());
        }
    }

    record PartBody(String name, @Nullable DivisionCode code, @Nullable List<String> naturalVillages) {

        Decision.Part part() {
            return new Decision.Part(name, code, naturalVillages == null ? List.of() : naturalVillages);
        }
    }

    /** What goes on as what, and how much of it there is. */
    record LinkView(DivisionCode from, String fromName, DivisionCode to, String toName, int households, int persons) {}

    /**
     * {@code following}: accounts whose area becomes the one that takes theirs up. {@code choosing}: accounts of a divided village,
     * which go where {@code seats} of the decision says; of one that it does not name, the area stays what it was.
     */
    record PreviewView(
            List<LinkView> links,
            int households,
            int persons,
            List<Accounts.Seat> following,
            List<Accounts.Seat> choosing,
            boolean dividedEnds) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdjustmentView(
            UUID id,
            String kind,
            String summary,
            LocalDate on,
            String basis,
            String decidedBy,
            OffsetDateTime decidedAt,
            State state,
            int moves,
            int done,
            int households,
            int persons,
            @Nullable String reason) {}

    @GetMapping
    List<AdjustmentView> newestAdjustments(@RequestParam(defaultValue = "50") int limit) {
        return adjustments.newest(Math.max(1, Math.min(limit, LONGEST_LIST))).stream()
                .map(this::view)
                .toList();
    }

    @GetMapping("/{id}")
    AdjustmentView findAdjustment(@PathVariable UUID id) {
        return view(adjustments.find(id));
    }

    /** What the decision would do; nothing is changed. */
    @PostMapping("/preview")
    PreviewView previewAdjustment(@RequestBody AdjustmentBody body) {
        var preview = adjustments.preview(id(body), body.decision());
        var plan = preview.plan();
        var links = new ArrayList<LinkView>();
        for (int i = 0; i < plan.links().size(); i++) {
            links.add(link(plan, plan.links().get(i), preview.amounts().get(i)));
        }
        return new PreviewView(
                links,
                links.stream().mapToInt(LinkView::households).sum(),
                links.stream().mapToInt(LinkView::persons).sum(),
                accounts.in(plan.wholes().stream().map(Plan.Link::from).toList()),
                accounts.in(plan.divided()),
                plan.divided().stream().allMatch(plan::ends));
    }

    /** Changes the divisions at once; their records follow in the background. The same again is the same decision. */
    @PostMapping
    ResponseEntity<AdjustmentView> decideAdjustment(@RequestBody AdjustmentBody body) {
        var decided = adjustments.decide(id(body), body.decision(), body.toString());
        return ResponseEntity.status(decided ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(findAdjustment(body.id()));
    }

    /** Tries again to move what could not be moved. */
    @PostMapping("/{id}/retry")
    AdjustmentView retryAdjustment(@PathVariable UUID id) {
        adjustments.retry(id);
        return findAdjustment(id);
    }

    /** @throws org.lingtouyan.shared.Refusal INVALID_REQUEST naming the field that is missing */
    private static UUID id(AdjustmentBody body) {
        needed(body.kind(), "kind");
        needed(body.divisions(), "divisions");
        needed(body.on(), "on");
        needed(body.id(), "id");
        return body.id();
    }

    private static void needed(@Nullable Object value, String field) {
        if (value == null) {
            throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
        }
    }

    private LinkView link(Plan plan, Plan.Link link, Mover.Amount amount) {
        var begun = plan.beginnings().stream()
                .filter(each -> each.code().equals(link.to()))
                .findFirst();
        var toName = plan.renaming() != null
                ? plan.renaming().name()
                : begun.map(Plan.Beginning::shortName).orElseGet(() -> nameOf(link.to()));
        return new LinkView(link.from(), nameOf(link.from()), link.to(), toName, amount.households(), amount.persons());
    }

    private String nameOf(DivisionCode code) {
        return divisions.require(code).shortName();
    }

    private AdjustmentView view(Adjustment adjustment) {
        var sums = moves.sums(adjustment.id());
        int all = sums.stream().mapToInt(MoveTable.Sum::moves).sum();
        int done = sums.stream()
                .filter(sum -> sum.state() == State.DONE)
                .mapToInt(MoveTable.Sum::moves)
                .sum();
        var failed = sums.stream().filter(sum -> sum.state() == State.FAILED).findFirst();
        return new AdjustmentView(
                adjustment.id(),
                adjustment.kind(),
                adjustment.summary(),
                adjustment.effectiveOn(),
                adjustment.basis(),
                Objects.requireNonNullElse(accounts.displayName(adjustment.accountId()), ""),
                adjustment.decidedAt(),
                failed.isPresent() ? State.FAILED : done == all ? State.DONE : State.WAITING,
                all,
                done,
                sums.stream().mapToInt(MoveTable.Sum::households).sum(),
                sums.stream().mapToInt(MoveTable.Sum::persons).sum(),
                failed.map(MoveTable.Sum::reason).orElse(null));
    }
}
