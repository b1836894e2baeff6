package org.lingtouyan.homemap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** The place of a household on the map of its village, as it is written and read. */
record Home(
        UUID id,
        String divisionCode,
        UUID householdId,
        @Nullable UUID baseId,
        @Nullable BigDecimal x,
        @Nullable BigDecimal y,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable Integer accuracy,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        int version) {

    static Home of(UUID id, DivisionCode village, UUID household, HomePlace place, LocalDate since) {
        return new Home(
                id,
                village.value(),
                household,
                place.baseId(),
                place.x(),
                place.y(),
                place.longitude(),
                place.latitude(),
                place.accuracy(),
                since,
                null,
                null,
                1);
    }

    DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    HomePlace place() {
        return new HomePlace(baseId, x, y, longitude, latitude, accuracy);
    }

    Home at(HomePlace place) {
        return new Home(
                id,
                divisionCode,
                householdId,
                place.baseId(),
                place.x(),
                place.y(),
                place.longitude(),
                place.latitude(),
                place.accuracy(),
                validFrom,
                validTo,
                endReason,
                version);
    }

    Home ended(LocalDate on, String how) {
        return new Home(
                id,
                divisionCode,
                householdId,
                baseId,
                x,
                y,
                longitude,
                latitude,
                accuracy,
                validFrom,
                on.isBefore(validFrom) ? validFrom : on,
                how,
                version);
    }

    void requireOpen(String expectedVersion) {
        if (validTo != null) {
            throw HomeMapRefused.HOME_TAKEN_OFF.because();
        }
        if (!expectedVersion.equals(String.valueOf(version))) {
            throw HomeMapRefused.HOME_STALE
                    .because(expectedVersion, version)
                    .with("yourVersion", expectedVersion)
                    .with("currentVersion", String.valueOf(version));
        }
    }
}
