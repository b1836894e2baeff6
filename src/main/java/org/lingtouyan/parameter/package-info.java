/** What differs by year and place: dated parameters with their basis, and the code lists of forms and spreadsheets. */
@NullMarked
package org.lingtouyan.parameter;

import org.jspecify.annotations.NullMarked;
