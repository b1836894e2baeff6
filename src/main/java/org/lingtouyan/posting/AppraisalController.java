package org.lingtouyan.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.posting.AppraisalTable.GradeCount;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appraisals of postings; the grades of a year beside the greatest share of excellent ones. */
@RestController
@RequestMapping("/api/postings")
class AppraisalController {

    private final Appraisals appraisals;
    private final Parameters parameters;
    private final Actors actors;

    AppraisalController(Appraisals appraisals, Parameters parameters, Actors actors) {
        this.appraisals = appraisals;
        this.parameters = parameters;
        this.actors = actors;
    }

    @GetMapping("/{id}/appraisals")
    List<Appraisal> of(@PathVariable UUID id) {
        return appraisals.of(id);
    }

    @PostMapping("/{id}/appraisals")
    ResponseEntity<Void> appraise(@PathVariable UUID id, @Valid @RequestBody PostingAppraisal told) {
        return created(appraisals.note(
                id, new Appraisal(told.id(), told.year(), told.grade(), told.decidedOn(), told.remark())));
    }

    @PostMapping("/{id}/appraisals/{appraisal}/voided")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void voidAppraisal(@PathVariable UUID id, @PathVariable UUID appraisal) {
        appraisals.withdraw(id, appraisal);
    }

    @GetMapping("/appraisal-grades")
    PostingGrades grades(@RequestParam(required = false) @Nullable DivisionCode division, @RequestParam int year) {
        var where = division != null
                ? division
                : new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
        var greatest = parameters.number("posting.excellent-share", where, LocalDate.of(year, 12, 31));
        return new PostingGrades(year, greatest.orElse(null), appraisals.grades(where, year));
    }

    private static ResponseEntity<Void> created(boolean created) {
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }

    record PostingAppraisal(
            @NotNull UUID id,
            @Nullable Integer year,
            @NotNull @Size(max = 40) String grade,
            @NotNull LocalDate decidedOn,
            @Nullable @Size(max = 500) String remark) {}

    /** @param excellentShare how many of a hundred may be excellent; null where no rule says so */
    record PostingGrades(int year, @Nullable BigDecimal excellentShare, List<GradeCount> grades) {}
}
