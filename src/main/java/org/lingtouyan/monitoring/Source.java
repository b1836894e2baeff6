package org.lingtouyan.monitoring;

/** Where a clue came from: the household itself, a cadre's round, a department's list, or petitions and news. */
public enum Source {
    SELF,
    CADRE,
    DEPARTMENT,
    PETITION
}
