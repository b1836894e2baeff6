package org.lingtouyan.household;

/** One of the two records of a merge: the one that goes on, or the one that is closed. */
enum MergeSide {
    KEPT,
    CLOSED
}
