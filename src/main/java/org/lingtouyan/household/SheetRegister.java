package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.List;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetContext;
import org.springframework.stereotype.Component;

/** Tells the register what rows say: reads what is held of them in a few statements, decides row by row, writes in a few. */
@Component
class SheetRegister {

    private final Holders holders;
    private final HouseholdLoading loading;
    private final HouseholdTables tables;
    private final LastToldTable lastTold;
    private final TouchedTable touched;
    private final SheetTools tools;
    private final Divisions divisions;

    SheetRegister(
            Holders holders,
            HouseholdLoading loading,
            HouseholdTables tables,
            LastToldTable lastTold,
            TouchedTable touched,
            SheetTools tools,
            Divisions divisions) {
        this.holders = holders;
        this.loading = loading;
        this.tables = tables;
        this.lastTold = lastTold;
        this.touched = touched;
        this.tools = tools;
        this.divisions = divisions;
    }

    /** One outcome a row, in their order. */
    List<Outcome> take(List<ToldRow> rows, SheetContext context) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var chunk = new SheetChunk(rows, context, holders, loading, lastTold, tools, divisions);
        var outcomes = new ArrayList<Outcome>(rows.size());
        rows.forEach(row -> outcomes.add(chunk.take(row)));
        chunk.finish().forEach((county, changes) -> {
            tables.write(county, changes);
            touched.keep(context.importId(), county, changes.households());
        });
        lastTold.keep(chunk.told());
        return outcomes;
    }
}
