package org.lingtouyan.leadership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.ComputedCriteria.Prefilled;
import org.lingtouyan.leadership.ScreeningLists.Which;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds of screening and their villages: who is screened, who is not yet, and what records already answer. */
@RestController
class ScreeningController {

    private static final int LONGEST_PAGE = 200;

    private final Screenings screenings;
    private final ScreeningLists lists;
    private final ComputedCriteria computed;
    private final TeamPlaces places;

    ScreeningController(Screenings screenings, ScreeningLists lists, ComputedCriteria computed, TeamPlaces places) {
        this.screenings = screenings;
        this.lists = lists;
        this.computed = computed;
        this.places = places;
    }

    record OpenedRound(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @Min(2000) @Max(2100) int year,
            @NotNull LocalDate openedOn,
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 200) String basis) {}

    record RoundCoverage(
            UUID id,
            DivisionCode county,
            String place,
            int year,
            LocalDate openedOn,
            LocalDate dueOn,
            int villages,
            int screened,
            int weak,
            int threeWeak) {}

    /** A village in a round; {@code prefilled}: the criteria that records answer as of today. */
    record ShownScreening(
            UUID id,
            UUID round,
            DivisionCode division,
            String place,
            int year,
            LocalDate openedOn,
            LocalDate dueOn,
            @Nullable LocalDate screenedOn,
            @Nullable Weakness category,
            List<String> criteria,
            @Nullable String note,
            List<String> prefilled,
            @Nullable LocalDate secretaryGoneSince,
            int partyPeople,
            int committeePeople,
            @Nullable LocalDate committeeElectionDue,
            boolean nothingRecorded,
            List<CriterionRecord> records,
            int version) {}

    /**
     * What records say of a criterion: the day of {@code what}, the organisation or, of a vote, the case that says so, and whether the
     * criterion is met by it.
     *
     * @param detail which kind of meeting, the words of a standard, or how many of those who voted were satisfied, in %
     */
    record CriterionRecord(
            String criterion,
            ScreeningRecords.What what,
            LocalDate on,
            @Nullable UUID organisation,
            @Nullable UUID rectification,
            String name,
            @Nullable String detail,
            boolean met) {}

    record FoundInScreening(
            @NotNull LocalDate on,
            @NotNull Weakness category,
            @NotNull @Size(max = 30) List<String> criteria,
            @Nullable @Size(max = 1000) String note,
            @Nullable UUID caseId) {}

    @PostMapping("/api/screening-rounds")
    ResponseEntity<Void> open(@Valid @RequestBody OpenedRound told) {
        return screenings.open(new Round(
                        told.id(),
                        told.division(),
                        told.year(),
                        TeamPlaces.happened(told.openedOn()),
                        told.dueOn(),
                        told.basis()))
                ? ResponseEntity.created(URI.create("/api/screening-rounds/" + told.id()))
                        .build()
                : ResponseEntity.ok().build();
    }

    /** Rounds that ask for villages of the area, with how many are screened there. */
    @GetMapping("/api/screening-rounds")
    List<RoundCoverage> rounds(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable Integer year) {
        return lists.rounds(places.read(division), year).stream()
                .map(round -> new RoundCoverage(
                        round.round(),
                        round.county(),
                        places.text(round.county()),
                        round.year(),
                        round.openedOn(),
                        round.dueOn(),
                        round.villages(),
                        round.screened(),
                        round.weak(),
                        round.threeWeak()))
                .toList();
    }

    @GetMapping("/api/screening-rounds/{round}/villages")
    Page<ShownScreening> villages(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "ALL") Which which,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = lists.page(round, places.read(division), which, PlacePosition.parse(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                shown(page),
                found.size() > size
                        ? PlacePosition.after(
                                        page.get(size - 1).record().division(),
                                        0,
                                        page.get(size - 1).record().id())
                                .cursor()
                        : null);
    }

    @GetMapping("/api/screenings/{id}")
    ResponseEntity<ShownScreening> find(@PathVariable UUID id) {
        var held = screenings.find(id);
        return ResponseEntity.ok().eTag(held.etag()).body(shown(List.of(held)).get(0));
    }

    /** What was found of the village; a weak team gets its case under {@code caseId}. */
    @PutMapping("/api/screenings/{id}")
    ResponseEntity<ShownScreening> screen(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody FoundInScreening told) {
        screenings.screen(
                id,
                ifMatch,
                new Screening.Found(told.on(), told.category(), told.criteria(), told.note()),
                told.caseId());
        return find(id);
    }

    private List<ShownScreening> shown(List<Kept<Screening>> page) {
        var prefilled =
                computed.of(page.stream().map(held -> held.record().division()).toList(), Here.today());
        return page.stream()
                .map(held -> shown(
                        held, Objects.requireNonNull(prefilled.get(held.record().division()))))
                .toList();
    }

    private ShownScreening shown(Kept<Screening> held, Prefilled prefilled) {
        var screening = held.record();
        var found = screening.found();
        var facts = prefilled.facts();
        return new ShownScreening(
                screening.id(),
                screening.round(),
                screening.division(),
                places.text(screening.division()),
                screening.year(),
                screening.openedOn(),
                screening.dueOn(),
                found == null ? null : found.on(),
                found == null ? null : found.category(),
                found == null ? List.of() : found.criteria(),
                found == null ? null : found.note(),
                prefilled.criteria(),
                facts.secretaryGoneSince(),
                facts.party(),
                facts.villageCommittee(),
                prefilled.committeeElectionDue(),
                !facts.everHadASecretary(),
                prefilled.told().stream().map(told -> record(told, prefilled)).toList(),
                held.version());
    }

    private static CriterionRecord record(ScreeningRecords.Told told, Prefilled prefilled) {
        boolean ofCase = told.what() == ScreeningRecords.What.VOTED;
        return new CriterionRecord(
                told.criterion(),
                told.what(),
                told.on(),
                ofCase ? null : told.record(),
                ofCase ? told.record() : null,
                told.name(),
                told.detail(),
                prefilled.criteria().contains(told.criterion()));
    }
}
