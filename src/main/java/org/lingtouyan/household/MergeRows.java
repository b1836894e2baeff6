package org.lingtouyan.household;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is held of one of two records that may be one: rows as the database writes them, with the columns they happen to have.
 * Of a household its members' times in other households stand {@code elsewhere}; a person's times are all {@code memberships}.
 */
record MergeRows(
        UUID id,
        List<ObjectNode> households,
        List<ObjectNode> states,
        List<ObjectNode> memberships,
        List<ObjectNode> elsewhere,
        List<ObjectNode> years,
        List<ObjectNode> incomes,
        List<ObjectNode> persons,
        List<ObjectNode> personYears) {

    ObjectNode household() {
        return households.stream().filter(row -> id(row).equals(id)).findFirst().orElseThrow();
    }

    /** The row that is merged. */
    ObjectNode subject(Merge.What what) {
        return what == Merge.What.HOUSEHOLD ? household() : person(id);
    }

    ObjectNode person(UUID person) {
        return persons.stream()
                .filter(row -> id(row).equals(person))
                .findFirst()
                .orElseThrow();
    }

    /** Those who are or were in the household, in the order of who is the head. */
    List<UUID> members() {
        return memberships.stream()
                .sorted(Comparator.comparing(row -> text(row, "relation")))
                .map(row -> owner(row, "person_id"))
                .distinct()
                .toList();
    }

    List<ObjectNode> membershipsOf(UUID person) {
        return of(memberships, "person_id", person);
    }

    List<ObjectNode> yearsOf(UUID person) {
        return of(personYears, "person_id", person);
    }

    static Set<UUID> ids(List<ObjectNode> rows) {
        return rows.stream().map(MergeRows::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<ObjectNode> of(List<ObjectNode> rows, String column, UUID owner) {
        return rows.stream().filter(row -> owner(row, column).equals(owner)).toList();
    }

    static UUID id(ObjectNode row) {
        return owner(row, "id");
    }

    static UUID owner(ObjectNode row, String column) {
        return UUID.fromString(text(row, column));
    }

    static String text(ObjectNode row, String column) {
        return row.get(column).stringValue();
    }
}
