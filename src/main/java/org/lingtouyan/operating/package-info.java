/** How the installation itself is doing: measures for machines, a page for the people who keep it running. */
@NullMarked
package org.lingtouyan.operating;

import org.jspecify.annotations.NullMarked;
