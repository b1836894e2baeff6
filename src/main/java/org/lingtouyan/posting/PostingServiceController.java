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
import org.lingtouyan.posting.ServiceTable.GradeCount;
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

/** Leave from a posting and its appraisals; the grades of a year beside the greatest share of excellent ones. */
@RestController
@RequestMapping("/api/postings")
class PostingServiceController {

    private final PostingService service;
    private final Parameters parameters;
    private final Actors actors;

    PostingServiceController(PostingService service, Parameters parameters, Actors actors) {
        this.service = service;
        this.parameters = parameters;
        this.actors = actors;
    }

    @GetMapping("/{id}/leaves")
    List<Leave> leaves(@PathVariable UUID id) {
        return service.leaves(id);
    }

    @PostMapping("/{id}/leaves")
    ResponseEntity<Void> leave(@PathVariable UUID id, @Valid @RequestBody PostingLeave told) {
        return created(
                service.note(id, new Leave(told.id(), told.kind(), told.validFrom(), told.validTo(), told.reason())));
    }

    @PostMapping("/{id}/leaves/{leave}/voided")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void voidLeave(@PathVariable UUID id, @PathVariable UUID leave) {
        service.voidLeave(id, leave);
    }

    @GetMapping("/{id}/appraisals")
    List<Appraisal> appraisals(@PathVariable UUID id) {
        return service.appraisals(id);
    }

    @PostMapping("/{id}/appraisals")
    ResponseEntity<Void> appraise(@PathVariable UUID id, @Valid @RequestBody PostingAppraisal told) {
        return created(
                service.note(id, new Appraisal(told.id(), told.year(), told.grade(), told.decidedOn(), told.remark())));
    }

    @PostMapping("/{id}/appraisals/{appraisal}/voided")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void voidAppraisal(@PathVariable UUID id, @PathVariable UUID appraisal) {
        service.voidAppraisal(id, appraisal);
    }

    @GetMapping("/appraisal-grades")
    PostingGrades grades(@RequestParam(required = false) @Nullable DivisionCode division, @RequestParam int year) {
        var where = division != null
                ? division
                : new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
        var greatest = parameters.number("posting.excellent-share", where, LocalDate.of(year, 12, 31));
        return new PostingGrades(year, greatest.orElse(null), service.grades(where, year));
    }

    private static ResponseEntity<Void> created(boolean created) {
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }

    record PostingLeave(
            @NotNull UUID id,
            @NotNull @Size(max = 40) String kind,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo,
            @Nullable @Size(max = 200) String reason) {}

    record PostingAppraisal(
            @NotNull UUID id,
            @Nullable Integer year,
            @NotNull @Size(max = 40) String grade,
            @NotNull LocalDate decidedOn,
            @Nullable @Size(max = 500) String remark) {}

    /** @param excellentShare how many of a hundred may be excellent; null where no rule says so */
    record PostingGrades(int year, @Nullable BigDecimal excellentShare, List<GradeCount> grades) {}
}
