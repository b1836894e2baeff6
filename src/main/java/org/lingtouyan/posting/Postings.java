package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posting people: begun, ended with a reason, replaced in one deed, corrected. Counties and those above post, nobody below. */
@Service
public class Postings {

    private final Actors actors;
    private final Divisions divisions;
    private final PostingTable table;
    private final PostingWords words;
    private final Cadres cadres;

    Postings(Actors actors, Divisions divisions, PostingTable table, PostingWords words, Cadres cadres) {
        this.actors = actors;
        this.divisions = divisions;
        this.table = table;
        this.words = words;
        this.cadres = cadres;
    }

    /**
     * Registers postings of one county with all their past, those that are replaced among them; for loading, where they are
     * known to be true. What contradicts the rules fails by its constraints.
     */
    @Transactional
    public void register(Collection<Posting> postings) {
        actors.require(Right.WRITE_RECORDS);
        if (!postings.isEmpty()) {
            table.add(postings);
        }
    }

    /** Settles which villages of one county must have a first secretary. */
    @Transactional
    public void target(Collection<Target> targets) {
        actors.require(Right.WRITE_RECORDS);
        if (!targets.isEmpty()) {
            table.target(targets);
        }
    }

    /** @return false if just this had been said before */
    @Transactional
    boolean begin(Posting told) {
        requireOffice(told.division());
        words.requireKnown(told);
        var held = table.find(told.id());
        if (held.isPresent()) {
            return requireSame(held.get(), told);
        }
        requireLiving(told.division());
        requireFree(told.checked());
        requireKnows(told);
        write(() -> table.add(List.of(told)));
        return true;
    }

    /** Left on that day for that reason; said again it is the same. */
    @Transactional
    void end(UUID id, String expectedVersion, LocalDate on, String reason) {
        var held = toWrite(id);
        words.requireReason(reason);
        if (!held.posting().hasEnded(on, reason)) {
            var ended = held.requireVersion(expectedVersion).posting().ended(on, reason);
            write(() -> table.alter(ended, false));
        }
    }

    /** Ends one and begins the next in its place, both or neither. @return false if just this had been done before */
    @Transactional
    boolean replace(UUID id, String expectedVersion, LocalDate on, String reason, Posting told) {
        var held = toWrite(id);
        words.requireReason(reason);
        words.requireKnown(told);
        var done = table.find(told.id());
        if (done.isPresent()) {
            return requireSame(done.get(), told.inPlaceOf(held.posting()));
        }
        var before = held.posting().hasEnded(on, reason)
                ? held.posting()
                : held.requireVersion(expectedVersion).posting().ended(on, reason);
        var next = told.inPlaceOf(before).checked();
        requireFree(next);
        requireKnows(next);
        write(() -> {
            if (held.posting().validTo() == null) {
                table.alter(before, false);
            }
            table.add(List.of(next));
        });
        return true;
    }

    /** Ends and begins several at once, whoever leaves one village and comes to another among them. */
    void exchange(List<Posting> ended, List<Posting> begun) {
        begun.forEach(posting -> {
            requireOffice(posting.division());
            requireLiving(posting.division());
            words.requireKnown(posting);
            requireFree(posting.checked());
        });
        write(() -> {
            ended.forEach(posting -> table.alter(posting, false));
            begun.stream()
                    .collect(Collectors.groupingBy(posting -> posting.division().countyCode()))
                    .values()
                    .forEach(table::add);
        });
    }

    /** Something was entered wrongly: it was otherwise, or, voided, it never was. Its place and person stay. */
    @Transactional
    void correct(UUID id, String expectedVersion, Posting told, boolean voided) {
        var held = toWrite(id).requireVersion(expectedVersion).posting();
        words.requireKnown(told);
        if (!told.id().equals(id)) {
            throw PostingRefused.POSTING_ID_TAKEN.because().with("field", "id");
        }
        if (!told.division().equals(held.division())) {
            throw PostingRefused.REPLACEMENT_ELSEWHERE.because().with("field", "division");
        }
        var now = told.checked();
        if (!voided) {
            requireFree(now);
        }
        if (now.validTo() == null && held.validTo() != null) {
            requireLiving(now.division());
        }
        if (!Objects.equals(now.expertise(), held.expertise())) {
            requireKnows(now);
        }
        write(() -> table.alter(now, voided));
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it is outside the actor's area */
    @Transactional(readOnly = true)
    HeldPosting find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** For what is kept of a posting while it lasts, which the township and the village write as well. */
    Posting lastingToWrite(UUID id) {
        actors.require(Right.WRITE_RECORDS);
        var held = find(id);
        if (held.voided()) {
            throw PostingRefused.POSTING_VOIDED.because();
        }
        return held.posting();
    }

    HeldPosting toWrite(UUID id) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        requireOffice(held.posting().division());
        return held;
    }

    /** Whether the actor may post somebody there at all. */
    void requireOffice(DivisionCode division) {
        var area = actors.require(Right.WRITE_RECORDS).area();
        if (!area.contains(division) || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because().with("field", "division");
        }
        if (new DivisionCode(area.from()).level().compareTo(Level.COUNTY) > 0) {
            throw PostingRefused.POSTED_BY_THE_COUNTY.because();
        }
    }

    private void requireLiving(DivisionCode division) {
        if (!divisions.isLiving(division)) {
            throw PostingRefused.POSTING_DIVISION_ENDED.because().with("field", "division");
        }
    }

    private void requireFree(Posting posting) {
        if (cadres.named(List.of(posting.cadre())).isEmpty()) {
            throw PostingRefused.POSTING_CADRE_UNKNOWN.because().with("field", "cadre");
        }
        if (posting.role().equals(Role.FIRST_SECRETARY)) {
            table.firstSecretaryElsewhere(posting).ifPresent(place -> {
                throw PostingRefused.FIRST_SECRETARY_ELSEWHERE
                        .because(divisions.pathText(place))
                        .with("field", "cadre");
            });
        }
    }

    /** Whoever is chosen for a field has it among their trades, as far as these can be seen from here: they are entered once, there. */
    private void requireKnows(Posting posting) {
        var field = posting.expertise();
        var able = field == null ? null : cadres.able(List.of(posting.cadre())).get(posting.cadre());
        if (field != null && able != null && !able.trades().contains(field)) {
            throw PostingRefused.POSTING_FOR_A_FIELD_NOT_KNOWN
                    .because(words.label(PostingWords.TRADE, field))
                    .with("field", "expertise");
        }
    }

    private static boolean requireSame(HeldPosting held, Posting told) {
        if (!held.posting().isSameAs(told)) {
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
