package org.lingtouyan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook while its rows are still being read, holding only a few of them. Texts are written as texts, whatever
 * they begin with, so that no value of ours is ever run as a formula. Only {@link #finish} makes the workbook whole: one
 * that broke off does not open, and nobody takes it for all there is.
 */
public final class SheetExport {

    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int FLUSH_EVERY = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final int LAST_ROW = 1_048_575;

    private final Workbook workbook;
    private Worksheet sheet;
    private int row;
    private int part = 1;
    private String name;

    public SheetExport(OutputStream out, String sheetName) {
        this.workbook = new Workbook(out, "Lingtouyan", null);
        this.workbook.setCompressionLevel(4);
        this.name = sheetName;
        this.sheet = workbook.newWorksheet(sheetName);
    }

    /** A line above the headings: what this is, its filter, its day. */
    public void title(String text) {
        write(0, text);
        sheet.style(row, 0).bold().set();
        next();
    }

    public void headings(List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            write(i, headings.get(i));
            sheet.style(row, i).bold().fillColor("DDEBE3").set();
        }
        next();
    }

    /** Numbers as numbers, everything else as text, null as nothing. */
    public void row(List<? extends @Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            write(i, values.get(i));
        }
        next();
    }

    /** Colours a cell of the row to come. */
    void mark(int column) {
        sheet.style(row, column).fillColor("FDE2DD").set();
    }

    /** Goes on in a sheet of its own. */
    void sheet(String sheetName) {
        finishSheet();
        name = sheetName;
        sheet = workbook.newWorksheet(sheetName);
        row = 0;
    }

    public void finish() {
        finishSheet();
        try {
            workbook.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null && !value.toString().isEmpty()) {
            var text = value.toString();
            sheet.inlineString(row, column, text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        }
    }

    private void next() {
        row++;
        if (row > LAST_ROW) {
            sheet(name + " " + ++part);
        } else if (row % FLUSH_EVERY == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void finishSheet() {
        try {
            sheet.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
