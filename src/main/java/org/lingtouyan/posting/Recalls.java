package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.posting.RecallTable.OfPosting;
import org.lingtouyan.posting.RecallTable.Only;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recalls (召回, domain §4.1): the county proposes, the sending unit answers within a time; carried out by ending the posting for that reason, or
 * decided otherwise. The county and those above it write all of it.
 */
@Service
public class Recalls {

    private final RecallTable table;
    private final Postings postings;
    private final PostingWords words;
    private final Parameters parameters;
    private final Divisions divisions;
    private final Actors actors;

    Recalls(
            RecallTable table,
            Postings postings,
            PostingWords words,
            Parameters parameters,
            Divisions divisions,
            Actors actors) {
        this.table = table;
        this.postings = postings;
        this.words = words;
        this.parameters = parameters;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** Of one county, for whoever has made sure of them. */
    @Transactional
    public void load(Collection<Recall> told) {
        actors.require(Right.WRITE_RECORDS);
        table.add(told);
    }

    /** @return false if just this had been said before */
    @Transactional
    boolean propose(UUID id, UUID postingId, String ground, String detail, LocalDate on) {
        var posting = postings.lastingToWrite(postingId);
        postings.requireOffice(posting.division());
        words.require(Recall.GROUNDS, ground, "ground");
        var told = Recall.proposed(id, posting, ground, detail, on, on.plusDays(answerDays(posting.division(), on)));
        var held = table.find(id);
        if (held.isPresent()) {
            if (!held.get().recall().proposesTheSame(told)) {
                throw PostingRefused.POSTING_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        if (posting.validTo() != null) {
            throw PostingRefused.POSTING_ENDED_ALREADY.because();
        }
        if (on.isBefore(posting.validFrom()) || on.isAfter(Here.today())) {
            throw PostingRefused.RECALL_DAY_IMPOSSIBLE
                    .because(posting.validFrom())
                    .with("field", "on");
        }
        write(() -> table.add(List.of(told)));
        return true;
    }

    /** Said anew it is that, as long as nothing is decided. */
    @Transactional
    void answer(UUID id, int seen, UnaryOperator<Recall> answering) {
        change(requireOpen(id, seen), answering);
    }

    /** Who was posted stays. */
    @Transactional
    void keep(UUID id, int seen, LocalDate on, String why) {
        change(requireOpen(id, seen), recall -> recall.kept(on, why));
    }

    /** Who was held to account and how; also long after the recall was carried out. */
    @Transactional
    void handle(UUID id, int seen, LocalDate on, String how) {
        change(requireSeen(id, seen), recall -> recall.handled(on, how));
    }

    /** It was entered wrongly. */
    @Transactional
    void withdraw(UUID id) {
        table.withdraw(toWrite(id).recall().id());
    }

    @Transactional(readOnly = true)
    List<OfPosting> of(UUID posting) {
        return table.of(postings.find(posting).posting());
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<OfPosting> in(DivisionCode division, Only only, Cursor after, int limit) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.in(division, only, Here.today(), after, limit);
    }

    private long answerDays(DivisionCode place, LocalDate on) {
        return parameters
                .number("posting.recall-answer-days", place, on)
                .map(Number::longValue)
                .orElse(0L);
    }

    private OfPosting requireOpen(UUID id, int seen) {
        var held = requireSeen(id, seen);
        if (held.recall().keptOn() != null || held.endedOn() != null) {
            throw PostingRefused.RECALL_DECIDED_ALREADY.because();
        }
        return held;
    }

    private OfPosting requireSeen(UUID id, int seen) {
        var held = toWrite(id);
        if (held.recall().version() != seen) {
            throw PostingRefused.POSTING_STALE.because(seen, held.recall().version());
        }
        return held;
    }

    private OfPosting toWrite(UUID id) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        postings.requireOffice(held.recall().divisionCode());
        return held;
    }

    private void change(OfPosting held, UnaryOperator<Recall> changing) {
        var now = changing.apply(held.recall());
        write(() -> {
            if (!table.change(now)) {
                throw PostingRefused.POSTING_STALE.because(now.version(), now.version() + 1);
            }
        });
    }

    private static void write(Runnable writing) {
        try {
            writing.run();
        } catch (DataIntegrityViolationException broken) {
            throw BrokenPosting.refusal(broken);
        }
    }
}
