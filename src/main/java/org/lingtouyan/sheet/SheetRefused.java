package org.lingtouyan.sheet;

import org.lingtouyan.shared.Reason;

/** Why a spreadsheet, or a cell of one, is not taken. */
enum SheetRefused implements Reason {
    UNKNOWN_TABLE(400),
    FILE_MISSING(400),
    FILE_EMPTY(400),
    NOT_A_WORKBOOK(415),
    OLD_OR_ENCRYPTED_WORKBOOK(415),
    DAMAGED_WORKBOOK(400),
    HOSTILE_WORKBOOK(400),
    WORKBOOK_UNPACKS_TOO_LARGE(413),
    NO_HEADINGS(400),
    COLUMNS_MISSING(400),
    NO_ROWS(400),
    /** Argument: the day that the sheet says it speaks of. */
    SHEET_OF_THE_FUTURE(400),
    NOT_FINISHED(409),
    KEPT_NO_LONGER(410),
    STOPPED_UNEXPECTEDLY(500),
    NOTHING_TO_TAKE_BACK(409),
    TAKEN_BACK(409),
    NOTHING_TO_DECIDE(409),
    DECIDED_ALREADY(409),
    DECISION_NOT_OPEN(409),
    UPLOAD_TOO_LARGE(413),
    UPLOAD_OUT_OF_STEP(409),
    UPLOAD_BROKEN(400),
    UPLOAD_NOT_WHOLE(409),
    TOO_MANY_UPLOADS(429),
    TOO_MANY_WATCHING(429),
    NOT_A_DATE(400),
    /** Argument: the day that the row says it speaks of. */
    ROW_OF_THE_FUTURE(400),
    NOT_A_NUMBER(400),
    DIGITS_LOST(400),
    ERROR_IN_CELL(400),
    CANNOT_BE_STORED(400);

    private final int status;

    SheetRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
