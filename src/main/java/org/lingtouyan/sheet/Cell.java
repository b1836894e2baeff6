package org.lingtouyan.sheet;

import java.math.BigDecimal;

/** One cell as it was read: its text, and whether the spreadsheet held it as a number or as an error. */
record Cell(String text, Form form) {

    enum Form {
        TEXT,
        NUMBER,
        ERROR
    }

    static final Cell BLANK = new Cell("", Form.TEXT);

    /** Spreadsheets keep 15 digits of a number and make zeros of the rest. */
    private static final int DIGITS_KEPT = 15;

    boolean blank() {
        return text.isEmpty();
    }

    boolean lostDigits() {
        return form == Form.NUMBER && new BigDecimal(text).precision() - new BigDecimal(text).scale() > DIGITS_KEPT;
    }
}
