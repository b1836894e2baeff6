package org.lingtouyan.sheet;

import org.lingtouyan.shared.Reason;

/** Why a cell is not taken: it is empty, its word, number or text cannot be read, or the place it names is no place to write into. */
public enum CellRefused implements Reason {
    CELL_EMPTY,
    WORD_UNKNOWN,
    /** Argument: the word that may be meant. */
    WORD_MISSPELT,
    NUMBER_IMPOSSIBLE,
    PHONE_UNREADABLE,
    ACCOUNT_UNREADABLE,
    /** Argument: how many characters there may be. */
    TEXT_TOO_LONG,
    PLACE_UNKNOWN,
    /** Arguments: the name, and where it lies. */
    PLACE_IS_NO_VILLAGE,
    PLACE_OUTSIDE;

    @Override
    public int status() {
        return 400;
    }
}
