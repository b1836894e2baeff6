package org.lingtouyan.posting;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.AppraisalTable.GradeCount;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How postings were appraised, each year and at the end of the term: the county's to say. */
@Component
class Appraisals {

    private final Postings postings;
    private final AppraisalTable table;
    private final PostingWords words;
    private final Actors actors;

    Appraisals(Postings postings, AppraisalTable table, PostingWords words, Actors actors) {
        this.postings = postings;
        this.table = table;
        this.words = words;
        this.actors = actors;
    }

    /** @return false if just this had been said before */
    @Transactional
    boolean note(UUID id, Appraisal told) {
        var posting = toWrite(id);
        words.require(Appraisal.GRADES, told.grade(), "grade");
        var held = table.find(posting.division().countyCode(), told.id());
        if (held.isPresent()) {
            return requireSame(held.get().equals(told));
        }
        write(() -> table.add(posting, told.of(posting)));
        return true;
    }

    @Transactional
    void withdraw(UUID id, UUID appraisal) {
        if (!table.withdraw(toWrite(id), appraisal)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    @Transactional(readOnly = true)
    List<Appraisal> of(UUID id) {
        return table.of(postings.find(id).posting());
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<GradeCount> grades(DivisionCode division, int year) {
        requireWithin(division);
        return table.grades(division, year);
    }

    private Posting toWrite(UUID id) {
        var posting = postings.lastingToWrite(id);
        postings.requireOffice(posting.division());
        return posting;
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
