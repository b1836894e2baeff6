package org.lingtouyan.sheet;

/** What somebody decided of a row that contradicts what is held. */
public enum Decision {
    /** The sheet is right: the row is taken. */
    TAKE,
    /** What is held is right: the row is left. */
    KEEP,
    /** Both are right, they speak of different things: the row is taken as something new. */
    ANOTHER
}
