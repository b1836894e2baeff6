package org.lingtouyan.pairing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.pairing.Pair.Role;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster of pairs taken away as a spreadsheet. Each time is an entry of the trail, made before the first byte leaves. */
@RestController
class PairExportController {

    private final PairExport export;
    private final PairLists lists;
    private final PairWords words;
    private final Divisions divisions;
    private final Actors actors;
    private final TrailNotes notes;

    PairExportController(
            PairExport export, PairLists lists, PairWords words, Divisions divisions, Actors actors, TrailNotes notes) {
        this.export = export;
        this.lists = lists;
        this.words = words;
        this.divisions = divisions;
        this.actors = actors;
        this.notes = notes;
    }

    @GetMapping("/api/pairs/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID helper,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response) {
        var area = actors.require(Right.READ_RECORDS).area();
        var where = division == null ? new DivisionCode(area.from()) : division;
        var sought = new PairSought(
                where,
                day == null ? Here.today() : day,
                helper,
                role == null ? null : role.name(),
                kind == null || kind.isBlank() ? null : words.kind(kind),
                q,
                PairSought.Position.BEGINNING);
        var filter = new LinkedHashMap<String, @Nullable String>();
        filter.put("division", where.value());
        filter.put("day", sought.day().toString());
        filter.put("role", sought.role());
        filter.put("kind", sought.kind());
        notes.exported(where, "pairing.pair", filter, lists.count(sought), null);
        var workbook = Download.begin(
                response, "结对帮扶名册-%s-%s.xlsx".formatted(divisions.require(where).shortName(), sought.day()), "结对帮扶");
        export.write(sought, workbook);
        workbook.finish();
    }
}
