package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.access.Trail;
import org.lingtouyan.access.TrailEntry;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.lingtouyan.household.TouchedTable.Touched;
import org.lingtouyan.sheet.Undone;
import org.lingtouyan.sheet.Undone.Left;
import org.lingtouyan.sheet.Undone.Why;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import back: what it created never was, what it changed is again what it was, by writes like any other. A
 * household that somebody has changed since stays as it is.
 */
@Component
class SheetUndo {

    private final TouchedTable touched;
    private final UndoTable rows;
    private final HouseholdLoading loading;
    private final HouseholdTables tables;
    private final Trail trail;
    private final PrivateColumns privateColumns;
    private final Divisions divisions;
    private final TransactionTemplate nested;

    SheetUndo(
            TouchedTable touched,
            UndoTable rows,
            HouseholdLoading loading,
            HouseholdTables tables,
            Trail trail,
            PrivateFields privateFields,
            Divisions divisions,
            PlatformTransactionManager transactions) {
        this.touched = touched;
        this.rows = rows;
        this.loading = loading;
        this.tables = tables;
        this.trail = trail;
        this.privateColumns = new PrivateColumns(privateFields);
        this.divisions = divisions;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    int touched(UUID importId) {
        return touched.count(importId);
    }

    Undone undo(UUID importId, int atMost) {
        int undone = 0;
        var left = new ArrayList<Left>();
        for (var household : touched.next(importId, atMost)) {
            var why = undo(importId, household);
            if (why.isEmpty()) {
                undone++;
            } else {
                left.add(left(household, why.get()));
            }
            touched.settle(importId, household);
        }
        return new Undone(undone, left);
    }

    private Optional<Why> undo(UUID importId, Touched household) {
        var records = loading.recordsOf(household.countyCode(), household.divisionCode(), household.householdId());
        var traced = ImportTrace.of(importId, trail.of(household.countyCode(), records, null, Integer.MAX_VALUE));
        if (traced.changedSince()) {
            return Optional.of(Why.CHANGED_SINCE);
        }
        try {
            return nested.execute(status -> asBefore(importId, household, traced));
        } catch (DataIntegrityViolationException contradicts) {
            return Optional.of(Why.CONTRADICTS);
        }
    }

    private Optional<Why> asBefore(UUID importId, Touched household, ImportTrace traced) {
        var county = household.countyCode();
        var reversal = new Reversal(privateColumns);
        byTable(traced).forEach((table, entries) -> {
            var held = rows.rows(table, county, entries.keySet());
            entries.forEach((id, entry) -> reversal.reverse(table, entry, held.get(id)));
        });
        var persons = reversal.neverWere(PersonRow.class);
        if (!persons.isEmpty()
                && !loading.alsoElsewhere(county, household.householdId(), persons)
                        .isEmpty()) {
            return Optional.of(Why.USED_ELSEWHERE);
        }
        reversal.changes().touches(household.householdId());
        reversal.years().forEach((table, ids) -> rows.removeYears(table, county, ids));
        tables.write(county, reversal.changes());
        touched.untell(importId, household);
        return Optional.empty();
    }

    private static Map<String, Map<UUID, TrailEntry>> byTable(ImportTrace traced) {
        var tables = new LinkedHashMap<String, Map<UUID, TrailEntry>>();
        traced.firstOfEachRow().forEach((id, entry) -> tables.computeIfAbsent(
                        entry.tableName().substring(entry.tableName().indexOf('.') + 1), table -> new HashMap<>())
                .put(id, entry));
        return tables;
    }

    private Left left(Touched household, Why why) {
        var label = loading.load(household.countyCode(), household.householdId())
                .map(held -> held.row().number())
                .orElse(null);
        var place = divisions.pathText(new DivisionCode(household.divisionCode()));
        return new Left(household.householdId(), place, label, why);
    }
}
