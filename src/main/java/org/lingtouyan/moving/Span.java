package org.lingtouyan.moving;

import org.jspecify.annotations.Nullable;

/**
 * How a table says how long its rows hold.
 *
 * @param begins the column of the first day; of rows of one day that day; null where rows only go along with what they belong to
 * @param ends the column of the day from which they hold no more; null where they do not last
 */
public record Span(String table, @Nullable String begins, @Nullable String ends) {

    /** Rows that last from {@code valid_from} to {@code valid_to}. */
    public static Span of(String table) {
        return new Span(table, "valid_from", "valid_to");
    }

    /** Rows of one day: they go along when that day is not before the move. */
    public static Span day(String table, String day) {
        return new Span(table, day, null);
    }

    /** Rows without a day of their own. */
    public static Span part(String table) {
        return new Span(table, null, null);
    }

    /** What of the rows, as {@code part}, goes along with a move on {@code :on}. */
    String goingAlong() {
        if (ends != null) {
            return "(part.%1$s is null or part.%1$s > :on)".formatted(ends);
        }
        return begins == null ? ":on::date is not null" : "part.%s >= :on".formatted(begins);
    }

    /** What of the rows began so late that it never was here. */
    String neverBegan() {
        return begins == null ? ":on::date is not null" : "%s >= :on".formatted(begins);
    }
}
