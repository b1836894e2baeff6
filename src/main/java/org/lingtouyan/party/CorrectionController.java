package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was entered wrongly of members, terms, posts, people trained, brands and groups: put right, or taken back with a reason. */
@RestController
@RequestMapping("/api/party")
@ResponseStatus(HttpStatus.NO_CONTENT)
class CorrectionController {

    private final Corrections corrections;

    CorrectionController(Corrections corrections) {
        this.corrections = corrections;
    }

    record CorrectedMember(
            @NotNull LocalDate admittedOn,
            @Nullable LocalDate fullOn,
            @NotNull Boolean onChain,
            @NotNull LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            Member.@Nullable Left leftBecause) {}

    record CorrectedTerm(@NotNull LocalDate electedOn, @Nullable LocalDate dueOn) {}

    record CorrectedOfficer(Officer.@NotNull Post post, @NotNull LocalDate validFrom, @Nullable LocalDate validTo) {}

    record CorrectedAbleHand(@NotNull LocalDate trainedOn) {}

    /** Why it was never so. */
    record PartyTakenBack(@NotBlank @Size(max = 200) String because) {}

    @PutMapping("/members/{id}")
    void member(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectedMember told) {
        corrections.member(
                id,
                OrganisationController.version(ifMatch),
                new Corrections.MemberDays(
                        told.admittedOn(),
                        told.fullOn(),
                        told.onChain(),
                        told.joinedOn(),
                        told.leftOn(),
                        told.leftBecause()));
    }

    @PutMapping("/terms/{id}")
    void term(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectedTerm told) {
        corrections.term(id, OrganisationController.version(ifMatch), told.electedOn(), told.dueOn());
    }

    @PutMapping("/officers/{id}")
    void officer(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectedOfficer told) {
        corrections.officer(id, OrganisationController.version(ifMatch), told.post(), told.validFrom(), told.validTo());
    }

    @PutMapping("/able-hands/{id}")
    void ableHand(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectedAbleHand told) {
        corrections.ableHand(id, OrganisationController.version(ifMatch), told.trainedOn());
    }

    @PostMapping("/members/{id}/voided")
    void takeBackMember(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.MEMBER, id, ifMatch, told);
    }

    @PostMapping("/terms/{id}/voided")
    void takeBackTerm(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.TERM, id, ifMatch, told);
    }

    @PostMapping("/officers/{id}/voided")
    void takeBackOfficer(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.OFFICER, id, ifMatch, told);
    }

    @PostMapping("/able-hands/{id}/voided")
    void takeBackAbleHand(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.ABLE_HAND, id, ifMatch, told);
    }

    @PostMapping("/brands/{id}/voided")
    void takeBackBrand(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.BRAND, id, ifMatch, told);
    }

    @PostMapping("/group-members/{id}/voided")
    void takeBackGroupMember(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.GROUP_MEMBER, id, ifMatch, told);
    }

    @PostMapping("/development/{id}/voided")
    void takeBackDevelopment(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.DEVELOPMENT, id, ifMatch, told);
    }

    @PostMapping("/reviews/{id}/voided")
    void takeBackReview(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.MEMBER_REVIEW, id, ifMatch, told);
    }

    @PostMapping("/talks/{id}/voided")
    void takeBackTalk(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.TALK, id, ifMatch, told);
    }

    @PostMapping("/away/{id}/voided")
    void takeBackAway(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.MEMBER_AWAY, id, ifMatch, told);
    }

    @PostMapping("/away-contacts/{id}/voided")
    void takeBackAwayContact(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.AWAY_CONTACT, id, ifMatch, told);
    }

    @PostMapping("/dues-decisions/{id}/voided")
    void takeBackDuesDecision(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.DUES_DECISION, id, ifMatch, told);
    }

    @PostMapping("/dues-bases/{id}/voided")
    void takeBackDuesBase(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.DUES_BASE, id, ifMatch, told);
    }

    @PostMapping("/dues-payments/{id}/voided")
    void takeBackDuesPayment(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.DUES_PAYMENT, id, ifMatch, told);
    }

    @PostMapping("/dues-publications/{id}/voided")
    void takeBackDuesPublication(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PartyTakenBack told) {
        takeBack(Entered.DUES_PUBLICATION, id, ifMatch, told);
    }

    private void takeBack(Entered what, UUID id, @Nullable String ifMatch, PartyTakenBack told) {
        corrections.takeBack(
                what,
                id,
                OrganisationController.version(ifMatch),
                told.because().strip());
    }
}
