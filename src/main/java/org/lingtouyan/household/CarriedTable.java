package org.lingtouyan.household;

import java.util.List;

/** A table whose rows go along when a household or a person moves, and how: a test holds this to the catalogue. */
record CarriedTable(String name, Owner owner, Shape shape) {

    /** Whose rows they are. */
    enum Owner {
        HOUSEHOLD("household_id"),
        PERSON("person_id");

        private final String column;

        Owner(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /** What of them is true after the day. */
    enum Shape {
        /** From a day to a day: cut on the day of the move. */
        LASTING,
        /** Of a year, true until the next one: the last before the move, and all later ones. */
        YEARLY,
        /** One for each household: as it is. */
        NOTE
    }

    /** After households and persons themselves; in an order in which they may point at each other. */
    static final List<CarriedTable> ALL = List.of(
            new CarriedTable("household_state", Owner.HOUSEHOLD, Shape.LASTING),
            new CarriedTable("membership", Owner.PERSON, Shape.LASTING),
            new CarriedTable("household_year", Owner.HOUSEHOLD, Shape.YEARLY),
            new CarriedTable("income", Owner.HOUSEHOLD, Shape.YEARLY),
            new CarriedTable("person_year", Owner.PERSON, Shape.YEARLY),
            new CarriedTable("last_told", Owner.HOUSEHOLD, Shape.NOTE));
}
