package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The permission report: who may see and do what, by which post, until when, why; on the screen and as a workbook. */
@RestController
class PermissionController {

    private static final int ON_SCREEN = 500;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Permissions permissions;
    private final Actors actors;
    private final Divisions divisions;
    private final MessageSource words;

    PermissionController(Permissions permissions, Actors actors, Divisions divisions, MessageSource words) {
        this.permissions = permissions;
        this.actors = actors;
        this.divisions = divisions;
        this.words = words;
    }

    @GetMapping("/api/permissions")
    Report permissions(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Right right,
            @RequestParam(required = false) @Nullable LocalDate on) {
        var found = permissions.list(question(division, person, right, on), ON_SCREEN + 1);
        boolean more = found.size() > ON_SCREEN;
        return new Report(more ? found.subList(0, ON_SCREEN) : found, more);
    }

    /** The same question, whole, in the reader's language. */
    @GetMapping("/api/permissions/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Right right,
            @RequestParam(required = false) @Nullable LocalDate on,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var question = question(division, person, right, on);
        var place = divisions.require(question.division()).shortName();
        var name = words.getMessage("permissions.title", null, locale);
        response.setContentType(XLSX);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("%s-%s-%s.xlsx".formatted(name, place, question.on()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var workbook = new PermissionWorkbook(response.getOutputStream(), words, locale);
        workbook.title("%s · %s · %s".formatted(name, divisions.pathText(question.division()), question.on()));
        workbook.headings();
        permissions.each(question, workbook::add);
        workbook.finish();
    }

    private PermissionQuestion question(
            @Nullable DivisionCode division, @Nullable String person, @Nullable Right right, @Nullable LocalDate on) {
        var reader = actors.require(Right.READ_PERMISSIONS);
        var asked = division == null ? new DivisionCode(reader.area().from()) : division;
        if (!reader.area().contains(asked)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        divisions.require(asked);
        var name = person == null || person.isBlank() ? null : person.strip();
        return new PermissionQuestion(asked, name, right, on == null ? Post.today() : on);
    }

    /** @param more whether the workbook has more than the screen */
    record Report(List<Permission> items, boolean more) {}
}
