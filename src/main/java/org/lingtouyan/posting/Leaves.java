package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.LeaveTable.OfPosting;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leave from postings: asked for where somebody is posted, granted or refused by the level that its length asks for. */
@Service
public class Leaves {

    private final Postings postings;
    private final LeaveTable table;
    private final LeaveApproval approval;
    private final PostingWords words;
    private final Divisions divisions;
    private final Actors actors;

    Leaves(
            Postings postings,
            LeaveTable table,
            LeaveApproval approval,
            PostingWords words,
            Divisions divisions,
            Actors actors) {
        this.postings = postings;
        this.table = table;
        this.approval = approval;
        this.words = words;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** What a list of an area holds: what waits for a decision, or who is away on a day. */
    enum Only {
        WAITING,
        AWAY
    }

    /** For whoever has made sure of them, with what was decided. */
    @Transactional
    public void load(Posting posting, Collection<Leave> told) {
        var by = actors.require(Right.WRITE_RECORDS).account();
        told.forEach(leave -> table.add(
                posting,
                leave.approvedBy(approval.of(posting.division(), leave, List.of())),
                leave.state() == Leave.State.ASKED ? null : by));
    }

    /** It holds at once where the writer may decide it; otherwise it waits. @return false if just this had been said before */
    @Transactional
    boolean ask(UUID id, Leave told) {
        var posting = postings.lastingToWrite(id);
        words.require(Leave.KINDS, told.kind(), "kind");
        var held = table.find(posting, told.id());
        if (held.isPresent()) {
            if (!held.get().asksFor(told)) {
                throw PostingRefused.POSTING_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        var asked = told.within(posting).approvedBy(approval.of(posting.division(), told, table.standing(posting)));
        var by = actors.require(Right.WRITE_RECORDS);
        boolean decides = LeaveApproval.mayDecide(by, asked);
        write(() -> table.add(posting, decides ? asked.granted(Here.today()) : asked, decides ? by.account() : null));
        return true;
    }

    /**
     * @param note why, where it is refused
     * @throws org.lingtouyan.shared.Refusal LEAVE_DECIDED_ABOVE for a level too low, LEAVE_DECIDED_ALREADY otherwise
     */
    @Transactional
    void decide(UUID id, UUID leave, Leave.State decision, @Nullable String note) {
        var posting = postings.lastingToWrite(id);
        var held = table.findToWrite(posting, leave).orElseThrow(RequestRefused.NOT_FOUND::because);
        var by = requireDeciding(held);
        if (decision == Leave.State.REFUSED && note == null) {
            throw PostingRefused.LEAVE_REFUSED_WITHOUT_REASON.because().with("field", "note");
        }
        if (held.state() == decision) {
            return;
        }
        if (held.state() != Leave.State.ASKED) {
            throw PostingRefused.LEAVE_DECIDED_ALREADY.because();
        }
        table.decide(posting, leave, decision, note, by.account(), Here.today());
    }

    /** It never was; what somebody above granted or refused only such a level takes back. */
    @Transactional
    void withdraw(UUID id, UUID leave) {
        var posting = postings.lastingToWrite(id);
        var held = table.findToWrite(posting, leave).orElseThrow(RequestRefused.NOT_FOUND::because);
        if (held.decidedOn() != null) {
            requireDeciding(held);
        }
        table.withdraw(posting, leave);
    }

    @Transactional(readOnly = true)
    List<OfPosting> of(UUID id) {
        var posting = postings.find(id).posting();
        return table.of(posting);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<OfPosting> in(DivisionCode division, Only only, LocalDate day, Cursor after, int limit) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.in(division, only, day, after, limit);
    }

    private Actor requireDeciding(Leave leave) {
        var actor = actors.require(Right.WRITE_RECORDS);
        if (!LeaveApproval.mayDecide(actor, leave)) {
            throw PostingRefused.LEAVE_DECIDED_ABOVE.because(leave.days());
        }
        return actor;
    }

    private static void write(Runnable writing) {
        try {
            writing.run();
        } catch (DataIntegrityViolationException broken) {
            throw BrokenPosting.refusal(broken);
        }
    }
}
