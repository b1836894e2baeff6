package org.lingtouyan.quality;

/** How much a finding weighs: what cannot be true, what hardly can, and what deserves a look. */
enum Severity {
    BLOCK,
    WARN,
    INFO
}
