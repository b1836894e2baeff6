package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.lingtouyan.division.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A table with nothing behind it: keeps what it took once the transaction has really ended well. */
@Component
class ProbeTable implements SheetTable {

    final List<String> kept = new CopyOnWriteArrayList<>();
    final AtomicInteger diesAtRow = new AtomicInteger();

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.date(DATA_DATE, "数据日期"),
                Column.text("place", "行政村", "AAD001").needed(),
                Column.text("number", "证件号码", "AAB004").needed().secret(),
                Column.number("months", "务工时间(月)", "AAB100"),
                Column.date("since", "识别时间"));
    }

    @Override
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var outcomes = new ArrayList<Outcome>();
        var taken = new ArrayList<String>();
        for (var row : rows) {
            if (diesAtRow.compareAndSet(row.number(), 0)) {
                throw new Error("as if the process had died here");
            }
            outcomes.add(outcome(row, taken));
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.addAll(taken);
            }
        });
        return outcomes;
    }

    private static Outcome outcome(SheetRow row, List<String> taken) {
        var faults = new Faults();
        var months = row.decimal("months", faults);
        var since = row.date("since", faults);
        if (!faults.none()) {
            return Outcome.rejected(null, faults.all());
        }
        taken.add("%d|%s|%s|%s|%s".formatted(row.number(), row.text("number"), months, since, row.dataDate()));
        return Outcome.accepted(new DivisionCode(row.text("place")));
    }
}
