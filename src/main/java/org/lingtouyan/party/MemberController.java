package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.PartyShowing.ListedMember;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Members of organisations: listed, joining, moving, leaving, and those trained to get rich on the chain. */
@RestController
@RequestMapping("/api/party")
class MemberController {

    private final Members members;
    private final MemberLists lists;
    private final Organisations organisations;
    private final PartyShowing showing;

    MemberController(Members members, MemberLists lists, Organisations organisations, PartyShowing showing) {
        this.members = members;
        this.lists = lists;
        this.organisations = organisations;
        this.showing = showing;
    }

    record ToldMember(
            @NotNull UUID id,
            @NotNull UUID cadreId,
            @NotNull LocalDate admittedOn,
            @Nullable LocalDate fullOn,
            @Nullable Boolean onChain,
            @Nullable LocalDate joinedOn) {}

    /** Where a member moves to; {@code id} is that of the new membership. */
    record MemberMove(@NotNull UUID id, @NotNull UUID organisationId, @NotNull LocalDate on) {}

    record MemberEnd(@NotNull LocalDate on, Member.@NotNull Left because) {}

    record ToldAbleHand(@NotNull UUID id, @NotNull UUID cadreId, @NotNull LocalDate trainedOn) {}

    @GetMapping("/members")
    Page<ListedMember> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable UUID cadre,
            @RequestParam(defaultValue = "false") boolean chain,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var sought = new MemberLists.Sought(showing.area(division), organisation, cadre, chain, all);
        return showing.members(lists.page(sought, Here.today(), cursor, OrganisationController.atMost(limit)));
    }

    @PostMapping("/organisations/{id}/members")
    ResponseEntity<Void> join(@PathVariable UUID id, @Valid @RequestBody ToldMember told) {
        var organisation = organisations.find(id);
        return PartyLeadershipController.answer(members.join(new Member(
                told.id(),
                organisation.divisionCode(),
                organisation.id(),
                told.cadreId(),
                told.admittedOn(),
                told.fullOn(),
                Boolean.TRUE.equals(told.onChain()),
                told.joinedOn() == null ? told.admittedOn() : told.joinedOn(),
                null,
                null,
                1)));
    }

    @PostMapping("/members/{id}/moves")
    ResponseEntity<Void> move(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MemberMove told) {
        members.find(id);
        members.move(id, OrganisationController.version(ifMatch), told.id(), told.organisationId(), told.on());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/members/{id}/end")
    ResponseEntity<Void> leave(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MemberEnd told) {
        members.find(id);
        members.leave(id, OrganisationController.version(ifMatch), told.on(), told.because());
        return ResponseEntity.noContent().build();
    }

    record ShownAbleHand(UUID id, UUID cadreId, @Nullable String name, LocalDate trainedOn, int version) {}

    /** Those whom an organisation on a chain trained to get rich on it, the latest first. */
    @GetMapping("/organisations/{id}/able-hands")
    List<ShownAbleHand> trained(@PathVariable UUID id) {
        var hands = members.trained(organisations.find(id));
        var names = showing.names(hands.stream().map(AbleHand::cadreId));
        return hands.stream()
                .map(hand -> new ShownAbleHand(
                        hand.id(), hand.cadreId(), names.get(hand.cadreId()), hand.trainedOn(), hand.version()))
                .toList();
    }

    @PostMapping("/organisations/{id}/able-hands")
    ResponseEntity<Void> train(@PathVariable UUID id, @Valid @RequestBody ToldAbleHand told) {
        return PartyLeadershipController.answer(members.train(told.id(), id, told.cadreId(), told.trainedOn()));
    }
}
