/** What village cadres do on phones without signal: what a phone takes along, what it brings back, and what a person has to decide. */
@NullMarked
package org.lingtouyan.field;

import org.jspecify.annotations.NullMarked;
