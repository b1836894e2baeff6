package org.lingtouyan.sheet;

/** How far an import is; the last three are final. */
enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    REFUSED,
    FAILED;

    boolean over() {
        return this != QUEUED && this != RUNNING;
    }
}
