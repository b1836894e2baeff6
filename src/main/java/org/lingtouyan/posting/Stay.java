package org.lingtouyan.posting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.Month;

/**
 * The days of a month that somebody posted to a village was there: stated from the village, confirmed by the township.
 *
 * @param month as a number: 201812
 */
public record Stay(
        UUID id,
        DivisionCode divisionCode,
        UUID postingId,
        int month,
        int days,
        @Nullable String note,
        UUID statedBy,
        @Nullable UUID confirmedBy,
        @Nullable LocalDate confirmedOn) {

    boolean isConfirmed() {
        return confirmedOn != null;
    }

    boolean says(int told, @Nullable String noted) {
        return days == told && Objects.equals(note, noted);
    }

    /**
     * How many days of a month somebody could be there: in post, not on leave, and no day to come.
     *
     * @throws org.lingtouyan.shared.Refusal when there is no such day
     */
    static int mostDays(Posting posting, Month month, List<Leave> leaves, LocalDate today) {
        if (posting.division().level() != Level.VILLAGE) {
            throw PostingRefused.STAY_IN_A_VILLAGE.because();
        }
        var from = later(month.firstDay(), posting.validFrom());
        var until = earlier(month.next().firstDay(), today.plusDays(1));
        until = posting.validTo() == null ? until : earlier(until, posting.validTo());
        if (!from.isBefore(until)) {
            throw PostingRefused.STAY_OUTSIDE_THE_POSTING.because().with("field", "month");
        }
        long away = 0;
        for (var leave : leaves) {
            away += Math.max(
                    0, ChronoUnit.DAYS.between(later(from, leave.validFrom()), earlier(until, leave.validTo())));
        }
        return (int) (ChronoUnit.DAYS.between(from, until) - away);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
