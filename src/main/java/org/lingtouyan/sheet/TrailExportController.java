package org.lingtouyan.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Trail;
import org.lingtouyan.access.TrailNote;
import org.lingtouyan.access.TrailReading;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trail of an area as a spreadsheet, for an auditor to work on. */
@RestController
class TrailExportController {

    private final Trail trail;
    private final TrailReading reading;
    private final Accounts accounts;
    private final Wording wording;

    TrailExportController(Trail trail, TrailReading reading, Accounts accounts, Wording wording) {
        this.trail = trail;
        this.reading = reading;
        this.accounts = accounts;
        this.wording = wording;
    }

    @GetMapping("/api/trail/export.xlsx")
    void exportTrail(@ParameterObject TrailReading.Filter filter, Locale locale, HttpServletResponse response) {
        var question = reading.question(filter);
        var name = wording.word("sheet.trail", locale);
        var workbook = Download.begin(
                response, "%s-%s-%s.xlsx".formatted(name, question.division().value(), LocalDate.now()), name);
        workbook.title(name + " · " + question.division().value());
        workbook.headings(List.of(wording.word("sheet.trail.columns", locale).split(",")));
        trail.each(question, note -> workbook.row(row(note)));
        workbook.finish();
    }

    private List<@Nullable Object> row(TrailNote note) {
        var account = note.account() == null ? Actor.SYSTEM.account() : note.account();
        return Arrays.asList(
                note.at(),
                name(account),
                note.operation(),
                note.tableName(),
                note.recordId(),
                note.division(),
                String.join(", ", note.columns()),
                note.said(),
                note.request());
    }

    private String name(UUID account) {
        return Objects.requireNonNull(accounts.displayNames(Set.of(account)).get(account));
    }
}
