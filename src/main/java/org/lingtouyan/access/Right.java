package org.lingtouyan.access;

/** What a role may do; where it may do it is the area's matter. */
public enum Right {
    /** See figures and the records behind them, masked. */
    READ_RECORDS,
    /** Create and change records. */
    WRITE_RECORDS,
    /** Take spreadsheets in. */
    IMPORT,
    /** Receive private columns of other people's imports and exports. */
    EXPORT_PRIVATE,
    /** Set parameters, code lists and the workday calendar of the own area. */
    SET_RULES,
    /** Answer complaints and suggestions of the area. */
    ANSWER_SUGGESTIONS,
    /** Read the trail. */
    READ_TRAIL,
    /** Make and close accounts. */
    ADMINISTER_ACCOUNTS
}
