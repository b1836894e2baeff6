/** The register of households: persons, dated status and membership, the state of each year, and yearly income accounts. */
@NullMarked
package org.lingtouyan.household;

import org.jspecify.annotations.NullMarked;
