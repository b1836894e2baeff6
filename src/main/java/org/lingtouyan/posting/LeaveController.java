package org.lingtouyan.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.posting.LeaveTable.OfPosting;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leave from postings: of one of them, of an area; asked for, granted or refused, taken back. */
@RestController
@RequestMapping("/api/postings")
class LeaveController {

    private static final int LONGEST_PAGE = 200;

    private final Leaves leaves;
    private final PostingShowing showing;
    private final Divisions divisions;
    private final Actors actors;

    LeaveController(Leaves leaves, PostingShowing showing, Divisions divisions, Actors actors) {
        this.leaves = leaves;
        this.showing = showing;
        this.divisions = divisions;
        this.actors = actors;
    }

    record PostingLeave(
            @NotNull UUID id,
            @NotNull @Size(max = 40) String kind,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo,
            @Nullable @Size(max = 200) String reason) {}

    record DecidedLeave(@NotNull Boolean granted, @Nullable @Size(min = 1, max = 200) String note) {}

    /** {@code approver}: the lowest level that may decide it; {@code decidable}: whether the reader may. */
    record ListedLeave(
            UUID id,
            UUID posting,
            DivisionCode division,
            String place,
            @Nullable String name,
            String role,
            String kind,
            LocalDate validFrom,
            LocalDate validTo,
            long days,
            @Nullable String reason,
            Leave.State state,
            Level approver,
            boolean decidable,
            @Nullable LocalDate decidedOn,
            @Nullable String decisionNote) {}

    /** Of an area by place: what waits for a decision, or who is away on a day (today unless said). */
    @GetMapping("/leaves")
    Page<ListedLeave> in(
            @RequestParam DivisionCode division,
            @RequestParam(defaultValue = "WAITING") Leaves.Only only,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var after = Cursor.parse(cursor, "000000000000", new UUID(0, 0));
        var found = leaves.in(division, only, day == null ? Here.today() : day, after, size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new Page<>(
                listed(page),
                last == null || found.size() <= size
                        ? null
                        : Cursor.of(last.division().value(), last.leave().id()).text());
    }

    @GetMapping("/{id}/leaves")
    List<ListedLeave> of(@PathVariable UUID id) {
        return listed(leaves.of(id));
    }

    /** It holds at once where the writer may decide it; otherwise it waits for the level above. */
    @PostMapping("/{id}/leaves")
    ResponseEntity<Void> ask(@PathVariable UUID id, @Valid @RequestBody PostingLeave told) {
        boolean created =
                leaves.ask(id, Leave.asked(told.id(), told.kind(), told.validFrom(), told.validTo(), told.reason()));
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }

    @PostMapping("/{id}/leaves/{leave}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UUID id, @PathVariable UUID leave, @Valid @RequestBody DecidedLeave told) {
        leaves.decide(id, leave, told.granted() ? Leave.State.GRANTED : Leave.State.REFUSED, told.note());
    }

    @PostMapping("/{id}/leaves/{leave}/voided")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @PathVariable UUID leave) {
        leaves.withdraw(id, leave);
    }

    private List<ListedLeave> listed(List<OfPosting> found) {
        var names = showing.names(found.stream().map(OfPosting::cadreId).toList());
        var reader = actors.require(Right.READ_RECORDS);
        return found.stream()
                .map(one -> {
                    var leave = one.leave();
                    return new ListedLeave(
                            leave.id(),
                            one.postingId(),
                            one.division(),
                            divisions.pathText(one.division()),
                            names.get(one.cadreId()),
                            one.role(),
                            leave.kind(),
                            leave.validFrom(),
                            leave.validTo(),
                            leave.days(),
                            leave.reason(),
                            leave.state(),
                            leave.approver(),
                            reader.may(Right.WRITE_RECORDS) && LeaveApproval.mayDecide(reader, leave),
                            leave.decidedOn(),
                            leave.decisionNote());
                })
                .toList();
    }
}
