package org.lingtouyan.household;

/** How a write is meant: true from that day on, always so, or never was. */
enum Mode {
    CHANGE,
    CORRECT,
    VOID
}
