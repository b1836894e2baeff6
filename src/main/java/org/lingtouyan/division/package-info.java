/** Administrative divisions of Gansu from province to village: codes, levels, names, flags by year, boundaries. */
@NullMarked
package org.lingtouyan.division;

import org.jspecify.annotations.NullMarked;
