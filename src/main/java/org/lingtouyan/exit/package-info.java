/** Leaving poverty: households, villages and counties by the conditions of their time, step by step, in public. */
@NullMarked
package org.lingtouyan.exit;

import org.jspecify.annotations.NullMarked;
