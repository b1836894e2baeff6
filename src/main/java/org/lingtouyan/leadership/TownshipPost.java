package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * Somebody's time in a post of a township's leading group (乡镇领导班子), other than those of its Party committee.
 *
 * @param post by the code of the list {@code townshipPost}
 * @param validTo the day after the last
 * @param endReason where it ended with the township: {@code MOVED}, it went on in the one that took the township up, or {@code SEAT_TAKEN}, there
 *     was somebody in that post already
 */
public record TownshipPost(
        UUID id,
        DivisionCode divisionCode,
        UUID cadreId,
        String post,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endNote,
        @Nullable String endReason,
        int version) {

    /** Of which every township has one. */
    public static final String HEAD = "TOWNSHIP_HEAD";

    static final String LIST = "townshipPost";

    /** @throws org.lingtouyan.shared.Refusal TOWNSHIP_POST_ENDS_BEFORE_IT_BEGINS */
    public TownshipPost {
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw TownshipPostRefused.TOWNSHIP_POST_ENDS_BEFORE_IT_BEGINS
                    .because()
                    .with("field", "to");
        }
    }

    /** The same post of the same person at the same place, from when to when it is told now. */
    TownshipPost as(String nowPost, LocalDate from, @Nullable LocalDate to, @Nullable String note, int asOf) {
        return new TownshipPost(
                id,
                divisionCode,
                cadreId,
                nowPost,
                from,
                to,
                to == null ? null : note,
                to == null ? null : endReason,
                asOf);
    }
}
