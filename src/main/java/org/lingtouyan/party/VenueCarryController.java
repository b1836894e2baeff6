package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.VenueCarryLists.FoundNeed;
import org.lingtouyan.party.VenueNeed.State;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What venues carry: notices read out there, and needs that their keepers bring up, with what was answered. */
@RestController
@RequestMapping("/api/party")
class VenueCarryController {

    private final VenueCarrying carrying;
    private final VenueCarryLists lists;
    private final Venues venues;
    private final PartyShowing showing;

    VenueCarryController(VenueCarrying carrying, VenueCarryLists lists, Venues venues, PartyShowing showing) {
        this.carrying = carrying;
        this.lists = lists;
        this.venues = venues;
        this.showing = showing;
    }

    /** {@code notice}: as it was sent through the system, by whose title it goes; otherwise {@code title} says what was read out. */
    record ToldVenueNotice(
            @NotNull UUID id,
            @Nullable UUID notice,
            @Nullable @Size(max = 100) String title,
            @NotNull LocalDate on,
            @PositiveOrZero int heard) {}

    record ListedVenueNotice(UUID id, @Nullable UUID notice, String title, LocalDate on, int heard) {}

    record ToldVenueNeed(
            @NotNull UUID id,
            @NotBlank String kind,
            @NotBlank @Size(max = 300) String text,
            @Nullable UUID household,
            @NotBlank @Size(max = 80) String putTo,
            @NotNull LocalDate on) {}

    record VenueNeedAnswer(@NotNull LocalDate on, @NotBlank @Size(max = 300) String answer) {}

    record VenueNeedPassed(
            @NotNull UUID id,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 80) String putTo,
            @Nullable @Size(max = 300) String word) {}

    record PassedOn(LocalDate on, String putTo, @Nullable String word) {}

    record ListedVenueNeed(
            UUID id,
            DivisionCode division,
            String place,
            UUID venueId,
            String venue,
            @Nullable UUID household,
            @Nullable String head,
            String kind,
            String text,
            String putTo,
            LocalDate raisedOn,
            LocalDate dueOn,
            State state,
            @Nullable LocalDate answeredOn,
            @Nullable String answer,
            List<PassedOn> passed,
            int version) {}

    @GetMapping("/venues/{id}/notices")
    Page<ListedVenueNotice> notices(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = lists.notices(venues.find(id), cursor, OrganisationController.atMost(limit));
        return new Page<>(
                page.items().stream()
                        .map(one -> new ListedVenueNotice(
                                one.id(), one.sendingId(), one.title(), one.broughtOn(), one.heard()))
                        .toList(),
                page.next());
    }

    @PostMapping("/venues/{id}/notices")
    ResponseEntity<Void> bring(@PathVariable UUID id, @Valid @RequestBody ToldVenueNotice told) {
        return PartyLeadershipController.answer(
                carrying.bring(told.id(), id, told.notice(), told.title(), told.on(), told.heard(), Here.today()));
    }

    /** As they stand on a day: open ones are those without an answer, passed on or not. */
    @GetMapping("/venue-needs")
    Page<ListedVenueNeed> needs(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable UUID venue,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var day = on == null ? Here.today() : on;
        var page = lists.needs(showing.area(division), venue, state, day, cursor, OrganisationController.atMost(limit));
        var known = lists.households(page.items());
        var steps = lists.steps(page.items().stream().map(FoundNeed::id).toList());
        return new Page<>(
                page.items().stream()
                        .map(one -> {
                            var household = one.householdId() == null ? null : known.get(one.householdId());
                            var passed = steps.getOrDefault(one.id(), List.of());
                            return new ListedVenueNeed(
                                    one.id(),
                                    new DivisionCode(one.divisionCode()),
                                    showing.place(one.divisionCode()),
                                    one.venueId(),
                                    one.venue(),
                                    household == null ? null : household.id(),
                                    household == null ? null : household.headName(),
                                    one.kind(),
                                    one.text(),
                                    one.putTo(),
                                    one.raisedOn(),
                                    one.dueOn(),
                                    stateOf(one, passed, day),
                                    one.validTo(),
                                    one.answer(),
                                    passed.stream()
                                            .map(step -> new PassedOn(step.passedOn(), step.putTo(), step.word()))
                                            .toList(),
                                    one.version());
                        })
                        .toList(),
                page.next());
    }

    @PostMapping("/venues/{id}/needs")
    ResponseEntity<Void> raise(@PathVariable UUID id, @Valid @RequestBody ToldVenueNeed told) {
        return PartyLeadershipController.answer(carrying.raise(
                told.id(), id, told.household(), told.kind(), told.text(), told.putTo(), told.on(), Here.today()));
    }

    @PostMapping("/venue-needs/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody VenueNeedAnswer told) {
        carrying.answer(id, told.on(), told.answer(), OrganisationController.version(ifMatch));
    }

    @PostMapping("/venue-needs/{id}/pass-on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void passOn(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody VenueNeedPassed told) {
        carrying.passOn(id, told.id(), told.on(), told.putTo(), told.word(), OrganisationController.version(ifMatch));
    }

    private static State stateOf(FoundNeed one, List<VenueCarryLists.FoundStep> passed, LocalDate day) {
        var answered = one.validTo();
        if (answered != null && !answered.isAfter(day)) {
            return State.ANSWERED;
        }
        if (one.dueOn().isBefore(day)) {
            return State.OVERDUE;
        }
        return passed.isEmpty() ? State.OPEN : State.PASSED_ON;
    }
}
