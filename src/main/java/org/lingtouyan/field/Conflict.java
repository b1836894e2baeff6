package org.lingtouyan.field;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.field.Operation.FieldChange;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.ToldAtVisits.Held;
import tools.jackson.databind.JsonNode;

/** A field that was changed on a phone and in the record, each without knowing of the other; open until a person decides. */
record Conflict(
        UUID id,
        DivisionCode division,
        UUID household,
        UUID operation,
        FieldChange change,
        @Nullable UUID measure,
        JsonNode recorded,
        @Nullable UUID recordEnteredBy,
        @Nullable OffsetDateTime recordEnteredAt,
        @Nullable UUID phoneEnteredBy,
        LocalDate saidOn,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Choice choice,
        @Nullable UUID decidedBy,
        @Nullable String decidedWord,
        int version) {

    /** Which of the two holds. */
    enum Choice {
        PHONE,
        RECORD
    }

    /** Its id follows from the operation and the field: shown again it is the same. */
    static Conflict of(
            Operation operation, KnownHousehold household, Held held, FieldMerge.Clash clash, LocalDate saidOn) {
        return of(operation, household, clash, held.enteredBy(), held.enteredAt(), saidOn);
    }

    static Conflict of(
            Operation operation,
            KnownHousehold household,
            FieldMerge.Clash clash,
            @Nullable UUID enteredBy,
            @Nullable OffsetDateTime enteredAt,
            LocalDate saidOn) {
        var change = clash.change();
        return new Conflict(
                UuidCreator.getNameBasedSha1(operation.id(), change.key()),
                household.division(),
                household.id(),
                operation.id(),
                change,
                null,
                clash.recorded(),
                enteredBy,
                enteredAt,
                null,
                saidOn,
                org.lingtouyan.shared.Here.today(),
                null,
                null,
                null,
                null,
                1);
    }

    /** The same about that measure. */
    Conflict ofMeasure(UUID which) {
        return new Conflict(
                id,
                division,
                household,
                operation,
                change,
                which,
                recorded,
                recordEnteredBy,
                recordEnteredAt,
                phoneEnteredBy,
                saidOn,
                from,
                to,
                choice,
                decidedBy,
                decidedWord,
                version);
    }

    void requireOpen(String expectedVersion) {
        if (to != null) {
            throw FieldRefused.CONFLICT_DECIDED.because();
        }
        if (!expectedVersion.equals(String.valueOf(version))) {
            throw FieldRefused.CONFLICT_STALE
                    .because()
                    .with("yourVersion", expectedVersion)
                    .with("currentVersion", String.valueOf(version));
        }
    }
}
