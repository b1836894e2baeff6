/** Proposes who should be posted where and who should help whom, each with its reasons; officers decide. */
@NullMarked
package org.lingtouyan.optimisation;

import org.jspecify.annotations.NullMarked;
