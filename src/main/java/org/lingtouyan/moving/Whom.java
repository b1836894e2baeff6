package org.lingtouyan.moving;

import java.util.Set;
import java.util.UUID;

/** Whose records move. */
public sealed interface Whom {

    /** The whole village. */
    record Everyone() implements Whom {}

    /** What is of a township as such; its villages move each by themselves. */
    record TheTownship() implements Whom {}

    /** The households of these natural villages. */
    record NaturalVillages(Set<String> names) implements Whom {}

    /** The households of all other natural villages, and those that say none. */
    record AllBut(Set<String> names) implements Whom {}

    /** One household with its members. */
    record OneHousehold(UUID household) implements Whom {}

    /** One person, who joins a household there. */
    record OnePerson(UUID person, UUID household, String relation) implements Whom {}

    /** Whether what belongs to the village as such goes along. */
    default boolean takesTheVillage() {
        return this instanceof Everyone || this instanceof AllBut;
    }

    /** Whether what belongs to the place as such goes along, be it a village or a township. */
    default boolean takesThePlace() {
        return takesTheVillage() || this instanceof TheTownship;
    }
}
