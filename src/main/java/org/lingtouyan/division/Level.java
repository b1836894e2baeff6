package org.lingtouyan.division;

/** The five levels of the division tree; {@code digits} is how much of a 12-digit code says where a division is. */
public enum Level {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    public int digits() {
        return digits;
    }
}
