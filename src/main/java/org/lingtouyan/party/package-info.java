/** Organisations of the Party and their members: the tree, terms and elections, meetings, and the places where members gather. */
@NullMarked
package org.lingtouyan.party;

import org.jspecify.annotations.NullMarked;
