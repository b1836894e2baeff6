package org.lingtouyan.access;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One change of one row: who, when, and the row before and after; private columns stand in it sealed, as they were stored. */
public record TrailEntry(
        long id,
        OffsetDateTime at,
        @Nullable UUID account,
        @Nullable String request,
        String tableName,
        UUID recordId,
        Operation operation,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    /** What happened: to a row, or to what is private of it. */
    public enum Operation {
        INSERT('I'),
        UPDATE('U'),
        DELETE('D'),
        /** Private values or earlier versions were looked at. */
        VIEW('V'),
        /** Records were taken away as a file. */
        EXPORT('E'),
        /** The keys of a county's records were wrapped by a new master key. */
        WRAP('K'),
        /** Somebody signed in or failed to. */
        SIGN_IN('S');

        private final char letter;

        Operation(char letter) {
            this.letter = letter;
        }

        String letter() {
            return String.valueOf(letter);
        }

        static Operation of(String letter) {
            return Arrays.stream(values())
                    .filter(operation -> operation.letter().equals(letter))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
