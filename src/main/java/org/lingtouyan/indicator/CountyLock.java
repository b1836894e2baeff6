package org.lingtouyan.indicator;

/** The advisory locks that keep one county's cells to one worker at a time. */
final class CountyLock {

    static final int NAMESPACE = 0x4C54;

    private CountyLock() {}
}
