package org.lingtouyan.posting;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.ServiceTable.GradeCount;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept of a posting while it lasts. Leave is noted by whoever looks after it day by day, the township included;
 * appraisals are the county's.
 */
@Component
class PostingService {

    private final Postings postings;
    private final ServiceTable table;
    private final PostingWords words;
    private final Actors actors;

    PostingService(Postings postings, ServiceTable table, PostingWords words, Actors actors) {
        this.postings = postings;
        this.table = table;
        this.words = words;
        this.actors = actors;
    }

    /** @return false if just this had been said before */
    @Transactional
    boolean note(UUID id, Leave told) {
        var posting = toWrite(id);
        words.require(Leave.KINDS, told.kind(), "kind");
        var held = table.leave(posting.division().countyCode(), told.id());
        if (held.isPresent()) {
            return requireSame(held.get().equals(told));
        }
        write(() -> table.add(posting, told.within(posting)));
        return true;
    }

    /** @return false if just this had been said before */
    @Transactional
    boolean note(UUID id, Appraisal told) {
        var posting = toWrite(id);
        postings.requireOffice(posting.division());
        words.require(Appraisal.GRADES, told.grade(), "grade");
        var held = table.appraisal(posting.division().countyCode(), told.id());
        if (held.isPresent()) {
            return requireSame(held.get().equals(told));
        }
        write(() -> table.add(posting, told.of(posting)));
        return true;
    }

    @Transactional
    void voidLeave(UUID id, UUID leave) {
        if (!table.voidLeave(toWrite(id), leave)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    @Transactional
    void voidAppraisal(UUID id, UUID appraisal) {
        var posting = toWrite(id);
        postings.requireOffice(posting.division());
        if (!table.voidAppraisal(posting, appraisal)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    @Transactional(readOnly = true)
    List<Leave> leaves(UUID id) {
        return table.leaves(postings.find(id).posting());
    }

    @Transactional(readOnly = true)
    List<Appraisal> appraisals(UUID id) {
        return table.appraisals(postings.find(id).posting());
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<GradeCount> grades(DivisionCode division, int year) {
        requireWithin(division);
        return table.grades(division, year);
    }

    private Posting toWrite(UUID id) {
        actors.require(Right.WRITE_RECORDS);
        var held = postings.find(id);
        if (held.voided()) {
            throw PostingRefused.POSTING_VOIDED.because();
        }
        return held.posting();
    }

    private void requireWithin(DivisionCode division) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    private static boolean requireSame(boolean same) {
        if (!same) {
            throw PostingRefused.POSTING_ID_TAKEN.because().with("field", "id");
        }
        return false;
    }

    private static void write(Runnable writing) {
        try {
            writing.run();
        } catch (DataIntegrityViolationException broken) {
            throw BrokenPosting.refusal(broken);
        }
    }
}
