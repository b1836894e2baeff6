package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.Sealer;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.ImportTable.Import;
import org.lingtouyan.sheet.ParkedTable.ParkedRow;
import org.lingtouyan.sheet.TakenSheetTable.TakenSheet;
import org.slf4j.MDC;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an import that contradict what is held: shown with both sides, and taken or left as somebody decides. */
@Service
class ParkedRows {

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final Imports imports;
    private final ParkedTable parked;
    private final Rollbacks rollbacks;
    private final SheetTables tables;
    private final Privacy privacy;
    private final Actors actors;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    ParkedRows(
            Imports imports,
            ParkedTable parked,
            Rollbacks rollbacks,
            SheetTables tables,
            Privacy privacy,
            Actors actors,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.parked = parked;
        this.rollbacks = rollbacks;
        this.tables = tables;
        this.privacy = privacy;
        this.actors = actors;
        this.json = json;
        this.transaction = transaction;
    }

    /** A row with what it says and what is held, by field. */
    record BothSides(
            ParkedRow row, @Nullable String sheet, Map<String, String> said, Held held, Set<Decision> decisions) {}

    /** What became of one decision; {@code refused} is empty when it was done. */
    record Decided(int position, List<Fault> refused) {}

    List<BothSides> page(UUID id, @Nullable String reason, int after, int limit) {
        return transaction.execute(status -> {
            var whole = toDecide(id);
            var rows = parked.page(whole, reason, after, limit);
            var sheets = imports.sheets(whole);
            var table = tables.require(whole.tableName());
            var sealer = privacy.sealer(Objects.requireNonNull(whole.dataKey()), whole.keyVersion());
            var both = new ArrayList<BothSides>();
            for (var row : rows) {
                var sheet = sheets.get(RowAt.of(row.position()).sheet());
                var read = read(row, sheet, sealer);
                both.add(new BothSides(
                        row,
                        sheets.size() > 1 ? sheet.name() : null,
                        said(read, table),
                        table.held(List.of(read), context(whole, sheet, null)).get(0),
                        table.decisions(row.reason())));
            }
            return both;
        });
    }

    /** Each row for itself, in a transaction of its own. */
    List<Decided> decide(UUID id, List<Integer> positions, Decision decision) {
        return positions.stream()
                .map(position -> new Decided(position, decide(id, position, decision)))
                .toList();
    }

    /** The rows that wait for that reason. */
    List<Integer> positions(UUID id, @Nullable String reason, int limit) {
        return transaction.execute(status -> parked.page(toDecide(id), reason, 0, limit).stream()
                .map(ParkedRow::position)
                .toList());
    }

    private List<Fault> decide(UUID id, int position, Decision decision) {
        try (var inTrail = MDC.putCloseable(ImportWork.REQUEST, id.toString())) {
            return transaction.execute(status -> {
                var whole = toDecide(id);
                var row = parked.toDecide(whole, position);
                var faults = row.isEmpty()
                        ? List.of(Fault.of(null, SheetRefused.DECIDED_ALREADY))
                        : decide(whole, row.get(), decision);
                if (!faults.isEmpty()) {
                    status.setRollbackOnly();
                }
                return faults;
            });
        } catch (DataIntegrityViolationException contradicts) {
            return List.of(Fault.of(null, SheetRefused.CANNOT_BE_STORED));
        }
    }

    private List<Fault> decide(Import whole, ParkedRow row, Decision decision) {
        var table = tables.require(whole.tableName());
        if (!table.decisions(row.reason()).contains(decision)) {
            return List.of(Fault.of(null, SheetRefused.DECISION_NOT_OPEN));
        }
        if (decision == Decision.KEEP) {
            parked.decide(whole, row, decision, false, place(row, null));
            return List.of();
        }
        var sheet = imports.sheets(whole).get(RowAt.of(row.position()).sheet());
        var read = read(row, sheet, privacy.sealer(Objects.requireNonNull(whole.dataKey()), whole.keyVersion()));
        var outcome = table.take(List.of(read), context(whole, sheet, decision)).get(0);
        if (outcome.hasFaults()) {
            return outcome.faults();
        }
        parked.decide(whole, row, decision, outcome.kind() == Outcome.Kind.ACCEPTED, place(row, outcome.place()));
        return List.of();
    }

    private DivisionCode place(ParkedRow row, @Nullable DivisionCode taken) {
        return taken != null
                ? taken
                : new DivisionCode(
                        row.place() != null ? row.place() : actor().area().from());
    }

    private Import toDecide(UUID id) {
        actors.require(Right.IMPORT);
        var whole = imports.withBadRows(id, Right.WRITE_RECORDS);
        if (whole.dryRun() || rollbacks.of(whole).isPresent()) {
            throw SheetRefused.NOTHING_TO_DECIDE.because();
        }
        return whole;
    }

    private SheetContext context(Import whole, TakenSheet sheet, @Nullable Decision decision) {
        return new SheetContext(whole.id(), actor(), sheet.dataDate(), decision);
    }

    private Actor actor() {
        return actors.require(Right.IMPORT);
    }

    private SheetRow read(ParkedRow row, TakenSheet sheet, Sealer sealer) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < sheet.fields().size(); i++) {
            if (!sheet.fields().get(i).isEmpty()) {
                columns.put(sheet.fields().get(i), i);
            }
        }
        var cells = json.readValue(sealer.open(row.sealed()), CELLS).stream()
                .map(CellReading::text)
                .toArray(Cell[]::new);
        var read = new SheetRow(RowAt.of(row.position()), sheet.dataDate(), columns, cells);
        var day = read.ownDataDate(Here.today(), new Faults());
        return day == null ? read : new SheetRow(RowAt.of(row.position()), day, columns, cells);
    }

    private static Map<String, String> said(SheetRow row, SheetTable table) {
        var said = new HashMap<String, String>();
        for (var column : table.columns()) {
            var value = row.text(column.field());
            if (value != null) {
                said.put(column.field(), Shown.value(column, value));
            }
        }
        return said;
    }
}
