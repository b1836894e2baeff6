package org.lingtouyan.posting;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Month;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days in the village: stated for a month by whoever writes for the village, confirmed by the township and by somebody else. */
@Service
public class Stays {

    private final Postings postings;
    private final LeaveTable leaves;
    private final StayTable table;
    private final Actors actors;

    Stays(Postings postings, LeaveTable leaves, StayTable table, Actors actors) {
        this.postings = postings;
        this.leaves = leaves;
        this.table = table;
        this.actors = actors;
    }

    /** Many at once, for whoever has made sure of them. */
    @Transactional
    public void load(Collection<Stay> stated) {
        actors.require(Right.WRITE_RECORDS);
        if (!stated.isEmpty()) {
            table.add(List.copyOf(stated));
        }
    }

    @Transactional(readOnly = true)
    List<Stay> of(UUID id) {
        return table.all(postings.find(id).posting());
    }

    /**
     * Said again it is the same; said otherwise it is that, until it is confirmed.
     *
     * @return false if just this had been said before
     */
    @Transactional
    boolean state(UUID id, Month month, int days, @Nullable String note) {
        var posting = postings.lastingToWrite(id);
        int most = Stay.mostDays(posting, month, leaves.granted(posting), Here.today());
        if (days > most) {
            throw PostingRefused.STAY_TOO_LONG.because(most).with("field", "days");
        }
        var held = table.find(posting, month);
        if (held.isPresent() && held.get().says(days, note)) {
            return false;
        }
        var by = actors.require(Right.WRITE_RECORDS).account();
        var told = new Stay(
                held.map(Stay::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                posting.division(),
                id,
                month.number(),
                days,
                note,
                by,
                null,
                null);
        if (held.isEmpty()) {
            add(told);
        } else if (!table.restate(posting, told)) {
            throw PostingRefused.STAY_CONFIRMED.because();
        }
        return true;
    }

    /** @throws org.lingtouyan.shared.Refusal STAY_CONFIRMED_BY_THE_TOWNSHIP below it, STAY_CONFIRMED_BY_ITS_WRITER */
    @Transactional
    void confirm(UUID id, Month month, int days) {
        var posting = postings.lastingToWrite(id);
        var by = requireTownship();
        var held = find(posting, month);
        if (held.isConfirmed() && held.days() == days) {
            return;
        }
        if (held.statedBy().equals(by.account())) {
            throw PostingRefused.STAY_CONFIRMED_BY_ITS_WRITER.because();
        }
        if (held.days() != days || !table.confirm(posting, held, by.account(), Here.today())) {
            throw PostingRefused.STAY_STATED_OTHERWISE.because();
        }
    }

    /** It was stated wrongly; what is confirmed the township takes back. */
    @Transactional
    void withdraw(UUID id, Month month) {
        var posting = postings.lastingToWrite(id);
        var held = find(posting, month);
        if (held.isConfirmed()) {
            requireTownship();
        }
        table.withdraw(posting, held.id());
    }

    private Stay find(Posting posting, Month month) {
        return table.find(posting, month).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    private Actor requireTownship() {
        var actor = actors.require(Right.WRITE_RECORDS);
        if (new DivisionCode(actor.area().from()).level().compareTo(Level.TOWNSHIP) > 0) {
            throw PostingRefused.STAY_CONFIRMED_BY_THE_TOWNSHIP.because();
        }
        return actor;
    }

    private void add(Stay stay) {
        try {
            table.add(List.of(stay));
        } catch (DataIntegrityViolationException broken) {
            throw BrokenPosting.refusal(broken);
        }
    }
}
