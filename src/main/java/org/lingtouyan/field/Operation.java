package org.lingtouyan.field;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something done on a phone, as it was written down there.
 *
 * @param after the operation before it on the same household, if what this one says rests on it
 * @param madeAt by the clock of the phone
 * @param dayChosen the day was chosen by the writer; else it is the day of the phone's clock
 * @param household which it is about; none where it is about the village
 * @param organisation of the Party, whose meeting it is
 * @param measure of the household's plan, of which it says that it is done
 * @param hash of all it says: the same again is known as such
 */
record Operation(
        UUID id,
        Kind kind,
        @Nullable UUID after,
        OffsetDateTime madeAt,
        LocalDate day,
        boolean dayChosen,
        @Nullable UUID household,
        @Nullable UUID need,
        @Nullable UUID measure,
        @Nullable UUID notice,
        @Nullable UUID organisation,
        ObjectNode body,
        List<FieldChange> changes,
        String hash) {

    /**
     * What is done: a visit with all told at it, a need, a clue that the household may fall back, an answer to a need, its settlement, a change of the record alone, where a
     * household lives on the map, what
     * came of a measure, that a notice was read, a meeting of a Party organisation.
     */
    enum Kind {
        VISIT,
        NEED,
        CLUE,
        ANSWER,
        SETTLE,
        CHANGE,
        PLACE_HOME,
        MEASURE_DONE,
        NOTICE_READ,
        MEETING;

        /** Else it is about the village as a whole. */
        boolean isOfAHousehold() {
            return this != NOTICE_READ && this != MEETING;
        }
    }

    /** The household it names. */
    UUID named() {
        return Objects.requireNonNull(household);
    }

    /** One field of a household, of somebody in it, or of its account of a year: what the phone knew, and what it is now. */
    record FieldChange(@Nullable UUID person, Changeable field, @Nullable Integer year, JsonNode base, JsonNode value) {

        int yearNeeded() {
            return Objects.requireNonNull(year);
        }

        /** Tells it from the others of its operation. */
        String key() {
            return person + (year == null ? "" : year.toString()) + field.key();
        }
    }
}
