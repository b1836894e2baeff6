package org.lingtouyan.party;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.OwedLifeLists.Sought;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which reviews and talks of a year branches still owe. */
@RestController
@RequestMapping("/api/party")
class OwedLifeController {

    private final OwedLifeLists lists;
    private final PartyShowing showing;

    OwedLifeController(OwedLifeLists lists, PartyShowing showing) {
        this.lists = lists;
        this.showing = showing;
    }

    record OwedReviews(UUID organisationId, String organisation, String place, int missing, int members) {}

    record OwingTalks(UUID organisationId, String organisation, String place, int missing) {}

    record OwedTalks(
            UUID organisationId,
            String organisation,
            String place,
            UUID cadreId,
            @Nullable String name,
            @Nullable UUID withId,
            @Nullable String with) {}

    /** Branches whose members are not all graded in a year. */
    @GetMapping("/reviews-due")
    Page<OwedReviews> owedReviews(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam int year,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page =
                lists.reviews(sought(division, null, year), Here.today(), cursor, OrganisationController.atMost(limit));
        return new Page<>(
                page.items().stream()
                        .map(one -> new OwedReviews(
                                one.organisationId(),
                                one.name(),
                                showing.place(one.divisionCode()),
                                one.missing(),
                                one.members()))
                        .toList(),
                page.next());
    }

    /** Branches that owe talks of a year, and how many. */
    @GetMapping("/talks-due/branches")
    Page<OwingTalks> owingTalks(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam int year,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = lists.owingTalks(
                sought(division, null, year), Here.today(), cursor, OrganisationController.atMost(limit));
        return new Page<>(
                page.items().stream()
                        .map(one -> new OwingTalks(
                                one.organisationId(), one.name(), showing.place(one.divisionCode()), one.missing()))
                        .toList(),
                page.next());
    }

    /** Whose talk of a year is still owed, of an area or of one organisation. */
    @GetMapping("/talks-due")
    Page<OwedTalks> owedTalks(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam int year,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = lists.talks(
                sought(division, organisation, year), Here.today(), cursor, OrganisationController.atMost(limit));
        var names = showing.names(page.items().stream().flatMap(one -> Stream.of(one.cadreId(), one.withId())));
        return new Page<>(
                page.items().stream()
                        .map(one -> new OwedTalks(
                                one.organisationId(),
                                one.name(),
                                showing.place(one.divisionCode()),
                                one.cadreId(),
                                names.get(one.cadreId()),
                                one.withId(),
                                one.withId() == null ? null : names.get(one.withId())))
                        .toList(),
                page.next());
    }

    private Sought sought(@Nullable DivisionCode division, @Nullable UUID organisation, int year) {
        return new Sought(showing.area(division), organisation, MemberLifeController.inTime(year));
    }
}
