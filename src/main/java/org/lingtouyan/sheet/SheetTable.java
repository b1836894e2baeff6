package org.lingtouyan.sheet;

import java.util.List;
import java.util.Set;
import java.util.UUID;

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

    /** What may be decided of a row that was parked for that reason. */
    default Set<Decision> decisions(String reason) {
        return Set.of(Decision.KEEP);
    }

    /** What is held where these parked rows say otherwise, one answer a row, as far as the actor may see it. */
    default List<Held> held(List<SheetRow> rows, SheetContext context) {
        return rows.stream().map(row -> Held.NOTHING).toList();
    }

    /** How many records an import has changed that are not settled yet, within the actor's area. */
    default int touched(UUID importId) {
        return 0;
    }

    /**
     * Makes some of these records what they were before the import, or leaves them where somebody changed them since; each is
     * settled then. Nothing when all are. Inside one transaction of the actor, together with the engine's bookkeeping.
     */
    default Undone undo(UUID importId, int atMost) {
        return Undone.NOTHING;
    }

    /** The labels of columns a sheet with these fields lacks, without which none of its rows could be taken. */
    default List<String> missing(Set<String> fields) {
        return columns().stream()
                .filter(column -> column.required() && !fields.contains(column.field()))
                .map(Column::label)
                .toList();
    }
}
