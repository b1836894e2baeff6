package org.lingtouyan.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;

/**
 * A function in an area for a time: what an account acts in.
 *
 * @param validTo the first day on which it is no longer held
 * @param standInFor whose work this is while that person is away
 * @param basis why it was given
 */
record Post(
        UUID id,
        Role role,
        DivisionCode division,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID standInFor,
        String basis) {

    static LocalDate today() {
        return Here.today();
    }

    /** From today until somebody ends it. */
    static Post of(Role role, DivisionCode division, String basis) {
        return new Post(UuidCreator.getTimeOrderedEpoch(), role, division, today(), null, null, basis);
    }

    Post standingInFor(UUID account, LocalDate until) {
        return new Post(id, role, division, validFrom, until, account, basis);
    }

    boolean heldOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    @Nullable
    LocalDate lastDay() {
        return validTo == null ? null : validTo.minusDays(1);
    }
}
