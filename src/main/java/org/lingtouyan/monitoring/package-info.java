/** The watch against falling back: clues about households, what became of each, and who is helped until the risk is gone. */
@NullMarked
package org.lingtouyan.monitoring;

import org.jspecify.annotations.NullMarked;
