package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.access.Trail;
import org.lingtouyan.access.TrailEntry;
import org.lingtouyan.access.TrailEntry.Operation;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.sheet.TouchedRecords.Touched;
import org.lingtouyan.sheet.Undone.Left;
import org.lingtouyan.sheet.Undone.Why;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import of any table back that says {@code sheet.undoable}: what it entered never was, what it changed is again what the
 * trail says it was. A record that somebody has changed since, or has entered something of, stays as it is.
 */
@Component
public class ImportUndo {

    private final TouchedRecords records;
    private final Trail trail;
    private final Divisions divisions;
    private final TransactionTemplate nested;

    ImportUndo(TouchedRecords records, Trail trail, Divisions divisions, PlatformTransactionManager transactions) {
        this.records = records;
        this.trail = trail;
        this.divisions = divisions;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public int touched(UUID importId) {
        return records.count(importId);
    }

    /** What was entered goes first, so that what it had replaced finds its place free. */
    public Undone undo(UUID importId, int atMost) {
        int undone = 0;
        var left = new ArrayList<Left>();
        for (var touched : records.next(importId, atMost)) {
            var why = undo(importId, touched);
            if (why.isEmpty()) {
                undone++;
            } else {
                var place = divisions.pathText(new DivisionCode(touched.divisionCode()));
                left.add(new Left(touched.recordId(), place, null, why.get()));
            }
            records.settle(importId, touched);
        }
        return new Undone(undone, left);
    }

    private Optional<Why> undo(UUID importId, Touched touched) {
        var entries = trail.of(touched.countyCode(), List.of(touched.recordId()), null, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.tableName().equals(touched.tableName()))
                .filter(entry -> entry.operation() == Operation.INSERT || entry.operation() == Operation.UPDATE)
                .toList();
        var ours = entries.stream()
                .filter(entry -> importId.toString().equals(entry.request()))
                .toList();
        if (ours.isEmpty() || !entries.get(0).equals(ours.get(0)) || touched.added() && records.isUsed(touched)) {
            return Optional.of(Why.CHANGED_SINCE);
        }
        try {
            nested.executeWithoutResult(status -> asBefore(touched, ours.get(ours.size() - 1)));
            return Optional.empty();
        } catch (DataIntegrityViolationException contradicts) {
            return Optional.of(Why.CONTRADICTS);
        }
    }

    private void asBefore(Touched touched, TrailEntry first) {
        if (touched.added() || first.before() == null) {
            records.neverWas(touched);
        } else {
            records.restore(touched, first.before());
        }
    }
}
