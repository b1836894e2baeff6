package org.lingtouyan.sheet;

import java.util.List;

/**
 * A column of a table that is taken in: the field it fills and everything it may be headed with, its own name first.
 * Of a private column errors show only a masked value. What is no {@code NUMBER} or {@code DATE} must arrive with all its digits.
 */
public record Column(String field, Holds holds, boolean required, boolean confidential, List<String> headings) {

    /** What stands in the cells of a column. */
    public enum Holds {
        TEXT,
        NUMBER,
        DATE
    }

    public static Column text(String field, String... headings) {
        return new Column(field, Holds.TEXT, false, false, List.of(headings));
    }

    public static Column number(String field, String... headings) {
        return new Column(field, Holds.NUMBER, false, false, List.of(headings));
    }

    public static Column date(String field, String... headings) {
        return new Column(field, Holds.DATE, false, false, List.of(headings));
    }

    /** The same column, without which a sheet is not taken. */
    public Column needed() {
        return new Column(field, holds, true, confidential, headings);
    }

    /** The same column, whose values are private. */
    public Column secret() {
        return new Column(field, holds, required, true, headings);
    }

    /** What a person calls it. */
    public String label() {
        return headings.get(0);
    }
}
