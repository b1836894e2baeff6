package org.lingtouyan.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.sheet.ParkedRows.BothSides;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/imports/{id}/parked")
class ParkedController {

    private static final int LONGEST_PAGE = 100;
    private static final int MOST_AT_ONCE = 500;

    private final ParkedRows rows;
    private final Imports imports;
    private final SheetTables tables;
    private final Wording wording;

    ParkedController(ParkedRows rows, Imports imports, SheetTables tables, Wording wording) {
        this.rows = rows;
        this.imports = imports;
        this.tables = tables;
        this.wording = wording;
    }

    /** One field on both sides; {@code differs} where what the sheet says is not what is held. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(String field, String label, @Nullable String sheet, @Nullable String held, boolean differs) {}

    /** A row that waits: where it stands, why it waits, whose record it contradicts, both sides, and what may be decided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Waiting(
            int id,
            int row,
            @Nullable String sheet,
            String reason,
            String code,
            @Nullable String heldLabel,
            @Nullable String heldPlace,
            List<Side> fields,
            List<Decision> decisions) {}

    /** Which rows, by their ids or all that wait (for one reason, if given), and what is decided of them. */
    record Deciding(
            @Nullable List<Integer> rows, @Nullable Boolean all, @Nullable String code, @Nullable Decision decision) {}

    record Refused(int id, String reason) {}

    /** How many were decided, and those that could not be. */
    record Done(int decided, List<Refused> refused) {}

    @GetMapping
    Page<Waiting> page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = rows.page(id, code, after(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var table = tables.require(imports.find(id).tableName());
        return new Page<>(
                page.stream().map(both -> waiting(both, table, locale)).toList(),
                found.size() > size ? String.valueOf(page.get(size - 1).row().position()) : null);
    }

    /** Decides one or many; each stands for itself, at most 500 at a time. */
    @PostMapping("/decisions")
    Done decide(@PathVariable UUID id, @RequestBody Deciding said, Locale locale) {
        if (said.decision() == null) {
            throw RequestRefused.INVALID_REQUEST.because("decision").with("field", "decision");
        }
        var positions = Boolean.TRUE.equals(said.all()) ? rows.positions(id, said.code(), MOST_AT_ONCE) : said.rows();
        if (positions == null || positions.size() > MOST_AT_ONCE) {
            throw RequestRefused.INVALID_REQUEST.because("rows").with("field", "rows");
        }
        var decided = rows.decide(id, positions, said.decision());
        var refused = decided.stream()
                .filter(one -> !one.refused().isEmpty())
                .map(one -> new Refused(one.position(), sentence(one.refused().get(0), locale)))
                .toList();
        return new Done(decided.size() - refused.size(), refused);
    }

    private Waiting waiting(BothSides both, SheetTable table, Locale locale) {
        var row = both.row();
        var at = RowAt.of(row.position());
        return new Waiting(
                row.position(),
                at.row(),
                both.sheet(),
                wording.refusal(row.reason(), row.arguments(), locale),
                row.reason(),
                both.held().label(),
                both.held().place(),
                sides(both, table),
                both.decisions().stream().sorted().toList());
    }

    private static List<Side> sides(BothSides both, SheetTable table) {
        var sides = new ArrayList<Side>();
        for (var column : table.columns()) {
            var said = both.said().get(column.field());
            var held = both.held().values().get(column.field());
            if (said != null || held != null) {
                var differs = said != null
                        && !Objects.equals(said, held)
                        && !both.held().same().contains(column.field());
                sides.add(new Side(column.field(), column.label(), said, held, differs));
            }
        }
        return sides;
    }

    private String sentence(Fault fault, Locale locale) {
        return wording.refusal(fault.reason().name(), fault.arguments().toArray(String[]::new), locale);
    }

    private static int after(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        } catch (NumberFormatException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }
}
