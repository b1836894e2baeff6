package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.Decision;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.Held;
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetContext;
import org.lingtouyan.sheet.SheetPlaces;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetTable;
import org.lingtouyan.sheet.SheetWords;
import org.lingtouyan.sheet.Undone;
import org.springframework.stereotype.Component;

/**
 * Takes households and persons in from spreadsheets, one person a row. Rows stand alone: each is taken, left as it is,
 * rejected or parked for itself, whatever becomes of the others of its household.
 */
@Component
class HouseholdSheet implements SheetTable {

    private final Divisions divisions;
    private final Codes codes;
    private final SheetTools tools;
    private final SheetRegister register;
    private final SheetHolding holding;
    private final SheetUndo undo;

    HouseholdSheet(
            Divisions divisions,
            Codes codes,
            SheetTools tools,
            SheetRegister register,
            SheetHolding holding,
            SheetUndo undo) {
        this.divisions = divisions;
        this.codes = codes;
        this.tools = tools;
        this.register = register;
        this.holding = holding;
        this.undo = undo;
    }

    @Override
    public String name() {
        return "household";
    }

    @Override
    public List<Column> columns() {
        return HouseholdColumns.ALL;
    }

    @Override
    public List<String> missing(Set<String> fields) {
        var missing = new ArrayList<>(SheetTable.super.missing(fields));
        if (!fields.contains("village") && !fields.contains("villageCode")) {
            missing.add(0, "行政村");
        }
        return missing;
    }

    @Override
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var reading = new Reading(context);
        var outcomes = new ArrayList<@Nullable Outcome>(rows.size());
        var told = new ArrayList<ToldRow>(rows.size());
        for (var row : rows) {
            outcomes.add(reading.read(row, told));
        }
        var taken = register.take(told, context).iterator();
        outcomes.replaceAll(outcome -> outcome == null ? taken.next() : outcome);
        return outcomes.stream().map(java.util.Objects::requireNonNull).toList();
    }

    @Override
    public Set<Decision> decisions(String reason) {
        return HouseholdRowRefused.valueOf(reason).decisions();
    }

    @Override
    public List<Held> held(List<SheetRow> rows, SheetContext context) {
        var reading = new Reading(context);
        return rows.stream()
                .map(row -> {
                    var told = new ArrayList<ToldRow>(1);
                    reading.read(row, told);
                    return told.isEmpty() ? Held.NOTHING : holding.of(told.get(0), row);
                })
                .toList();
    }

    @Override
    public int touched(UUID importId) {
        return undo.touched(importId);
    }

    @Override
    public Undone undo(UUID importId, int atMost) {
        return undo.undo(importId, atMost);
    }

    /** Reads the rows of one chunk; what words and places mean is looked up once. */
    private final class Reading {

        private final SheetPlaces places;
        private final SheetWords words;
        private final HouseholdReading households;
        private final PersonReading persons;

        Reading(SheetContext context) {
            this.places = new SheetPlaces(divisions, context.uploader().area());
            this.words = new SheetWords(codes);
            this.households = new HouseholdReading(words);
            this.persons = new PersonReading(words, tools.privateFields());
        }

        /** Adds the row to those told, or gives the outcome of one that cannot be read. */
        @Nullable
        Outcome read(SheetRow row, List<ToldRow> told) {
            var faults = new Faults();
            var place = places.of(row, faults);
            var number = words.needed("householdNumber", 40, row, faults);
            var household = households.read(row, faults);
            var person = persons.read(row, faults);
            if (!faults.none() || place == null || number == null || person == null) {
                return Outcome.rejected(place, faults.all());
            }
            told.add(new ToldRow(row.number(), row.dataDate(), place, number, household, person));
            return null;
        }
    }
}
