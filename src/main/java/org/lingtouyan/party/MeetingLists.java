package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of meetings held: of an area, an organisation or a venue, the latest first. */
@Component
class MeetingLists {

    private final JdbcClient jdbc;
    private final OrganisationLists lists;

    MeetingLists(JdbcClient jdbc, OrganisationLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** What a list is narrowed to. */
    record Sought(
            DivisionCode division, @Nullable UUID organisation, @Nullable UUID venue, Meeting.@Nullable Kind kind) {}

    record Found(
            UUID id,
            String divisionCode,
            UUID organisationId,
            String organisation,
            Meeting.Kind kind,
            LocalDate heldOn,
            String topic,
            int due,
            int attended,
            int onLeave,
            boolean late,
            boolean quorate) {}

    @Transactional(readOnly = true)
    Page<Found> page(Sought sought, @Nullable String cursor, int limit) {
        lists.requireWithin(sought.division());
        var after = Cursor.parse(cursor, "9999-12-31", new UUID(-1, -1));
        var rows = jdbc.sql(
                        """
                        select m.id, m.division_code, m.organisation_id, o.name as organisation, m.kind, m.held_on, m.topic,
                               m.due, m.attended, m.on_leave, m.late_because is not null as late, m.quorate
                          from party.meeting m
                          join party.organisation o on o.county_code = m.county_code and o.id = m.organisation_id
                         where m.division_code >= :from::char(12) and m.division_code < :to::char(12) and not m.voided
                           and (:organisation::uuid is null or m.organisation_id = any(array_append(
                                (select now.was from party.organisation now where now.id = :organisation::uuid), :organisation::uuid)))
                           and (:venue::uuid is null or m.venue_id = :venue::uuid)
                           and (:kind::text is null or m.kind = :kind)
                           and (m.held_on, m.id) < (:beforeDay::date, :beforeId::uuid)
                         order by m.held_on desc, m.id desc
                         limit :limit
                        """)
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("organisation", sought.organisation())
                .param("venue", sought.venue())
                .param("kind", OrganisationLists.name(sought.kind()))
                .param("beforeDay", after.at(0))
                .param("beforeId", after.at(1))
                .param("limit", limit + 1)
                .query(Found.class)
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        return new Page<>(
                List.copyOf(rows.subList(0, limit)),
                Cursor.of(last.heldOn(), last.id()).text());
    }
}
