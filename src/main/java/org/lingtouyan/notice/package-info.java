/** What passes between offices and those who work in villages: complaints and suggestions, their answers and what follows. */
@NullMarked
package org.lingtouyan.notice;

import org.jspecify.annotations.NullMarked;
