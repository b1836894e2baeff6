package org.lingtouyan.sheet;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What may be taken in from spreadsheets, what a workbook would be taken for, and what an office said its columns mean. */
@RestController
@RequestMapping("/api/imports")
class MatchingController {

    private static final int MOST_COLUMNS = 1_000;

    private final SheetTables tables;
    private final MatchingTable matchings;
    private final Actors actors;

    MatchingController(SheetTables tables, MatchingTable matchings, Actors actors) {
        this.tables = tables;
        this.matchings = matchings;
        this.actors = actors;
    }

    /** What the columns mean, by the office's own word: one of the fields, "" for not read, "*" for as headed. */
    record Said(@Nullable String table, @Nullable List<String> headings, @Nullable List<String> fields) {}

    /** What may be taken in, by name: the {@code table} of an import. */
    @GetMapping("/tables")
    List<String> tables() {
        actors.require(Right.IMPORT);
        return tables.names();
    }

    /** Shows what a workbook would be taken for; nothing of it is kept. */
    @PostMapping("/preview")
    @Transactional(readOnly = true)
    Preview preview(
            @RequestParam(defaultValue = "household") String table,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var office = actors.require(Right.IMPORT).area().from();
        if (file == null) {
            throw SheetRefused.FILE_MISSING.because();
        }
        return Preview.of(file.getBytes(), tables.require(table), matchings.of(office, table));
    }

    /** Remembers for the actor's office what the columns of sheets with these headings mean. */
    @PutMapping("/matchings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void remember(@RequestBody Said said) {
        var office = actors.require(Right.IMPORT).area().from();
        var table = said.table() == null ? "household" : said.table();
        if (said.headings() == null
                || said.headings().isEmpty()
                || said.headings().size() > MOST_COLUMNS) {
            throw invalid("headings");
        }
        if (said.fields() == null || said.fields().size() > said.headings().size()) {
            throw invalid("fields");
        }
        check(said.fields(), tables.require(table));
        var fingerprint = Headings.fingerprint(row(said.headings()));
        if (said.fields().stream().allMatch(Matchings.AS_HEADED::equals)) {
            matchings.forget(office, table, fingerprint);
        } else {
            matchings.remember(office, table, fingerprint, said.headings(), said.fields());
        }
    }

    private static void check(List<String> fields, SheetTable table) {
        Set<String> known = table.columns().stream().map(Column::field).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (var field : fields) {
            var said = !field.equals(Matchings.AS_HEADED) && !field.equals(Matchings.LEFT_OUT);
            if (said && (!known.contains(field) || !seen.add(field))) {
                throw invalid("fields");
            }
        }
    }

    private static org.lingtouyan.shared.Refusal invalid(String field) {
        return RequestRefused.INVALID_REQUEST.because(field).with("field", field);
    }

    private static RawRow row(List<String> headings) {
        return new RawRow(1, headings.stream().map(CellReading::text).toArray(Cell[]::new));
    }
}
