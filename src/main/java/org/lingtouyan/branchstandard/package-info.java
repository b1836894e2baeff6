/** Standards of Party branches: catalogues by kind, place and time, how each branch stands, and what it mends. */
@NullMarked
package org.lingtouyan.branchstandard;

import org.jspecify.annotations.NullMarked;
