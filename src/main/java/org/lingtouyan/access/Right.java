package org.lingtouyan.access;

/** What a role may do; where it may do it is the area's matter. */
public enum Right {
    /** See figures and the records behind them, masked. */
    READ_RECORDS,
    /** Create and change records. */
    WRITE_RECORDS,
    /** Take spreadsheets in. */
    IMPORT,
    /** See one private value unmasked, with a purpose and a reason that stand in the trail. */
    UNMASK,
    /** Receive private columns of other people's imports and exports. */
    EXPORT_PRIVATE,
    /** Set parameters, code lists and the workday calendar of the own area. */
    SET_RULES,
    /** Merge, split, rename and transfer divisions. */
    CHANGE_DIVISIONS,
    /** Decide whether private values are erased as requested. */
    DECIDE_ERASURE,
    /** Answer complaints and suggestions of the area. */
    ANSWER_SUGGESTIONS,
    /** See and record what departments answered to the joint review of candidates for village posts. */
    REVIEW_CANDIDATES,
    /** See how the installation itself is doing: version, backups, what waits, its measures. */
    OPERATE,
    /** Read the trail. */
    READ_TRAIL,
    /** Read who may see what, and why. */
    READ_PERMISSIONS,
    /** Make and close accounts, give posts. */
    ADMINISTER_ACCOUNTS
}
