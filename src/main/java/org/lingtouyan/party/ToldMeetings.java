package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.MeetingController.ToldMeeting;
import org.lingtouyan.shared.TableRows;
import org.lingtouyan.shared.ToldBodies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Meetings away from a desk: who meets in a village and what is owed there, and what was written down without a signal. */
@Component
public class ToldMeetings {

    /** A village has a handful of each. */
    private static final int MOST = 100;

    private final Meetings meetings;
    private final MeetingsDue due;
    private final Organisations organisations;
    private final PartyTable table;
    private final JdbcClient jdbc;
    private final ToldBodies bodies;

    ToldMeetings(
            Meetings meetings,
            MeetingsDue due,
            Organisations organisations,
            PartyTable table,
            JdbcClient jdbc,
            ToldBodies bodies) {
        this.meetings = meetings;
        this.due = due;
        this.organisations = organisations;
        this.table = table;
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    /** What a village's phone takes along; after {@code lateDays} days a meeting says why it is entered late. */
    public record VillageMeetings(int lateDays, List<MeetingBranch> organisations, List<MeetingVenue> venues) {}

    /** Who may meet: with the members and the committee, as many as are due at a meeting of all or of the committee. */
    public record MeetingBranch(
            UUID id, String name, Organisation.Kind kind, int members, int committee, List<OwedMeeting> owed) {}

    /** Owed from that day to that one; the day it was last held in between. */
    public record OwedMeeting(Meeting.Kind kind, LocalDate from, LocalDate until, @Nullable LocalDate heldOn) {}

    /** A place where members of the village gather. */
    public record MeetingVenue(UUID id, String name) {}

    /** An organisation as it stands, and where. */
    public record MeetingPlace(UUID organisation, DivisionCode village) {}

    @Transactional(readOnly = true)
    public VillageMeetings ofVillage(DivisionCode village, LocalDate day) {
        var owed = due.owed(village, day).stream()
                .collect(Collectors.groupingBy(
                        MeetingsDue.DueMeeting::organisationId,
                        Collectors.mapping(
                                one -> new OwedMeeting(
                                        one.kind(), one.begins(), one.ends().minusDays(1), one.heldOn()),
                                Collectors.toList())));
        return new VillageMeetings(
                meetings.lateAfter(village, day),
                living(village, day).stream()
                        .map(one -> new MeetingBranch(
                                one.id(),
                                one.name(),
                                one.kind(),
                                one.members(),
                                one.committee(),
                                owed.getOrDefault(one.id(), List.of())))
                        .toList(),
                venues(village, day));
    }

    /**
     * The organisation, or what it went on as in another village, also for what was held before: a village that ended takes nothing
     * in. Nothing where the actor may not look.
     */
    @Transactional(readOnly = true)
    public Optional<MeetingPlace> standing(UUID organisation) {
        return TableRows.read(
                        jdbc.sql(
                                        """
                                        select to_json(o) from party.organisation o
                                         where (o.id = :id or o.was @> array[:id::uuid]) and not o.voided
                                         order by o.valid_to is null desc, o.valid_from desc
                                         limit 1
                                        """)
                                .param("id", organisation),
                        Organisation.class)
                .stream()
                .findFirst()
                .map(one -> new MeetingPlace(one.id(), one.divisionCode()));
    }

    /**
     * As {@code POST /api/party/organisations/…/meetings}.
     *
     * @throws org.lingtouyan.shared.Refusal INVALID_REQUEST with the field, and whatever a meeting is refused for
     */
    public void hold(UUID organisation, LocalDate today, ObjectNode body) {
        var told = bodies.read(body, ToldMeeting.class);
        var of = organisations.find(organisation);
        meetings.hold(told.meeting(of, told.id(), 1), told.points(of), today);
    }

    /** After how many days a meeting that is entered says why so late. */
    public int lateAfter(DivisionCode village, LocalDate day) {
        return meetings.lateAfter(village, day);
    }

    private record Living(UUID id, String name, Organisation.Kind kind, int members, int committee) {}

    private List<Living> living(DivisionCode village, LocalDate day) {
        return jdbc.sql(
                        """
                        select o.id, o.name, o.kind,
                               case o.kind when 'GROUP' then
                                   (select count(distinct i.cadre_id) from party.in_group i
                                     where i.county_code = o.county_code and i.organisation_id = o.id
                                       and i.valid_from <= :day and (i.valid_to is null or i.valid_to > :day))
                               else
                                   (select count(*) from party.member m
                                     where m.county_code = o.county_code and m.organisation_id = o.id and not m.voided
                                       and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)) end as members,
                               (select count(distinct f.cadre_id) from party.published_officer f
                                 where f.county_code = o.county_code and f.organisation_id = o.id
                                   and f.valid_from <= :day and (f.valid_to is null or f.valid_to > :day)) as committee
                          from party.organisation o
                         where o.division_code = :village and not o.voided
                           and o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day)
                         order by o.depth, o.name, o.id
                         limit :most
                        """)
                .param("village", village.value())
                .param("day", day)
                .param("most", MOST)
                .query(Living.class)
                .list();
    }

    /** Those that lie in the village or serve it, by itself or with its township. */
    private List<MeetingVenue> venues(DivisionCode village, LocalDate day) {
        return jdbc.sql(
                        """
                        select v.id, v.name from party.venue v
                         where v.county_code = :county and not v.voided
                           and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                           and (v.division_code = :village
                                or exists (select from party.venue_area a
                                            where a.county_code = v.county_code and a.venue_id = v.id and not a.voided
                                              and a.division_code in (:village, left(:village, 9) || '000')
                                              and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)))
                         order by v.division_code <> :village, v.name, v.id
                         limit :most
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("day", day)
                .param("most", MOST)
                .query(MeetingVenue.class)
                .list();
    }
}
