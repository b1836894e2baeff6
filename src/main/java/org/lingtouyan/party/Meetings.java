package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings that were held: written down on the day or later with a reason, never refused for being late. */
@Component
public class Meetings {

    private static final String TABLE = "meeting";
    private static final int USUAL_DAYS = 7;

    private final JdbcClient jdbc;
    private final PartyTable table;
    private final MeetingPoints meetingPoints;
    private final Organisations organisations;
    private final Parameters parameters;
    private final Actors actors;

    Meetings(
            JdbcClient jdbc,
            PartyTable table,
            MeetingPoints meetingPoints,
            Organisations organisations,
            Parameters parameters,
            Actors actors) {
        this.jdbc = jdbc;
        this.table = table;
        this.meetingPoints = meetingPoints;
        this.organisations = organisations;
        this.parameters = parameters;
        this.actors = actors;
    }

    /** Takes over meetings that are sound already. */
    @Transactional
    public void takeOver(Collection<Meeting> meetings) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(TABLE, meetings);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area */
    @Transactional(readOnly = true)
    Meeting find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(TABLE, id, Meeting.class).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    @Transactional(readOnly = true)
    List<Meeting.Point> points(Meeting meeting) {
        return meetingPoints.of(meeting);
    }

    /** @return false if just this was written down before */
    @Transactional
    boolean hold(Meeting told, List<Meeting.Point> points, LocalDate today) {
        actors.require(Right.WRITE_RECORDS);
        organisations.find(told.organisationId());
        var held = table.find(TABLE, told.id(), Meeting.class);
        if (held.isPresent()) {
            if (!held.get().isSame(told)) {
                throw PartyRefused.PARTY_ID_TAKEN.because();
            }
            return false;
        }
        requireSound(told, points, today);
        if (!table.add(TABLE, told)) {
            throw PartyRefused.PARTY_ID_TAKEN.because();
        }
        meetingPoints.add(points);
        return true;
    }

    /** What was written down is put right; the points that are told replace those of before, and stay where none are told of. */
    @Transactional
    void mend(Meeting told, @Nullable List<Meeting.Point> points, LocalDate today) {
        actors.require(Right.WRITE_RECORDS);
        var before = points(find(told.id()));
        requireSound(told, points == null ? before : points, today);
        table.change(TABLE, told);
        if (points != null) {
            meetingPoints.replace(before, points);
        }
    }

    /** @throws org.lingtouyan.shared.Refusal PARTY_STALE when somebody changed it since */
    @Transactional
    void takeBack(UUID id, int version) {
        actors.require(Right.WRITE_RECORDS);
        var county = find(id).divisionCode().countyCode();
        int taken = jdbc.sql(
                        """
                        update party.meeting set voided = true, version = version + 1
                         where county_code = :county and id = :id and version = :version and not voided
                        """)
                .param("county", county)
                .param("id", id)
                .param("version", version)
                .update();
        if (taken == 0) {
            throw PartyRefused.PARTY_STALE.because();
        }
        meetingPoints.takeBack(county, id);
    }

    /** Whether enough came for it to count as held: the table says so. */
    @Transactional(readOnly = true)
    boolean isQuorate(Meeting meeting) {
        return jdbc.sql("select quorate from party.meeting where county_code = :county and id = :id")
                .param("county", meeting.divisionCode().countyCode())
                .param("id", meeting.id())
                .query(Boolean.class)
                .single();
    }

    /** Nothing where it was held at none, or at one that the actor may not see. */
    @Transactional(readOnly = true)
    @Nullable
    String venueName(Meeting meeting) {
        var venue = meeting.venueId();
        return venue == null
                ? null
                : table.find("venue", venue, Venue.class).map(Venue::name).orElse(null);
    }

    private void requireSound(Meeting told, List<Meeting.Point> points, LocalDate today) {
        var venue = told.venueId();
        if (venue != null && table.find("venue", venue, Venue.class).isEmpty()) {
            throw PartyRefused.VENUE_UNKNOWN.because().with("field", "venueId");
        }
        told.requireSound(
                points.stream().mapToInt(Meeting.Point::attended).sum(), today, lateAfter(told.divisionCode(), today));
    }

    /** After how many days a meeting that is written down says why so late. */
    int lateAfter(DivisionCode place, LocalDate today) {
        return parameters
                .value("party.late-entry-days", place, today)
                .map(Integer::valueOf)
                .orElse(USUAL_DAYS);
    }
}
