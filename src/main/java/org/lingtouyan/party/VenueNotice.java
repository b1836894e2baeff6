package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A notice read out at a venue, with how many heard it.
 *
 * @param sendingId the notice as it was sent through the system; none where it came on paper or by word
 */
public record VenueNotice(
        UUID id,
        DivisionCode divisionCode,
        UUID venueId,
        @Nullable UUID sendingId,
        String title,
        LocalDate broughtOn,
        int heard,
        int version) {

    void requireSound(LocalDate today) {
        if (broughtOn.isAfter(today)) {
            throw PartyRefused.NOT_YET.because().with("field", "on");
        }
    }

    boolean isSame(VenueNotice told) {
        return id.equals(told.id)
                && venueId.equals(told.venueId)
                && title.equals(told.title)
                && broughtOn.equals(told.broughtOn)
                && heard == told.heard
                && Objects.equals(sendingId, told.sendingId);
    }
}
