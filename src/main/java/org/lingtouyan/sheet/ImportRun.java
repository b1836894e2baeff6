package org.lingtouyan.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lingtouyan.shared.Refusal;

/** One pass of a worker through one file: reads it whole to know that it can, then hands its rows on in chunks. */
final class ImportRun {

    static final int CHUNK = 2_000;

    private final Job job;
    private final List<RowReading> sheets;
    private final int[] rows;

    ImportRun(Job job, SheetTable table, Matchings matchings, WorkbookReader workbook, LocalDate today) {
        this.job = job;
        var otherwise = job.askedDate() == null ? today : job.askedDate();
        this.sheets = reading(() -> new Layouts(table, matchings).find(workbook)).stream()
                .map(layout ->
                        new RowReading(table, layout, pastDay(layout.titleDate().orElse(otherwise), today), today))
                .toList();
        this.rows = new int[sheets.size()];
    }

    /** A list of this month, named by the month's last day, speaks of it as far as it has gone. */
    private static LocalDate pastDay(LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) {
            return day;
        }
        if (day.equals(YearMonth.from(today).atEndOfMonth())) {
            return today;
        }
        throw SheetRefused.SHEET_OF_THE_FUTURE.because(day);
    }

    List<RowReading> sheets() {
        return sheets;
    }

    SheetContext context(RowReading sheet) {
        return new SheetContext(job.id(), job.uploader(), sheet.dataDate(), null);
    }

    int rowsOf(RowReading sheet) {
        return rows[sheet.layout().number()];
    }

    /**
     * How many rows of data there are; afterwards nothing of the file can be unreadable any more.
     *
     * @throws Refusal NO_ROWS when there are none
     */
    int countRows() {
        int all = 0;
        for (var sheet : sheets) {
            int number = sheet.layout().number();
            rows[number] = 0;
            eachRow(sheet, row -> rows[number]++);
            all += rows[number];
        }
        if (all == 0) {
            throw SheetRefused.NO_ROWS.because();
        }
        return all;
    }

    /** The day the first row speaks of, to be shown for the whole. */
    LocalDate dataDate() {
        for (var sheet : sheets) {
            try (var data = sheet.layout().data()) {
                var first = data.filter(sheet::saysAnything).findFirst();
                if (first.isPresent()) {
                    return sheet.read(first.get()).dataDate();
                }
            }
        }
        throw SheetRefused.NO_ROWS.because();
    }

    /** The rows after those done before, in chunks of one sheet each. */
    void eachChunk(BiConsumer<RowReading, List<SheetRow>> work) {
        for (var sheet : sheets) {
            var chunk = new ArrayList<SheetRow>(CHUNK);
            eachRow(sheet, row -> {
                if (!job.dryRun() && sheet.at(row).position() <= job.lastRow()) {
                    return;
                }
                chunk.add(sheet.read(row));
                if (chunk.size() == CHUNK) {
                    work.accept(sheet, List.copyOf(chunk));
                    chunk.clear();
                }
            });
            if (!chunk.isEmpty()) {
                work.accept(sheet, chunk);
            }
        }
    }

    private static void eachRow(RowReading sheet, Consumer<RawRow> work) {
        try (var data = sheet.layout().data()) {
            var iterator = data.iterator();
            while (reading(iterator::hasNext)) {
                var row = reading(iterator::next);
                if (sheet.saysAnything(row)) {
                    work.accept(row);
                }
            }
        }
    }

    private static <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException unreadable) {
            throw SheetRefused.DAMAGED_WORKBOOK.because();
        }
    }
}
