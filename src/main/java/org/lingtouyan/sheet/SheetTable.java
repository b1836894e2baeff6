package org.lingtouyan.sheet;

import java.util.List;
import java.util.Set;

/** What a module brings so that its records can be taken in from spreadsheets: the columns, and what becomes of rows. */
public interface SheetTable {

    /** The field of the column in which each row states the day it speaks of; a table that has it need not read it. */
    String DATA_DATE = "dataDate";

    /** The name under which a file is sent for this table. */
    String name();

    List<Column> columns();

    /**
     * Takes some consecutive rows, inside one transaction that the engine begins as the uploader and ends together with
     * its own bookkeeping. Gives one outcome a row, in their order; throws only when nothing of the rows may stay.
     */
    List<Outcome> take(List<SheetRow> rows, SheetContext context);

    /** The labels of columns a sheet with these fields lacks, without which none of its rows could be taken. */
    default List<String> missing(Set<String> fields) {
        return columns().stream()
                .filter(column -> column.required() && !fields.contains(column.field()))
                .map(Column::label)
                .toList();
    }
}
