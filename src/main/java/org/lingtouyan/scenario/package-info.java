/**
 * The demonstration gansu-2018: real divisions, invented people, and records from which the published figures come out.
 * It writes through the doors of the other modules, county by county, and goes on where it was interrupted.
 */
@NullMarked
package org.lingtouyan.scenario;

import org.jspecify.annotations.NullMarked;
