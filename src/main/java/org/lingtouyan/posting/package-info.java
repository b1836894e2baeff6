/** Who is posted where: first secretaries, resident teams, secondments, graduate officers and talent groups, and where nobody is. */
@NullMarked
package org.lingtouyan.posting;

import org.jspecify.annotations.NullMarked;
