package org.lingtouyan.party;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.party.MemberReview.Grade;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisational life of each member: what the yearly review found, and who talked with whom. */
@Component
public class MemberLife {

    private static final String REVIEW = Entered.MEMBER_REVIEW.table();
    private static final String TALK = Entered.TALK.table();

    private final PartyTable table;
    private final MemberLifeLists lists;
    private final Organisations organisations;
    private final Actors actors;

    MemberLife(PartyTable table, MemberLifeLists lists, Organisations organisations, Actors actors) {
        this.table = table;
        this.lists = lists;
        this.organisations = organisations;
        this.actors = actors;
    }

    /** Takes over what is sound already. */
    @Transactional
    public void takeOver(Collection<MemberReview> reviews, Collection<Talk> talks) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(REVIEW, reviews);
        table.addAll(TALK, talks);
    }

    /**
     * The review of a year as a whole: whoever is not named stays as they are. Without a day it is that of the meeting at which the
     * branch reviewed its members.
     */
    @Transactional
    void review(UUID organisationId, int year, @Nullable LocalDate on, Map<UUID, Grade> grades, LocalDate today) {
        actors.require(Right.WRITE_RECORDS);
        var branch = organisations.find(organisationId);
        var day = on != null ? on : lists.reviewMeeting(branch, year);
        if (day == null) {
            throw PartyRefused.REVIEW_WITHOUT_DAY.because().with("field", "reviewedOn");
        }
        if (day.isAfter(today)) {
            throw PartyRefused.HELD_IN_FUTURE.because().with("field", "reviewedOn");
        }
        if (day.isBefore(LocalDate.of(year, 1, 1)) || !day.isBefore(LocalDate.of(year + 1, 7, 1))) {
            throw PartyRefused.REVIEW_OF_ANOTHER_YEAR.because().with("field", "reviewedOn");
        }
        requireMembers(branch, grades.keySet(), day);
        var held = table.of(branch, REVIEW, "reviewed_on", MemberReview.class).stream()
                .filter(one -> one.year() == year)
                .collect(Collectors.toMap(MemberReview::cadreId, Function.identity()));
        var added = new ArrayList<MemberReview>();
        grades.forEach((cadre, grade) -> {
            var was = held.get(cadre);
            if (was == null) {
                added.add(new MemberReview(
                        UuidCreator.getTimeOrderedEpoch(),
                        branch.divisionCode(),
                        branch.id(),
                        cadre,
                        year,
                        grade,
                        day,
                        1));
            } else if (!was.found(grade, day).equals(was)) {
                table.change(REVIEW, was.found(grade, day));
            }
        });
        table.addAll(REVIEW, added);
    }

    /** One member with several on a day, each a talk of its own. */
    @Transactional
    void talked(UUID organisationId, UUID who, Map<UUID, UUID> talks, LocalDate on, LocalDate today) {
        actors.require(Right.WRITE_RECORDS);
        var branch = organisations.find(organisationId);
        if (on.isAfter(today)) {
            throw PartyRefused.HELD_IN_FUTURE.because().with("field", "heldOn");
        }
        if (talks.containsValue(who)) {
            throw PartyRefused.TALKS_WITH_THEMSELVES.because().with("field", "ownerId");
        }
        var people = new ArrayList<>(talks.values());
        people.add(who);
        requireMembers(branch, people, on);
        table.addAll(
                TALK,
                talks.entrySet().stream()
                        .map(talk -> new Talk(
                                talk.getKey(), branch.divisionCode(), branch.id(), who, talk.getValue(), on, 1))
                        .toList());
    }

    private void requireMembers(Organisation branch, Collection<UUID> people, LocalDate day) {
        var members = lists.members(branch, day);
        if (!members.containsAll(List.copyOf(people))) {
            throw PartyRefused.NOT_MEMBERS_THAT_DAY.because().with("field", "cadreId");
        }
    }
}
