/** One plan a household and year: what it lacks, what is done about it by whom with which money, and what that brought. */
@NullMarked
package org.lingtouyan.householdplan;

import org.jspecify.annotations.NullMarked;
