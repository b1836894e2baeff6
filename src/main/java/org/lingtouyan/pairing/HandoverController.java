package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.pairing.Pair.Role;
import org.lingtouyan.pairing.PairShowing.HelpingPerson;
import org.lingtouyan.pairing.Proposing.Distance;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Those who help: how much each has to do, whose households they are, and how they are handed over when somebody leaves. */
@RestController
@RequestMapping("/api/helpers")
class HandoverController {

    private final Handover handover;
    private final HelperLists lists;
    private final Helpers helpers;
    private final PairShowing showing;
    private final PairWords words;
    private final Actors actors;

    HandoverController(
            Handover handover,
            HelperLists lists,
            Helpers helpers,
            PairShowing showing,
            PairWords words,
            Actors actors) {
        this.handover = handover;
        this.lists = lists;
        this.helpers = helpers;
        this.showing = showing;
        this.words = words;
        this.actors = actors;
    }

    /** {@code most}: how many the rule allows, if it says so; {@code beyond}: whether there are more. */
    record HelperLoad(
            HelpingPerson helper,
            String kind,
            String kindLabel,
            int households,
            int main,
            int villages,
            @Nullable Integer most,
            boolean beyond) {}

    /** Somebody proposed for a household, and what speaks for it. */
    record ProposedPerson(
            HelpingPerson helper,
            String kind,
            String kindLabel,
            Distance distance,
            int households,
            @Nullable Integer most,
            boolean sameUnit) {}

    record LeftHousehold(
            UUID pairId,
            Role role,
            String kind,
            String kindLabel,
            UUID householdId,
            @Nullable String number,
            @Nullable String headName,
            String place,
            LocalDate since,
            List<ProposedPerson> proposals) {}

    /** {@code newId} is made by the client; without {@code cadreId} nobody follows, and {@code nobodyBecause} says why. */
    record SuccessorBody(
            @Nullable UUID pairId,
            @Nullable UUID newId,
            @Nullable UUID cadreId,
            @Nullable String kind,
            @Nullable String beyondLimit,
            @Nullable String nobodyBecause) {}

    record HandoverBody(
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable String note,
            @Nullable List<SuccessorBody> successors) {}

    /** How many pairs ended. */
    record HandoverDone(int ended) {}

    @GetMapping
    Page<HelperLoad> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean beyond,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        int most = Math.max(1, Math.min(limit, PairController.LONGEST_PAGE));
        var area = actors.require(Right.READ_RECORDS).area();
        var place = division == null ? new DivisionCode(area.from()) : division;
        var found = lists.page(place, day == null ? Here.today() : day, beyond, cursor, most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        var named = helpers.named(page.stream().map(HelperLists.Load::cadreId).toList());
        return new Page<>(
                page.stream()
                        .map(load -> new HelperLoad(
                                PairShowing.helper(load.cadreId(), named.get(load.cadreId())),
                                load.helperKind(),
                                words.kindLabel(load.helperKind()),
                                load.households(),
                                load.main(),
                                load.villages().size(),
                                load.most(),
                                load.beyond()))
                        .toList(),
                found.size() > most ? page.get(most - 1).cadreId().toString() : null);
    }

    /** The households that somebody would leave on a day, and who could take over each. */
    @GetMapping("/{id}/handover")
    List<LeftHousehold> left(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day) {
        var left = handover.left(id, day == null ? Here.today() : day);
        var named = helpers.named(left.stream()
                .flatMap(one -> one.proposals().stream())
                .map(Proposing.Proposal::cadre)
                .toList());
        return left.stream()
                .map(one -> new LeftHousehold(
                        one.pair().id(),
                        one.pair().role(),
                        one.pair().kind(),
                        words.kindLabel(one.pair().kind()),
                        one.pair().household(),
                        one.household() == null ? null : one.household().number(),
                        one.household() == null ? null : one.household().headName(),
                        showing.place(one.pair().division()),
                        one.pair().from(),
                        one.proposals().stream()
                                .map(proposal -> new ProposedPerson(
                                        PairShowing.helper(proposal.cadre(), named.get(proposal.cadre())),
                                        proposal.kind(),
                                        words.kindLabel(proposal.kind()),
                                        proposal.distance(),
                                        proposal.households(),
                                        proposal.most(),
                                        proposal.sameUnit()))
                                .toList()))
                .toList();
    }

    @PostMapping("/{id}/handover")
    HandoverDone carryOut(@PathVariable UUID id, @RequestBody HandoverBody body) {
        actors.require(Right.WRITE_RECORDS);
        var successors = body.successors() == null ? List.<SuccessorBody>of() : body.successors();
        return new HandoverDone(handover.carryOut(new Handover.Deed(
                id,
                PairController.needed(body.on(), "on"),
                words.end(PairController.needed(body.reason(), "reason")),
                words.text(body.note(), "note"),
                successors.stream().map(this::successor).toList())));
    }

    private Handover.Successor successor(SuccessorBody body) {
        return new Handover.Successor(
                PairController.needed(body.pairId(), "pairId"),
                body.newId(),
                body.cadreId(),
                body.kind() == null ? null : words.kind(body.kind()),
                words.text(body.beyondLimit(), "beyondLimit"),
                words.text(body.nobodyBecause(), "nobodyBecause"));
    }
}
