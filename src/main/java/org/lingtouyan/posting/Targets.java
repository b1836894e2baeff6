package org.lingtouyan.posting;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.division.Level;
import org.lingtouyan.posting.TargetTable.Held;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** First the village, then the person: which villages must have a first secretary, from when to when and on what basis. */
@Service
class Targets {

    private static final String REASONS = "postingTarget";

    private final TargetTable table;
    private final PostingTable postings;
    private final Postings deeds;
    private final PostingWords words;
    private final Divisions divisions;
    private final Flags flags;
    private final Actors actors;

    Targets(
            TargetTable table,
            PostingTable postings,
            Postings deeds,
            PostingWords words,
            Divisions divisions,
            Flags flags,
            Actors actors) {
        this.table = table;
        this.postings = postings;
        this.deeds = deeds;
        this.words = words;
        this.divisions = divisions;
        this.flags = flags;
        this.actors = actors;
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<Held> page(DivisionCode division, @Nullable LocalDate day, @Nullable String reason, String after, int limit) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.page(division, day, reason, after, limit);
    }

    /** @return false if just this had been said before */
    @Transactional
    boolean add(Target told) {
        deeds.requireOffice(told.division());
        words.require(REASONS, told.reason(), "reason");
        if (told.division().level() != Level.VILLAGE) {
            throw PostingRefused.TARGET_IS_A_VILLAGE.because().with("field", "division");
        }
        var held = table.find(told.id());
        if (held.isPresent()) {
            if (!held.get().target().equals(told)) {
                throw PostingRefused.POSTING_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        write(List.of(told));
        return true;
    }

    /** From that day on the village need not have one. */
    @Transactional
    void end(UUID id, String expectedVersion, LocalDate on) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        deeds.requireOffice(held.target().division());
        if (!expectedVersion.equals(String.valueOf(held.version()))) {
            throw PostingRefused.POSTING_STALE.because(expectedVersion, held.version());
        }
        if (!held.target().validFrom().isBefore(on)) {
            throw PostingRefused.POSTING_ENDS_BEFORE_IT_BEGINS.because().with("field", "on");
        }
        table.end(held.target(), on);
    }

    /**
     * Puts all registered poor villages of a county on the list that are not on it: also those that have left poverty, because
     * help goes on when the label is taken off.
     *
     * @return how many are new
     */
    @Transactional
    int takeOver(DivisionCode county, LocalDate from, String basis) {
        deeds.requireOffice(county);
        if (county.level().compareTo(Level.COUNTY) < 0) {
            throw PostingRefused.TARGETS_OF_ONE_COUNTY.because().with("field", "division");
        }
        var poor = flags.of(Flag.POOR_VILLAGE, county).stream()
                .filter(flag -> flag.yearFrom() == null || flag.yearFrom() <= from.getYear())
                .map(Flag::divisionCode)
                .filter(divisions::isLiving)
                .distinct()
                .toList();
        var listed = new HashSet<>(table.listed(county.countyCode(), poor, from));
        var missing = poor.stream()
                .filter(village -> !listed.contains(village))
                .map(village -> new Target(
                        UuidCreator.getTimeOrderedEpoch(), village, Flag.POOR_VILLAGE, false, basis, from, null))
                .toList();
        write(missing);
        return missing.size();
    }

    private void write(List<Target> targets) {
        try {
            if (!targets.isEmpty()) {
                postings.target(targets);
            }
        } catch (DataIntegrityViolationException broken) {
            throw BrokenPosting.refusal(broken);
        }
    }
}
