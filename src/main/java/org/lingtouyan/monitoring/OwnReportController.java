package org.lingtouyan.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Grounds;
import org.lingtouyan.access.Purpose;
import org.lingtouyan.access.QrCode;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.monitoring.EpisodeLists.DuePosition;
import org.lingtouyan.monitoring.OwnReport.Outcome;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What households reported by themselves, for those who answer; and the code by which they do. */
@RestController
class OwnReportController {

    private static final int LONGEST_PAGE = 200;

    private final OwnReports reports;
    private final EpisodeLists lists;
    private final Divisions divisions;
    private final Codes codes;

    OwnReportController(OwnReports reports, EpisodeLists lists, Divisions divisions, Codes codes) {
        this.reports = reports;
        this.lists = lists;
        this.divisions = divisions;
        this.codes = codes;
    }

    /** {@code phone}: masked. {@code episodeId}: the case it became. */
    record OwnReportShown(
            UUID id,
            DivisionCode division,
            String place,
            String name,
            String text,
            @Nullable String phone,
            LocalDate on,
            LocalDate dueOn,
            boolean overdue,
            @Nullable Outcome outcome,
            @Nullable UUID episodeId,
            @Nullable String word,
            int version) {}

    record ReportTakenUp(@NotNull UUID householdId, @NotEmpty List<@NotBlank String> risks) {}

    record ReportSetAside(@NotBlank @Size(max = 500) String word) {}

    record CaseOfReport(UUID episodeId) {}

    record PhoneAsked(@Nullable String purpose, @Nullable String reason) {}

    record PhoneUnmasked(String value) {

        /** Never with the value: texts end up in logs. */
        @Override
        public String toString() {
            return "unmasked phone";
        }
    }

    /** {@code address} and {@code qr} say the same. */
    record ReportCode(String place, String address, QrCode qr) {}

    /** Those that wait for an answer, or those that have one; in the order of the day they are due. */
    @GetMapping("/api/own-reports")
    Page<OwnReportShown> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = reports.page(lists.place(division), open, DuePosition.parse(cursor), most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        var last = found.size() > most ? page.get(most - 1) : null;
        return new Page<>(
                page.stream().map(this::shown).toList(),
                last == null ? null : Cursor.of(last.dueOn(), last.id()).text());
    }

    private OwnReportShown shown(OwnReport report) {
        return new OwnReportShown(
                report.id(),
                report.division(),
                divisions.pathText(report.division()),
                report.name(),
                report.text(),
                reports.phone(report.phone(), Purpose.RECORD),
                report.on(),
                report.dueOn(),
                report.outcome() == null && report.dueOn().isBefore(Here.today()),
                report.outcome(),
                report.episode(),
                report.word(),
                report.version());
    }

    @PostMapping("/api/own-reports/{id}/taken-up")
    CaseOfReport takeUp(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReportTakenUp told) {
        var risks = told.risks().stream().map(this::risk).distinct().toList();
        return new CaseOfReport(reports.takeUp(id, Versions.expected(ifMatch), told.householdId(), risks));
    }

    private String risk(String written) {
        return codes.find(ClueWords.RISKS, written)
                .map(Code::code)
                .orElseThrow(
                        () -> MonitoringRefused.CLUE_NAMES_NO_RISK.because().with("field", "risks"));
    }

    @PostMapping("/api/own-reports/{id}/set-aside")
    OwnReportShown putAside(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReportSetAside told) {
        reports.putAside(id, Versions.expected(ifMatch), told.word().strip());
        return shown(reports.find(id));
    }

    @PostMapping("/api/own-reports/{id}/unmask")
    ResponseEntity<PhoneUnmasked> unmask(@PathVariable UUID id, @RequestBody PhoneAsked asked) {
        var value = reports.unmasked(id, Grounds.of(asked.purpose(), asked.reason()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new PhoneUnmasked(value));
    }

    /** To be printed and put up in the village. */
    @GetMapping("/api/own-reports/code")
    ReportCode code(@RequestParam DivisionCode division) {
        var village = lists.place(division);
        if (village.level() != Level.VILLAGE || !divisions.isLiving(village)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/report/" + village.value())
                .toUriString();
        return new ReportCode(divisions.pathText(village), address, QrCode.of(address));
    }
}
