/** The people who do the work: cadres, Party members, helpers, those in reserve and in training, each entered once. */
@NullMarked
package org.lingtouyan.cadre;

import org.jspecify.annotations.NullMarked;
