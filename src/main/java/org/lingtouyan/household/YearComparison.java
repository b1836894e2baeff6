package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.YearsCompared.ComparedFact;
import org.lingtouyan.shared.RowJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays years of a household side by side: its state, family and facts at their ends, and their accounts. */
@Component
class YearComparison {

    private static final Map<String, String> SECTIONS = sections();

    private final HouseholdWords words;
    private final PersonWriting persons;

    YearComparison(HouseholdWords words, PersonWriting persons) {
        this.words = words;
        this.persons = persons;
    }

    YearsCompared compare(HeldHousehold held, List<Integer> years) {
        var facts = new ArrayList<ComparedFact>();
        add(facts, "STATE", null, years.stream().map(year -> state(held, year)).toList());
        add(facts, "YEAR", null, years.stream().map(year -> year(held, year)).toList());
        add(
                facts,
                "INCOME",
                null,
                years.stream().map(year -> income(held, year)).toList());
        for (var person : held.persons().values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList()) {
            add(
                    facts,
                    "MEMBER",
                    person.name(),
                    years.stream()
                            .map(year -> personYear(held, person.id(), year))
                            .toList());
        }
        return new YearsCompared(known(held), years, facts);
    }

    /** Of which years something was told, the last first. */
    static List<Integer> known(HeldHousehold held) {
        var years = new TreeSet<Integer>(java.util.Comparator.reverseOrder());
        held.years().forEach(row -> years.add(row.year()));
        held.incomes().forEach(row -> years.add(row.year()));
        held.states().forEach(row -> years.add(row.validFrom().getYear()));
        held.personYears().forEach(row -> years.add(row.year()));
        return List.copyOf(years);
    }

    private static ObjectNode state(HeldHousehold held, int year) {
        var end = LocalDate.of(year, 12, 31);
        return held.states().stream()
                .filter(row -> isTrue(row.validFrom(), row.validTo(), end))
                .findFirst()
                .map(row -> RowJson.tree(row.spell().state()))
                .orElseGet(() -> RowJson.tree("{}"));
    }

    private static ObjectNode year(HeldHousehold held, int year) {
        var row = held.row();
        return told(RowJson.tree(Registration.yearRow(Place.of(row), row.id(), year, held.yearUpTo(year), row.id())));
    }

    private static ObjectNode income(HeldHousehold held, int year) {
        return held.incomeRow(year)
                .map(row -> {
                    var told = told(RowJson.tree(row));
                    told.putPOJO("per_capita", null);
                    var average = row.facts().perCapita();
                    return average == null ? told : told.put("per_capita", average);
                })
                .orElseGet(() -> RowJson.tree("{}"));
    }

    private ObjectNode personYear(HeldHousehold held, UUID person, int year) {
        var end = LocalDate.of(year, 12, 31);
        var there = held.memberships().stream()
                .filter(row -> row.personId().equals(person) && isTrue(row.validFrom(), row.validTo(), end))
                .findFirst();
        if (there.isEmpty()) {
            return RowJson.tree("{}");
        }
        var row = held.row();
        var told = told(RowJson.tree(
                persons.yearRow(Place.of(row), row.id(), person, year, held.personYearUpTo(person, year), row.id())));
        return told.put("relation", there.get().relation());
    }

    private static ObjectNode told(ObjectNode row) {
        row.remove(List.of("year", "voided"));
        return row;
    }

    private static boolean isTrue(LocalDate from, @Nullable LocalDate to, LocalDate on) {
        return !from.isAfter(on) && (to == null || to.isAfter(on));
    }

    private void add(List<ComparedFact> facts, String section, @Nullable String person, List<ObjectNode> rows) {
        var columns = new LinkedHashMap<String, Boolean>();
        rows.forEach(row -> row.propertyNames().forEach(column -> columns.put(column, true)));
        for (var column : columns.keySet()) {
            var label = words.label(column);
            var values = new ArrayList<@Nullable Object>();
            rows.forEach(row -> values.add(word(column, row.get(column))));
            if (label != null && values.stream().anyMatch(Objects::nonNull)) {
                facts.add(new ComparedFact(
                        section.equals("YEAR") ? SECTIONS.getOrDefault(column, section) : section,
                        person,
                        HouseholdWords.field(column),
                        label,
                        values,
                        values.stream().distinct().count() > 1));
            }
        }
    }

    private @Nullable Object word(String column, @Nullable JsonNode value) {
        return value != null && value.isArray() && value.isEmpty() ? null : words.word(column, value);
    }

    private static Map<String, String> sections() {
        var sections = new LinkedHashMap<String, String>();
        YearFact.OF_HOUSEHOLDS.forEach(
                fact -> sections.put(fact.column(), fact.section().name()));
        sections.put("dilapidated_house", "HOUSING");
        sections.put("safe_water", "ASSURANCE");
        return sections;
    }
}
