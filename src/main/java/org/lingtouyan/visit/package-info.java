/** Visits to households, who is due to be visited, and the needs they raise until the household says each is settled. */
@NullMarked
package org.lingtouyan.visit;

import org.jspecify.annotations.NullMarked;
