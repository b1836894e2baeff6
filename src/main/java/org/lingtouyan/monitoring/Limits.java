package org.lingtouyan.monitoring;

/** The numbers that the rules of a day and a place ask of the watch. */
record Limits(
        int verifyWorkdays,
        int decideWorkdays,
        int noticeDays,
        int helpDays,
        int removalMonths,
        int removalWorkdays,
        int amberDays) {}
