/** The product as a whole: what starts it. Its modules are the packages below. */
@NullMarked
package org.lingtouyan;

import org.jspecify.annotations.NullMarked;
