package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.AwayContact.Way;
import org.lingtouyan.party.MigrantLists.Narrowed;
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

/** Members who are away (流动党员): told away, back again, and each contact. */
@RestController
@RequestMapping("/api/party")
class MigrantController {

    private final Migrants migrants;
    private final MigrantLists lists;
    private final Organisations organisations;
    private final PartyShowing showing;

    MigrantController(Migrants migrants, MigrantLists lists, Organisations organisations, PartyShowing showing) {
        this.migrants = migrants;
        this.lists = lists;
        this.organisations = organisations;
        this.showing = showing;
    }

    /** Within the province {@code division} says where, elsewhere {@code place} does. */
    record ToldAway(
            @NotNull UUID id,
            @NotNull UUID cadreId,
            @NotNull LocalDate leftOn,
            @Nullable DivisionCode division,
            @Nullable @Size(max = 100) String place,
            @NotBlank String purpose,
            @Nullable @Size(max = 100) String host,
            @Nullable UUID keeperId) {}

    record CorrectedAway(
            @NotNull LocalDate leftOn,
            @Nullable LocalDate backOn,
            @Nullable DivisionCode division,
            @Nullable @Size(max = 100) String place,
            @NotBlank String purpose,
            @Nullable @Size(max = 100) String host,
            @Nullable UUID keeperId) {}

    record BackAgain(@NotNull LocalDate on) {}

    record ContactWith(@NotNull UUID id, @NotNull UUID cadreId) {}

    record ToldAwayContacts(
            @NotNull LocalDate heldOn, @NotNull Way way, @NotEmpty @Size(max = 100) List<@Valid ContactWith> with) {}

    record ShownAwayContact(UUID id, LocalDate heldOn, Way way, int version) {}

    /**
     * @param where in words, wherever it is
     * @param kept whether an organisation there or somebody who is of the branch today keeps touch
     */
    record ListedAway(
            UUID id,
            UUID organisationId,
            String organisation,
            String place,
            UUID cadreId,
            @Nullable String name,
            LocalDate leftOn,
            @Nullable LocalDate backOn,
            @Nullable DivisionCode division,
            String where,
            String purpose,
            @Nullable String host,
            @Nullable UUID keeperId,
            @Nullable String keeper,
            LocalDate migrantOn,
            @Nullable LocalDate contactedOn,
            LocalDate dueOn,
            boolean migrant,
            boolean outOfTouch,
            boolean kept,
            int version) {}

    record AwayCounts(int away, int migrant, int outOfTouch, int unkept, int back) {}

    /** Those away today, or those who are back; whose contact is due first stands first. */
    @GetMapping("/away")
    Page<ListedAway> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable Narrowed narrowed,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var sought = new MigrantLists.Sought(showing.area(division), organisation, narrowed);
        var page = lists.page(sought, Here.today(), cursor, OrganisationController.atMost(limit));
        var names = showing.names(page.items().stream().flatMap(one -> Stream.of(one.cadreId(), one.keeperId())));
        return new Page<>(
                page.items().stream()
                        .map(one -> new ListedAway(
                                one.id(),
                                one.organisationId(),
                                one.organisation(),
                                showing.place(one.divisionCode()),
                                one.cadreId(),
                                names.get(one.cadreId()),
                                one.leftOn(),
                                one.validTo(),
                                one.awayTo() == null ? null : new DivisionCode(one.awayTo()),
                                one.place() != null ? one.place() : where(one.awayTo()),
                                one.purpose(),
                                one.host(),
                                one.keeperId(),
                                one.keeperId() == null ? null : names.get(one.keeperId()),
                                one.migrantOn(),
                                one.contactedOn(),
                                one.dueOn(),
                                one.migrant(),
                                one.outOfTouch(),
                                one.kept(),
                                one.version()))
                        .toList(),
                page.next());
    }

    @GetMapping("/away-counts")
    AwayCounts counts(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable UUID organisation) {
        var counts = lists.counts(showing.area(division), organisation, Here.today());
        return new AwayCounts(counts.away(), counts.migrant(), counts.outOfTouch(), counts.unkept(), counts.back());
    }

    @PostMapping("/organisations/{id}/away")
    ResponseEntity<Void> left(@PathVariable UUID id, @Valid @RequestBody ToldAway told) {
        return PartyLeadershipController.answer(migrants.left(
                told.id(),
                id,
                told.cadreId(),
                told.leftOn(),
                whereabouts(told.division(), told.place(), told.purpose(), told.host(), told.keeperId()),
                Here.today()));
    }

    /** Where somebody is now, who keeps touch from now on, or the right days. */
    @PutMapping("/away/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectedAway told) {
        migrants.correct(
                id,
                OrganisationController.version(ifMatch),
                told.leftOn(),
                told.backOn(),
                whereabouts(told.division(), told.place(), told.purpose(), told.host(), told.keeperId()),
                Here.today());
    }

    @PostMapping("/away/{id}/back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void back(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody BackAgain told) {
        migrants.back(id, OrganisationController.version(ifMatch), told.on(), Here.today());
    }

    /** Contacts of a branch with one of its members, the latest first. */
    @GetMapping("/organisations/{id}/away-contacts")
    List<ShownAwayContact> contacts(@PathVariable UUID id, @RequestParam UUID cadre) {
        return migrants.contacts(organisations.find(id), cadre).stream()
                .map(one -> new ShownAwayContact(one.id(), one.heldOn(), one.way(), one.version()))
                .toList();
    }

    @PostMapping("/organisations/{id}/away-contacts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void contacted(@PathVariable UUID id, @Valid @RequestBody ToldAwayContacts told) {
        var contacts = told.with().stream()
                .collect(Collectors.toMap(ContactWith::id, ContactWith::cadreId, (one, other) -> other));
        migrants.contacted(id, contacts, told.heldOn(), told.way(), Here.today());
    }

    private String where(@Nullable String division) {
        return division == null ? "" : showing.place(division);
    }

    private static MemberAway.Whereabouts whereabouts(
            @Nullable DivisionCode division,
            @Nullable String place,
            String purpose,
            @Nullable String host,
            @Nullable UUID keeper) {
        return new MemberAway.Whereabouts(division, blankless(place), purpose, blankless(host), keeper);
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
