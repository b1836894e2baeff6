package org.lingtouyan.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.sheet.WorkbookReader.RawRow;

/** One pass of a worker through one file: reads it whole to know that it can, then hands its rows on in chunks. */
final class ImportRun {

    static final int CHUNK = 2_000;

    private final Job job;
    private final SheetTable table;
    private final WorkbookReader workbook;
    private final Layout layout;
    private final RowReading reading;
    private int rows;
    private LocalDate dataDate;

    ImportRun(Job job, SheetTable table, WorkbookReader workbook, LocalDate today) {
        this.job = job;
        this.table = table;
        this.workbook = workbook;
        this.layout = reading(() -> Layout.find(workbook, table));
        this.dataDate = layout.titleDate()
                .orElse(job.askedDate() == null ? today : job.askedDate());
        this.reading = new RowReading(table, layout, dataDate);
    }

    Layout layout() {
        return layout;
    }

    RowReading rowReading() {
        return reading;
    }

    SheetContext context() {
        return new SheetContext(job.id(), job.uploader(), reading.dataDate());
    }

    /** How many rows of data there are; afterwards nothing of the file can be unreadable any more. */
    int countRows() {
        rows = 0;
        eachRow(row -> {
            if (rows++ == 0) {
                dataDate = reading.read(row).dataDate();
            }
        });
        if (rows == 0) {
            throw SheetRefused.NO_ROWS.because();
        }
        return rows;
    }

    /** The day the first row speaks of, to be shown for the whole. */
    LocalDate dataDate() {
        return dataDate;
    }

    /** The rows after those done before, in chunks. */
    void eachChunk(Consumer<List<SheetRow>> work) {
        var chunk = new ArrayList<SheetRow>(CHUNK);
        eachRow(row -> {
            if (row.number() <= job.lastRow() && !job.dryRun()) {
                return;
            }
            chunk.add(reading.read(row));
            if (chunk.size() == CHUNK) {
                work.accept(List.copyOf(chunk));
                chunk.clear();
            }
        });
        if (!chunk.isEmpty()) {
            work.accept(chunk);
        }
    }

    private void eachRow(Consumer<RawRow> work) {
        try (var data = layout.data(workbook)) {
            var iterator = data.iterator();
            while (reading(iterator::hasNext)) {
                var row = reading(iterator::next);
                if (reading.saysAnything(row)) {
                    work.accept(row);
                }
            }
        }
    }

    private static <T> T reading(java.util.function.Supplier<T> step) {
        try {
            return step.get();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException unreadable) {
            throw SheetRefused.DAMAGED_WORKBOOK.because();
        }
    }
}
