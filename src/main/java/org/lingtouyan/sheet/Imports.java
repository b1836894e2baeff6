package org.lingtouyan.sheet;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.access.Right;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.sheet.ImportTable.Import;
import org.lingtouyan.sheet.ImportTable.Sent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports, seen by whoever sent them and by those whose area covers all their rows. */
@Service
class Imports {

    private final ImportTable table;
    private final ProblemTable problems;
    private final TakenSheetTable sheets;
    private final SheetTables tables;
    private final Uploads uploads;
    private final Privacy privacy;
    private final Actors actors;
    private final int keptDays;

    Imports(
            ImportTable table,
            ProblemTable problems,
            TakenSheetTable sheets,
            SheetTables tables,
            Uploads uploads,
            Privacy privacy,
            Actors actors,
            @Value("${lingtouyan.sheet.uploads-kept-days:30}") int keptDays) {
        this.table = table;
        this.problems = problems;
        this.sheets = sheets;
        this.tables = tables;
        this.uploads = uploads;
        this.privacy = privacy;
        this.actors = actors;
        this.keptDays = keptDays;
    }

    /** Enters a file to be taken in; it is on the disk, sealed, before anybody is told that it was. */
    @Transactional
    UUID add(String tableName, String fileName, byte[] file, boolean dryRun, @Nullable LocalDate date) {
        var uploader = actors.require(Right.IMPORT);
        tables.require(tableName);
        WorkbookCheck.check(file);
        var id = UuidCreator.getTimeOrderedEpoch();
        var sealer = privacy.newSealer();
        uploads.keep(id, file, sealer);
        table.add(
                new Sent(id, tableName, fileName, file.length, dryRun, date),
                uploader,
                sealer,
                LocalDate.now().plusDays(keptDays));
        return id;
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND when there is none, or none this person may see */
    @Transactional(readOnly = true)
    Import find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** Whoever asks. */
    Actor reader() {
        return actors.require(Right.READ_RECORDS);
    }

    @Transactional(readOnly = true)
    List<Import> page(@Nullable UUID before, int limit) {
        actors.require(Right.READ_RECORDS);
        return table.page(before, limit);
    }

    @Transactional(readOnly = true)
    List<ProblemTable.Found> problems(Import whole, int afterRow, int afterPosition, int limit) {
        return problems.page(whole.countyCode(), whole.id(), afterRow, afterPosition, limit);
    }

    @Transactional(readOnly = true)
    List<TakenSheetTable.TakenSheet> sheets(Import whole) {
        return sheets.of(whole.countyCode(), whole.id());
    }

    /**
     * An import whose bad rows this person may have in full.
     *
     * @throws org.lingtouyan.shared.Refusal FORBIDDEN for all but the uploader and those with the right to private columns
     */
    @Transactional(readOnly = true)
    Import withBadRows(UUID id) {
        return withBadRows(id, Right.EXPORT_PRIVATE);
    }

    /** The same for its uploader and for those who see it and have that right. */
    @Transactional(readOnly = true)
    Import withBadRows(UUID id, Right right) {
        var found = find(id);
        var actor = actors.current().orElseThrow(RequestRefused.FORBIDDEN::because);
        if (!found.uploadedBy().equals(actor.account()) && !actor.may(right)) {
            throw RequestRefused.FORBIDDEN.because();
        }
        if (!found.state().over()) {
            throw SheetRefused.NOT_FINISHED.because();
        }
        if (found.dataKey() == null) {
            throw SheetRefused.KEPT_NO_LONGER.because();
        }
        return found;
    }
}
