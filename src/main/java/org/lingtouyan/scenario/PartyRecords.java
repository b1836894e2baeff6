package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.CommitteePost;
import org.lingtouyan.leadership.Filling;
import org.lingtouyan.leadership.Tenure;
import org.lingtouyan.party.AbleHand;
import org.lingtouyan.party.GroupMember;
import org.lingtouyan.party.Meeting;
import org.lingtouyan.party.Member;
import org.lingtouyan.party.Officer;
import org.lingtouyan.party.Organisation;
import org.lingtouyan.party.Term;
import org.lingtouyan.party.Venue;
import org.lingtouyan.party.VenueNeed;
import org.lingtouyan.party.VenueNotice;

/** Collects what a piece of the Party's chapter tells, so that each table is written in one statement. */
final class PartyRecords {

    private final Map<UUID, ToldCadre> people = new LinkedHashMap<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Officer> officers = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final List<AbleHand> ableHands = new ArrayList<>();
    private final List<Venue> venues = new ArrayList<>();
    private final List<Venue.Served> served = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<GroupMember> groupMembers = new ArrayList<>();
    private final List<VenueNotice> venueNotices = new ArrayList<>();
    private final List<VenueNeed> venueNeeds = new ArrayList<>();

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpochFast();
    }

    Organisation add(Organisation organisation) {
        organisations.add(organisation);
        return organisation;
    }

    /** Somebody of that place; invented, and without private values. */
    UUID person(DivisionCode place, String unit, @Nullable String title, boolean member, Chance chance) {
        var id = newId();
        var sex = chance.in(74) ? "1" : "2";
        var name = Names.full(Names.surname("01", chance), "01", sex, chance);
        var born = LocalDate.of(chance.between(1955, 1992), chance.between(1, 12), chance.between(1, 28));
        people.put(
                id,
                new ToldCadre(
                        place,
                        name,
                        null,
                        sex,
                        born,
                        "01",
                        member ? "01" : "13",
                        chance.oneOf(List.of("04", "04", "05", "06")),
                        unit,
                        title,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        false));
        return id;
    }

    void term(Organisation of, LocalDate electedOn, LocalDate dueOn, @Nullable LocalDate endedOn) {
        terms.add(new Term(newId(), of.divisionCode(), of.id(), electedOn, dueOn, endedOn, 1));
    }

    void tenure(Organisation of, UUID cadre, CommitteePost post, LocalDate from) {
        tenures.add(Tenure.begun(newId(), of.divisionCode(), cadre, post, Filling.ELECTED, null, from));
    }

    void member(Organisation of, UUID cadre, LocalDate admittedOn, LocalDate joinedOn, boolean onChain) {
        members.add(new Member(
                newId(),
                of.divisionCode(),
                of.id(),
                cadre,
                admittedOn,
                admittedOn.plusYears(1),
                onChain,
                joinedOn,
                null,
                null,
                1));
    }

    /** The secretary of an organisation that is no village's own, a member of it; until they left it for a reason, or to this day. */
    void secretary(
            Organisation of,
            UUID cadre,
            LocalDate admittedOn,
            LocalDate from,
            @Nullable LocalDate until,
            Member.@Nullable Left why) {
        members.add(new Member(
                newId(),
                of.divisionCode(),
                of.id(),
                cadre,
                admittedOn,
                admittedOn.plusYears(1),
                false,
                from,
                until,
                why,
                1));
        officers.add(new Officer(newId(), of.divisionCode(), of.id(), cadre, Officer.Post.SECRETARY, from, until, 1));
    }

    void ableHand(Organisation of, UUID cadre, LocalDate trainedOn) {
        ableHands.add(new AbleHand(newId(), of.divisionCode(), of.id(), cadre, trainedOn, 1));
    }

    void venue(Venue venue, List<DivisionCode> serves) {
        venues.add(venue);
        serves.forEach(place -> served.add(new Venue.Served(newId(), place, venue.id(), venue.validFrom(), null, 1)));
    }

    void meeting(Meeting meeting) {
        meetings.add(meeting);
    }

    void officer(Organisation of, UUID cadre, Officer.Post post, LocalDate from) {
        officers.add(new Officer(newId(), of.divisionCode(), of.id(), cadre, post, from, null, 1));
    }

    void inGroup(GroupMember member) {
        groupMembers.add(member);
    }

    List<GroupMember> groupMembers() {
        return groupMembers;
    }

    void carried(VenueNotice down) {
        venueNotices.add(down);
    }

    void carried(VenueNeed up) {
        venueNeeds.add(up);
    }

    List<VenueNotice> venueNotices() {
        return venueNotices;
    }

    List<VenueNeed> venueNeeds() {
        return venueNeeds;
    }

    List<Venue> venues() {
        return venues;
    }

    List<Venue.Served> served() {
        return served;
    }

    List<Meeting> meetings() {
        return meetings;
    }

    Map<UUID, ToldCadre> people() {
        return people;
    }

    List<Organisation> organisations() {
        return organisations;
    }

    List<Term> terms() {
        return terms;
    }

    List<Officer> officers() {
        return officers;
    }

    List<Tenure> tenures() {
        return tenures;
    }

    List<Member> members() {
        return members;
    }

    List<AbleHand> ableHands() {
        return ableHands;
    }
}
