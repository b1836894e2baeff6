/** Who helps which household from when to when, who takes over without a gap, and who looks after which part of a village. */
@NullMarked
package org.lingtouyan.pairing;

import org.jspecify.annotations.NullMarked;
