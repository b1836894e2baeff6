package org.lingtouyan.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lingtouyan.sheet.Cell.Form;

/** Turns cells into a row of the table, and finds what is wrong with cells whatever they mean. */
final class RowReading {

    private final List<Column> columns;
    private final Layout layout;
    private final LocalDate dataDate;
    private final LocalDate today;

    RowReading(SheetTable table, Layout layout, LocalDate dataDate, LocalDate today) {
        this.columns = table.columns().stream()
                .filter(column -> layout.columns().containsKey(column.field()))
                .toList();
        this.layout = layout;
        this.dataDate = dataDate;
        this.today = today;
    }

    LocalDate dataDate() {
        return dataDate;
    }

    Layout layout() {
        return layout;
    }

    RowAt at(RawRow row) {
        return new RowAt(layout.number(), row.number());
    }

    /** Whether any column that is understood holds anything: a running number alone makes no row. */
    boolean saysAnything(RawRow row) {
        return layout.columns().values().stream()
                .anyMatch(column -> !row.cell(column).blank());
    }

    SheetRow read(RawRow row) {
        var ofTheSheet = new SheetRow(at(row), dataDate, layout.columns(), row.cells());
        var stated = ofTheSheet.ownDataDate(today, new Faults());
        return stated == null ? ofTheSheet : new SheetRow(at(row), stated, layout.columns(), row.cells());
    }

    /** What no table could make sense of: a day that is none or yet to come, an error in a cell, digits a spreadsheet has lost. */
    List<Fault> faults(SheetRow row) {
        var faults = new Faults();
        var stated = row.ownDataDate(today, faults);
        if (stated != null && stated.isAfter(today)) {
            faults.add(SheetTable.DATA_DATE, SheetRefused.ROW_OF_THE_FUTURE, stated);
        }
        for (var column : columns) {
            var cell = row.cell(column.field());
            if (cell.form() == Form.ERROR) {
                faults.add(column.field(), SheetRefused.ERROR_IN_CELL);
            } else if (column.holds() == Column.Holds.TEXT && cell.lostDigits()) {
                faults.add(column.field(), SheetRefused.DIGITS_LOST);
            }
        }
        return faults.none() ? List.of() : new ArrayList<>(faults.all());
    }
}
