package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.party.MemberReview.Grade;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The yearly review of members (民主评议党员) and their talks (谈心谈话): told branch by branch, owed year by year. */
@RestController
@RequestMapping("/api/party")
class MemberLifeController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final MemberLife life;
    private final MemberLifeLists lists;
    private final Organisations organisations;
    private final PartyShowing showing;

    MemberLifeController(MemberLife life, MemberLifeLists lists, Organisations organisations, PartyShowing showing) {
        this.life = life;
        this.lists = lists;
        this.organisations = organisations;
        this.showing = showing;
    }

    record GradedMember(@NotNull UUID cadreId, @NotNull Grade grade) {}

    /** The grades of a year; without a day that of the meeting at which members were reviewed. */
    record ToldReviews(@Nullable LocalDate reviewedOn, @NotEmpty @Size(max = 500) List<@Valid GradedMember> grades) {}

    record ReviewedMember(
            UUID cadreId,
            @Nullable String name,
            boolean officer,
            @Nullable UUID id,
            @Nullable Grade grade,
            int version) {}

    /** @param meetingOn the day of the meeting at which members were reviewed in the year, where one is written down */
    record YearOfReviews(int year, @Nullable LocalDate meetingOn, List<ReviewedMember> members) {}

    record TalkWith(@NotNull UUID id, @NotNull UUID cadreId) {}

    record ToldTalks(
            @NotNull LocalDate heldOn, @NotNull UUID ownerId, @NotEmpty @Size(max = 100) List<@Valid TalkWith> with) {}

    record ShownTalk(
            UUID id,
            UUID ownerId,
            @Nullable String owner,
            UUID cadreId,
            @Nullable String name,
            LocalDate heldOn,
            int version) {}

    @GetMapping("/organisations/{id}/reviews")
    YearOfReviews reviews(@PathVariable UUID id, @RequestParam int year) {
        var branch = organisations.find(id);
        var found = lists.reviews(branch, inTime(year), Here.today());
        var names = showing.names(found.stream().map(MemberLifeLists.Reviewed::cadreId));
        return new YearOfReviews(
                year,
                lists.reviewMeeting(branch, year),
                found.stream()
                        .map(one -> new ReviewedMember(
                                one.cadreId(),
                                names.get(one.cadreId()),
                                one.officer(),
                                one.id(),
                                one.grade(),
                                one.version()))
                        .toList());
    }

    /** Whoever is not named stays as they are. */
    @PutMapping("/organisations/{id}/reviews")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@PathVariable UUID id, @RequestParam int year, @Valid @RequestBody ToldReviews told) {
        var grades = told.grades().stream()
                .collect(Collectors.toMap(GradedMember::cadreId, GradedMember::grade, (one, other) -> other));
        life.review(id, inTime(year), told.reviewedOn(), grades, Here.today());
    }

    @GetMapping("/organisations/{id}/talks")
    List<ShownTalk> talks(@PathVariable UUID id, @RequestParam int year) {
        var found = lists.talks(organisations.find(id), inTime(year));
        var names = showing.names(found.stream().flatMap(one -> Stream.of(one.ownerId(), one.cadreId())));
        return found.stream()
                .map(one -> new ShownTalk(
                        one.id(),
                        one.ownerId(),
                        names.get(one.ownerId()),
                        one.cadreId(),
                        names.get(one.cadreId()),
                        one.heldOn(),
                        one.version()))
                .toList();
    }

    @PostMapping("/organisations/{id}/talks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void talked(@PathVariable UUID id, @Valid @RequestBody ToldTalks told) {
        var talks =
                told.with().stream().collect(Collectors.toMap(TalkWith::id, TalkWith::cadreId, (one, other) -> other));
        life.talked(id, told.ownerId(), talks, told.heldOn(), Here.today());
    }

    static int inTime(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return year;
    }
}
