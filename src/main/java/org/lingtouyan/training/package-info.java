/** Training in rotation: classes at every level and lectures that go to the people, who attended, and who has yet to. */
@NullMarked
package org.lingtouyan.training;

import org.jspecify.annotations.NullMarked;
