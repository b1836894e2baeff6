/** The map of homes (民居分布图): each household on its village's map, be it a hand-drawn one, kept alive. */
@NullMarked
package org.lingtouyan.homemap;

import org.jspecify.annotations.NullMarked;
