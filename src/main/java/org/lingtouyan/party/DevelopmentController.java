package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
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

/** Who is on the way to becoming a member (发展党员), at which stage, and whose time is due. */
@RestController
@RequestMapping("/api/party")
class DevelopmentController {

    private final Developments developments;
    private final DevelopmentLists lists;
    private final Organisations organisations;
    private final PartyShowing showing;

    DevelopmentController(
            Developments developments, DevelopmentLists lists, Organisations organisations, PartyShowing showing) {
        this.developments = developments;
        this.lists = lists;
        this.organisations = organisations;
        this.showing = showing;
    }

    record ToldDevelopment(
            @NotNull UUID id,
            @NotNull UUID cadreId,
            @NotNull LocalDate appliedOn,
            @Nullable LocalDate activistOn,
            @Nullable LocalDate objectOn) {}

    record ReachedStages(@NotNull LocalDate appliedOn, @Nullable LocalDate activistOn, @Nullable LocalDate objectOn) {}

    record StoppedDevelopment(@NotNull LocalDate on, @NotBlank @Size(max = 200) String because) {}

    /**
     * @param id none of somebody on trial of whom nobody wrote down how they came there
     * @param mayOn from when the next stage may follow; none where no time is ruled
     */
    record ListedDevelopment(
            @Nullable UUID id,
            UUID organisationId,
            String organisation,
            String place,
            UUID cadreId,
            @Nullable String name,
            Development.Stage stage,
            LocalDate since,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate activistOn,
            @Nullable LocalDate objectOn,
            @Nullable LocalDate admittedOn,
            @Nullable LocalDate mayOn,
            boolean due,
            int version) {}

    /** How many are at each stage, and of how many the time is due. */
    record DevelopmentCounts(int applicant, int activist, int object, int probation, int due) {}

    @GetMapping("/development")
    Page<ListedDevelopment> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) Development.@Nullable Stage stage,
            @RequestParam(defaultValue = "false") boolean due,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var sought = new DevelopmentLists.Sought(showing.area(division), organisation, stage, due);
        var page = lists.page(sought, Here.today(), cursor, OrganisationController.atMost(limit));
        var names = showing.names(page.items().stream().map(DevelopmentLists.Found::cadreId));
        return new Page<>(
                page.items().stream()
                        .map(one -> new ListedDevelopment(
                                one.id(),
                                one.organisationId(),
                                one.organisation(),
                                showing.place(one.divisionCode()),
                                one.cadreId(),
                                names.get(one.cadreId()),
                                one.stage(),
                                one.since(),
                                one.appliedOn(),
                                one.activistOn(),
                                one.objectOn(),
                                one.admittedOn(),
                                one.mayOn(),
                                one.due(),
                                one.version()))
                        .toList(),
                page.next());
    }

    @GetMapping("/development-counts")
    DevelopmentCounts counts(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable UUID organisation) {
        var counts = lists.counts(showing.area(division), organisation, Here.today());
        return new DevelopmentCounts(
                counts.applicant(), counts.activist(), counts.object(), counts.probation(), counts.due());
    }

    @PostMapping("/organisations/{id}/development")
    ResponseEntity<Void> begin(@PathVariable UUID id, @Valid @RequestBody ToldDevelopment told) {
        return PartyLeadershipController.answer(developments.begin(Development.begun(
                told.id(),
                organisations.find(id),
                told.cadreId(),
                told.appliedOn(),
                told.activistOn(),
                told.objectOn())));
    }

    @PutMapping("/development/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reach(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReachedStages told) {
        developments.reach(
                id, OrganisationController.version(ifMatch), told.appliedOn(), told.activistOn(), told.objectOn());
    }

    @PostMapping("/development/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody StoppedDevelopment told) {
        developments.stop(
                id,
                OrganisationController.version(ifMatch),
                told.on(),
                told.because().strip());
    }
}
