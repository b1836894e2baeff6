/** Spreadsheets in and out: an engine that knows no module. A module brings its columns and what becomes of a row. */
@NullMarked
package org.lingtouyan.sheet;

import org.jspecify.annotations.NullMarked;
