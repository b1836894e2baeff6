package org.lingtouyan.access;

import java.util.List;

/** Some consecutive transactions' entries of one county, sealed together and to the block before. */
record TrailBlock(
        String county,
        int number,
        long fromTransaction,
        long beforeTransaction,
        List<SealedEntry> leaves,
        byte[] hash) {

    boolean holds(long transaction) {
        return fromTransaction <= transaction && transaction < beforeTransaction;
    }
}
