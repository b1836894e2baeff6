package org.lingtouyan.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A place where members gather, with whoever keeps it; where it lies on the map only where somebody said so. */
public record Venue(
        UUID id,
        DivisionCode divisionCode,
        String name,
        Kind kind,
        @Nullable String place,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable UUID keeperId,
        @Nullable UUID organisationId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** 党员驿站, 党员中心户, 马背流动党校, 党员活动室. */
    public enum Kind {
        STATION,
        CENTRE_HOUSEHOLD,
        HORSEBACK_SCHOOL,
        ROOM
    }

    /** A village or township that it serves; until the day before {@code validTo}. */
    public record Served(
            UUID id,
            DivisionCode divisionCode,
            UUID venueId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version) {

        Served until(LocalDate day) {
            return new Served(id, divisionCode, venueId, validFrom, day, version);
        }
    }

    boolean isSame(Venue told) {
        return equals(new Venue(
                told.id,
                told.divisionCode,
                told.name,
                told.kind,
                told.place,
                sameNumber(longitude, told.longitude),
                sameNumber(latitude, told.latitude),
                told.keeperId,
                told.organisationId,
                told.validFrom,
                told.validTo,
                version));
    }

    private static @Nullable BigDecimal sameNumber(@Nullable BigDecimal held, @Nullable BigDecimal told) {
        return held != null && told != null && held.compareTo(told) == 0 ? held : told;
    }

    /** @throws org.lingtouyan.shared.Refusal naming the field that does not fit */
    void requireSound() {
        if ((longitude == null) != (latitude == null)) {
            throw PartyRefused.POSITION_INCOMPLETE.because().with("field", "longitude");
        }
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "validTo");
        }
    }
}
