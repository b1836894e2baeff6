package org.lingtouyan.posting;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.TalentFundTable.Entry;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Versions;
import org.lingtouyan.sheet.Download;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The special fund of a talent project, sum by sum, for whoever holds the area of its owner. */
@RestController
@RequestMapping("/api/talent-projects")
class TalentFundController {

    private final TalentFunds funds;
    private final TalentFundExport export;
    private final Divisions divisions;
    private final TrailNotes notes;

    TalentFundController(TalentFunds funds, TalentFundExport export, Divisions divisions, TrailNotes notes) {
        this.funds = funds;
        this.export = export;
        this.divisions = divisions;
        this.notes = notes;
    }

    record ToldTalentFund(
            @NotNull UUID id,
            TalentFund.@NotNull Kind kind,
            @NotNull @Digits(integer = 12, fraction = 2) BigDecimal amount,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String purpose,
            @Nullable @Size(max = 100) String document) {

        TalentFund.Told told() {
            var number = document == null || document.isBlank() ? null : document.strip();
            return new TalentFund.Told(id, kind, amount, on, purpose.strip(), number);
        }
    }

    record CorrectedTalentFund(
            TalentFund.@NotNull Kind kind,
            @NotNull @Digits(integer = 12, fraction = 2) BigDecimal amount,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String purpose,
            @Nullable @Size(max = 100) String document,
            @NotBlank @Size(max = 200) String because) {

        TalentFund.Told told(UUID id) {
            return new ToldTalentFund(id, kind, amount, on, purpose, document).told();
        }
    }

    record VoidedTalentFund(@NotBlank @Size(max = 200) String because) {}

    /** A voided one is shown with the reason and does not count. */
    record ShownTalentFund(
            UUID id,
            TalentFund.Kind kind,
            BigDecimal amount,
            LocalDate on,
            String purpose,
            @Nullable String document,
            boolean voided,
            @Nullable String voidedBecause,
            @Nullable String correctedBecause,
            int version) {

        static ShownTalentFund of(Entry entry) {
            return new ShownTalentFund(
                    entry.id(),
                    entry.kind(),
                    entry.amount(),
                    entry.occurredOn(),
                    entry.purpose(),
                    entry.document(),
                    entry.voided(),
                    entry.voidNote(),
                    entry.correctedNote(),
                    entry.version());
        }
    }

    /** By their days. */
    @GetMapping("/{id}/funds")
    List<ShownTalentFund> funds(@PathVariable UUID id) {
        return funds.of(id).stream().map(ShownTalentFund::of).toList();
    }

    @PostMapping("/{id}/funds")
    ResponseEntity<Void> enter(@PathVariable UUID id, @Valid @RequestBody ToldTalentFund told) {
        return ResponseEntity.status(funds.enter(id, told.told()) ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }

    /** It was otherwise. */
    @PutMapping("/funds/{fund}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable UUID fund,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectedTalentFund told) {
        funds.correct(
                told.told(fund), Versions.expected(ifMatch), told.because().strip());
    }

    /** It never was. */
    @PostMapping("/funds/{fund}/void")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void voided(
            @PathVariable UUID fund,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody VoidedTalentFund told) {
        funds.voided(fund, Versions.expected(ifMatch), told.because().strip());
    }

    /** The ledger of the area's projects, or of one of them. */
    @GetMapping("/funds/export.xlsx")
    void export(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable UUID project,
            HttpServletResponse response) {
        var entries = funds.within(division, project);
        var filter = new LinkedHashMap<String, @Nullable Object>();
        filter.put("project", project);
        notes.exported(division, "posting.talent_fund", filter, (long) entries.size(), null);
        var workbook = Download.begin(
                response,
                "人才项目专项资金台账-%s-%s.xlsx".formatted(divisions.require(division).shortName(), Here.today()),
                "专项资金台账");
        export.write(division, entries, workbook);
        workbook.finish();
    }
}
