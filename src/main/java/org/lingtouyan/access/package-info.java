/** Who may see and change what: accounts, sign-in, the area of a transaction, private fields, and the trail of changes. */
@NullMarked
package org.lingtouyan.access;

import org.jspecify.annotations.NullMarked;
