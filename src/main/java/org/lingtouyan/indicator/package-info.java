/**
 * Figures: what counts is said in one small file per figure by the module that owns the records; here they are counted,
 * kept as monthly cells up the division tree, opened to their records, proved and rebuilt. Knows no other module's tables.
 */
@NullMarked
package org.lingtouyan.indicator;

import org.jspecify.annotations.NullMarked;
