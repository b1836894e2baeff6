/** The few types everyone speaks: a refusal and its reason, a month, a page. */
@NullMarked
package org.lingtouyan.shared;

import org.jspecify.annotations.NullMarked;
