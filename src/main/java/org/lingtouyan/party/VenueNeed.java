package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A need that the keeper of a venue brought up, until somebody answers it.
 *
 * @param householdId of whom it is; none where it is of several or of the place
 * @param kind by the code of the list {@code needKind}
 * @param putTo the organisation or office that has to answer now
 * @param dueOn the last day to answer
 */
public record VenueNeed(
        UUID id,
        DivisionCode divisionCode,
        UUID venueId,
        @Nullable UUID householdId,
        String kind,
        String text,
        String putTo,
        LocalDate raisedOn,
        LocalDate dueOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        @Nullable String answer,
        int version) {

    static final String ANSWERED = "ANSWERED";

    /** How far it is: without an answer, passed on without one, late, answered. */
    public enum State {
        OPEN,
        PASSED_ON,
        OVERDUE,
        ANSWERED
    }

    /** That it was passed on to another office to answer, with a word. */
    public record Step(
            UUID id,
            DivisionCode divisionCode,
            UUID needId,
            LocalDate passedOn,
            String putTo,
            @Nullable String word,
            int version) {}

    /** Somebody brought it up on that day. */
    public static VenueNeed raised(
            UUID id,
            Venue venue,
            @Nullable UUID household,
            String kind,
            String text,
            String putTo,
            LocalDate on,
            LocalDate due) {
        return new VenueNeed(
                id, venue.divisionCode(), venue.id(), household, kind, text, putTo, on, due, on, null, null, null, 1);
    }

    /** @throws org.lingtouyan.shared.Refusal VENUE_NEED_ANSWERED, or the day is before it was raised */
    public VenueNeed answered(LocalDate on, String word, int asOfVersion) {
        requireOpen(on);
        return with(putTo, on, ANSWERED, word, asOfVersion);
    }

    /** @throws org.lingtouyan.shared.Refusal VENUE_NEED_ANSWERED, or the day is before it was raised */
    public VenueNeed passedTo(String office, LocalDate on, int asOfVersion) {
        requireOpen(on);
        return with(office, null, null, null, asOfVersion);
    }

    boolean isSame(VenueNeed told) {
        return id.equals(told.id)
                && venueId.equals(told.venueId)
                && kind.equals(told.kind)
                && text.equals(told.text)
                && raisedOn.equals(told.raisedOn)
                && Objects.equals(householdId, told.householdId);
    }

    private void requireOpen(LocalDate on) {
        if (validTo != null) {
            throw PartyRefused.VENUE_NEED_ANSWERED.because();
        }
        if (on.isBefore(validFrom)) {
            throw PartyRefused.BEFORE_IT_WAS_RAISED.because().with("field", "on");
        }
    }

    private VenueNeed with(
            String office, @Nullable LocalDate to, @Nullable String reason, @Nullable String word, int asOfVersion) {
        return new VenueNeed(
                id,
                divisionCode,
                venueId,
                householdId,
                kind,
                text,
                office,
                raisedOn,
                dueOn,
                validFrom,
                to,
                reason,
                word,
                asOfVersion);
    }
}
