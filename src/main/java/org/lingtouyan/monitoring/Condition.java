package org.lingtouyan.monitoring;

/** What a removal asks for: each computed where records say it, stated by somebody with a name where they are silent. */
public enum Condition {
    /** Income steadily above the range of the year. */
    INCOME,
    SCHOOLING,
    MEDICAL,
    HOUSING,
    WATER,
    /** The risk for which it was taken in has gone. */
    RISK_GONE,
    /** No other clue is open. */
    NO_NEW_RISK
}
