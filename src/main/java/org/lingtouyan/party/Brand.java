package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A brand or certificate of a chain organisation (品牌树在产业链), as long as it holds.
 *
 * @param kind by the code of the list {@code brandKind}
 */
public record Brand(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        String name,
        String kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    void requireSound() {
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "until");
        }
    }

    /** The same with another last day; none where it goes on. */
    Brand until(@Nullable LocalDate day, int asOfVersion) {
        return new Brand(id, divisionCode, organisationId, name, kind, validFrom, day, asOfVersion);
    }

    boolean isSame(Brand told) {
        return id.equals(told.id)
                && organisationId.equals(told.organisationId)
                && name.equals(told.name)
                && kind.equals(told.kind)
                && validFrom.equals(told.validFrom)
                && Objects.equals(validTo, told.validTo);
    }
}
