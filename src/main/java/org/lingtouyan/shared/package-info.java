/** The few types everyone speaks: a refusal and its reason, a month, a page, a file with a header, work in the background. */
@NullMarked
package org.lingtouyan.shared;

import org.jspecify.annotations.NullMarked;
