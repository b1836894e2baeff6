package org.lingtouyan.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.sheet.ImportTable.Import;
import org.lingtouyan.sheet.ProblemTable.Found;
import org.lingtouyan.sheet.RollbackTable.Rollback;
import org.lingtouyan.sheet.TakenSheetTable.TakenSheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final int ERRORS_SHOWN = 1_000;

    private final Imports imports;
    private final Rollbacks rollbacks;
    private final ImportWorker worker;
    private final RejectedWorkbook rejected;
    private final TrailNotes notes;
    private final Watching watching;
    private final Wording wording;

    ImportController(
            Imports imports,
            Rollbacks rollbacks,
            ImportWorker worker,
            RejectedWorkbook rejected,
            TrailNotes notes,
            Watching watching,
            Wording wording) {
        this.imports = imports;
        this.rollbacks = rollbacks;
        this.worker = worker;
        this.rejected = rejected;
        this.notes = notes;
        this.watching = watching;
        this.wording = wording;
    }

    record EnteredImport(UUID id) {}

    record Listed(
            UUID id,
            String fileName,
            String table,
            ImportState state,
            int rows,
            int accepted,
            int rejected,
            int unchanged,
            int parked,
            boolean dryRun,
            String uploadedBy,
            OffsetDateTime uploadedAt,
            @Nullable LocalDate dataDate) {

        static Listed of(Import whole) {
            return new Listed(
                    whole.id(),
                    whole.fileName(),
                    whole.tableName(),
                    whole.state(),
                    whole.rowCount(),
                    whole.accepted(),
                    whole.rejected(),
                    whole.unchanged(),
                    whole.parked(),
                    whole.dryRun(),
                    whole.uploaderName(),
                    whole.uploadedAt(),
                    whole.dataDate());
        }
    }

    /** One thing wrong with one row; {@code reason} is the sentence, {@code code} its stable name; {@code sheet} where there are several. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowError(
            int row,
            @Nullable String sheet,
            @JsonInclude @Nullable String column,
            @JsonInclude @Nullable String value,
            String reason,
            String code,
            String kind) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportTold(
            UUID id,
            String fileName,
            String table,
            ImportState state,
            int rows,
            int processed,
            int accepted,
            int rejected,
            int unchanged,
            int parked,
            boolean dryRun,
            String uploadedBy,
            OffsetDateTime uploadedAt,
            @Nullable LocalDate dataDate,
            @Nullable String reason,
            @Nullable String message,
            @JsonRawValue String columns,
            List<Sheet> sheets,
            @Nullable Rollback rollback,
            List<RowError> errors) {}

    /** A sheet of the workbook that is taken; {@code remembered} if the office once said what its columns mean. */
    record Sheet(String name, int rows, boolean remembered, @JsonRawValue String columns) {

        static Sheet of(TakenSheet taken) {
            return new Sheet(taken.name(), taken.rows(), taken.remembered(), taken.columns());
        }
    }

    /** Enters a spreadsheet to be taken in; {@code dryRun} finds out what would become of it and leaves nothing behind. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    EnteredImport enter(
            @RequestParam(defaultValue = "household") String table,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw SheetRefused.FILE_MISSING.because();
        }
        var id = imports.add(table, nameOf(file), file.getBytes(), dryRun, day(date));
        worker.wake();
        return new EnteredImport(id);
    }

    /** Imports this person may see, newest first. */
    @GetMapping
    Page<Listed> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, 200));
        var found = imports.page(cursor == null || cursor.isEmpty() ? null : id(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                page.stream().map(Listed::of).toList(),
                found.size() > size ? page.get(size - 1).id().toString() : null);
    }

    /** How far an import is and what became of its rows, with the first 1,000 errors. */
    @GetMapping("/{id}")
    ImportTold one(@PathVariable UUID id, Locale locale) {
        var whole = imports.find(id);
        var sheets = imports.sheets(whole);
        var errors = imports.problems(whole, 0, 0, ERRORS_SHOWN).stream()
                .map(found -> error(found, sheets, locale))
                .toList();
        return new ImportTold(
                whole.id(),
                whole.fileName(),
                whole.tableName(),
                whole.state(),
                whole.rowCount(),
                whole.processed(),
                whole.accepted(),
                whole.rejected(),
                whole.unchanged(),
                whole.parked(),
                whole.dryRun(),
                whole.uploaderName(),
                whole.uploadedAt(),
                whole.dataDate(),
                whole.reason(),
                whole.reason() == null ? null : wording.refusal(whole.reason(), whole.arguments(), locale),
                whole.columns(),
                sheets.stream().map(Sheet::of).toList(),
                rollbacks.of(whole).orElse(null),
                errors);
    }

    /** The same as it changes: events "progress", and "end" when it is over. */
    @GetMapping(path = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress(@PathVariable UUID id) {
        imports.find(id);
        return watching.watch(imports.reader().account(), id);
    }

    /** All errors, a page at a time. */
    @GetMapping("/{id}/errors")
    Page<RowError> errors(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        var whole = imports.find(id);
        int size = Math.max(1, Math.min(limit, ERRORS_SHOWN));
        var after = ErrorPosition.parse(cursor);
        var found = imports.problems(whole, after.row(), after.position(), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var sheets = imports.sheets(whole);
        return new Page<>(
                page.stream().map(problem -> error(problem, sheets, locale)).toList(),
                found.size() > size ? ErrorPosition.of(page.get(size - 1)).cursor() : null);
    }

    /** The bad rows with their reasons, as the spreadsheet they came in. */
    @GetMapping("/{id}/rejected.xlsx")
    void rejected(@PathVariable UUID id, Locale locale, HttpServletResponse response) {
        var whole = imports.withBadRows(id);
        notes.tookBack("sheet.import", id, whole.rejected() + whole.parked());
        var workbook = Download.begin(response, "rejected-" + whole.fileName(), wording.word("sheet.rejected", locale));
        rejected.write(whole, workbook, locale);
        workbook.finish();
    }

    private RowError error(Found found, List<TakenSheet> sheets, Locale locale) {
        var at = RowAt.of(found.rowNumber());
        return new RowError(
                at.row(),
                sheets.size() > 1 ? sheets.get(at.sheet()).name() : null,
                found.heading(),
                found.value(),
                wording.refusal(found.reason(), found.arguments(), locale),
                found.reason(),
                found.kind());
    }

    private static String nameOf(MultipartFile file) {
        return plainName(file.getOriginalFilename());
    }

    /** Without the folders that some browsers send along. */
    static String plainName(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "upload.xlsx";
        }
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("\\p{Cntrl}", "").strip();
    }

    static @Nullable LocalDate day(@Nullable String date) {
        return date == null || date.isBlank()
                ? null
                : Dates.parse(date.strip()).orElseThrow(() -> RequestRefused.INVALID_REQUEST.because("date"));
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }
}
