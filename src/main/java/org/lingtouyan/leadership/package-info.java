/** 村级班子: who holds which post of the two committees, weak teams and how they are put right, and who is kept in reserve. */
@NullMarked
package org.lingtouyan.leadership;

import org.jspecify.annotations.NullMarked;
