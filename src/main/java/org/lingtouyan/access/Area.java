package org.lingtouyan.access;

import org.lingtouyan.division.DivisionCode;

/** The part of the division tree an actor works in, as the half-open range of codes that the database checks. */
public record Area(String from, String to) {

    /** Every record, wherever it is: for counting and for loading, never for a person. */
    public static final Area EVERYWHERE = new Area("000000000000", "999999999999");

    public static Area of(DivisionCode division) {
        return new Area(division.value(), division.rangeEnd());
    }

    public boolean contains(DivisionCode division) {
        return division.value().compareTo(from) >= 0 && division.value().compareTo(to) < 0;
    }
}
