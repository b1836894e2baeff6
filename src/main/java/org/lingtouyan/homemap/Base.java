package org.lingtouyan.homemap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is laid under a village's map.
 *
 * @param outline a polygon in degrees of WGS-84, as GeoJSON writes it
 * @param note who drew it and when
 * @param follows the base before it, when this is a better photograph of the same drawing
 */
public record Base(
        UUID id,
        String divisionCode,
        Kind kind,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String mediaType,
        @Nullable String checksum,
        @Nullable ObjectNode outline,
        @Nullable String note,
        @Nullable UUID follows,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        int version) {

    /** A photograph of a drawing, or the village's outline. */
    public enum Kind {
        PICTURE,
        OUTLINE
    }

    DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    Base following(@Nullable UUID before) {
        return new Base(
                id,
                divisionCode,
                kind,
                width,
                height,
                mediaType,
                checksum,
                outline,
                note,
                before,
                validFrom,
                validTo,
                endReason,
                version);
    }

    Base ended(LocalDate on, String how) {
        return new Base(
                id,
                divisionCode,
                kind,
                width,
                height,
                mediaType,
                checksum,
                outline,
                note,
                follows,
                validFrom,
                on.isBefore(validFrom) ? validFrom : on,
                how,
                version);
    }

    boolean says(Base other) {
        return divisionCode.equals(other.divisionCode)
                && kind == other.kind
                && java.util.Objects.equals(checksum, other.checksum)
                && java.util.Objects.equals(outline, other.outline);
    }
}
