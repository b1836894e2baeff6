package org.lingtouyan.sheet;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.sheet.ImportTable.Import;
import org.lingtouyan.sheet.RollbackTable.LeftRecord;
import org.lingtouyan.sheet.RollbackTable.Rollback;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for an import to be taken back, and tells how far that is. */
@Service
class Rollbacks {

    private final Imports imports;
    private final RollbackTable table;
    private final SheetTables tables;
    private final Actors actors;

    Rollbacks(Imports imports, RollbackTable table, SheetTables tables, Actors actors) {
        this.imports = imports;
        this.table = table;
        this.tables = tables;
        this.actors = actors;
    }

    /** @throws org.lingtouyan.shared.Refusal unless the import is over, was no trial, and nobody has asked before */
    @Transactional
    void ask(UUID id) {
        var asker = actors.require(Right.IMPORT);
        var whole = imports.find(id);
        if (!whole.state().over()) {
            throw SheetRefused.NOT_FINISHED.because();
        }
        if (whole.dryRun()) {
            throw SheetRefused.NOTHING_TO_TAKE_BACK.because();
        }
        int touched = tables.require(whole.tableName()).touched(id);
        if (touched == 0 && table.find(whole).isEmpty()) {
            throw SheetRefused.NOTHING_TO_TAKE_BACK.because();
        }
        if (!table.add(whole, asker, touched)) {
            throw SheetRefused.TAKEN_BACK.because();
        }
    }

    @Transactional(readOnly = true)
    Optional<Rollback> of(Import whole) {
        return table.find(whole);
    }

    @Transactional(readOnly = true)
    List<LeftRecord> left(UUID id, @Nullable UUID after, int limit) {
        return table.left(imports.find(id), after, limit);
    }
}
