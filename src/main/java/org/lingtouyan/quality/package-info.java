/** Findings of data quality: an engine that knows no module; each brings its rules as data, and the records they judge. */
@NullMarked
package org.lingtouyan.quality;

import org.jspecify.annotations.NullMarked;
