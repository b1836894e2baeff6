package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes chunks of rows in: the rows, what was wrong with them and how far the import is are one transaction. Of a trial the
 * rows are undone in the end and only the rest is kept, so that it finds exactly what a real import would.
 */
final class ChunkWork {

    private final Job job;
    private final SheetTable table;
    private final Findings findings;
    private final JobTable jobs;
    private final TransactionTemplate chunk;
    private final TransactionTemplate bookkeeping;
    private int lastRow;

    ChunkWork(
            Job job,
            SheetTable table,
            Findings findings,
            JobTable jobs,
            TransactionTemplate chunk,
            TransactionTemplate bookkeeping) {
        this.job = job;
        this.table = table;
        this.findings = findings;
        this.jobs = jobs;
        this.chunk = chunk;
        this.bookkeeping = bookkeeping;
        this.lastRow = job.dryRun() ? 0 : job.lastRow();
    }

    /** If the database refuses a chunk for one of its rows, the chunk is halved until that row stands alone. */
    void take(RowReading sheet, SheetContext context, List<SheetRow> rows) {
        try {
            chunk.executeWithoutResult(status -> store(sheet, rows, outcomes(sheet, context, rows)));
            lastRow = last(rows);
        } catch (DataIntegrityViolationException contradicts) {
            if (rows.size() == 1) {
                chunk.executeWithoutResult(status -> store(sheet, rows, List.of(cannotBeStored())));
                lastRow = last(rows);
            } else {
                take(sheet, context, rows.subList(0, rows.size() / 2));
                take(sheet, context, rows.subList(rows.size() / 2, rows.size()));
            }
        }
    }

    private List<Outcome> outcomes(RowReading sheet, SheetContext context, List<SheetRow> rows) {
        var outcomes = new ArrayList<Outcome>(rows.size());
        var readable = new ArrayList<SheetRow>(rows.size());
        for (var row : rows) {
            var faults = sheet.faults(row);
            outcomes.add(faults.isEmpty() ? null : Outcome.rejected(null, faults));
            if (faults.isEmpty()) {
                readable.add(row);
            }
        }
        var taken = table.take(readable, context).iterator();
        outcomes.replaceAll(outcome -> outcome == null ? taken.next() : outcome);
        return outcomes;
    }

    private void store(RowReading sheet, List<SheetRow> rows, List<Outcome> outcomes) {
        bookkeeping.executeWithoutResult(status -> {
            findings.keep(sheet.layout(), rows, outcomes);
            if (!jobs.advance(
                    job, lastRow, last(rows), Tally.of(outcomes, job.uploader().area()))) {
                throw new TakenOver();
            }
        });
    }

    private static Outcome cannotBeStored() {
        return Outcome.rejected(null, List.of(Fault.of(null, SheetRefused.CANNOT_BE_STORED)));
    }

    private static int last(List<SheetRow> rows) {
        return rows.get(rows.size() - 1).at().position();
    }

    /** Another worker has gone on with this import. */
    static final class TakenOver extends RuntimeException {}
}
