/** Divisions that are merged, split, renamed or transferred, and all records that then move: closed here, opened there. */
@NullMarked
package org.lingtouyan.moving;

import org.jspecify.annotations.NullMarked;
