package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * First secretaries of several villages exchanged on one day, all or none: who leaves does so as adjusted, who comes follows in
 * the place of whoever was there.
 */
@Service
public class Exchange {

    private static final String ADJUSTED = "ADJUSTED";

    private final Postings postings;
    private final Parameters parameters;

    Exchange(Postings postings, Parameters parameters) {
        this.postings = postings;
        this.parameters = parameters;
    }

    /**
     * What changes in a village: who leaves it, and who comes.
     *
     * @param version of the posting that is left, as it was seen
     */
    public record Change(DivisionCode village, @Nullable UUID left, int version, @Nullable Arrival arrival) {}

    /** Somebody who comes, under the id that the posting is to have. */
    public record Arrival(UUID id, UUID cadre, String sendingUnit, String unitLevel) {}

    /** @throws org.lingtouyan.shared.Refusal when one of them cannot be: then none is done */
    @Transactional
    public void carryOut(List<Change> changes, LocalDate on) {
        var left = changes.stream()
                .map(change -> left(change, on))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Posting::division, Function.identity()));
        var come = changes.stream()
                .flatMap(change -> arrival(change, left.get(change.village()), on))
                .toList();
        postings.exchange(List.copyOf(left.values()), come);
    }

    private @Nullable Posting left(Change change, LocalDate on) {
        if (change.left() == null) {
            return null;
        }
        var held = postings.toWrite(change.left()).requireVersion(String.valueOf(change.version()));
        if (!held.posting().division().equals(change.village())) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return held.posting().ended(on, ADJUSTED);
    }

    /** Who follows a captain is captain too: the team is not left without one. */
    private Stream<Posting> arrival(Change change, @Nullable Posting before, LocalDate on) {
        var arrival = change.arrival();
        if (arrival == null) {
            return Stream.empty();
        }
        var posting = new Posting(
                arrival.id(),
                change.village(),
                arrival.cadre(),
                Role.FIRST_SECRETARY,
                before != null && before.alsoCaptain(),
                false,
                arrival.sendingUnit(),
                arrival.unitLevel(),
                on,
                null,
                on.plusYears(termYears(change.village(), on)),
                null,
                null,
                null,
                null);
        return Stream.of(before == null ? posting : posting.inPlaceOf(before));
    }

    private long termYears(DivisionCode village, LocalDate on) {
        return parameters
                .number("posting.term-years", village, on)
                .map(Number::longValue)
                .orElse(2L);
    }
}
