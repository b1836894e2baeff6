package org.lingtouyan.party;

import java.math.BigDecimal;
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

/** The lists of venues of an area, in the order of places, with the meetings held there. */
@Component
class VenueLists {

    private final JdbcClient jdbc;
    private final OrganisationLists lists;

    VenueLists(JdbcClient jdbc, OrganisationLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    record Found(
            UUID id,
            String divisionCode,
            String name,
            Venue.Kind kind,
            @Nullable String place,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude,
            @Nullable UUID keeperId,
            int serves,
            int held,
            @Nullable LocalDate lastHeldOn) {}

    @Transactional(readOnly = true)
    Page<Found> page(
            DivisionCode division, Venue.@Nullable Kind kind, LocalDate today, @Nullable String cursor, int limit) {
        lists.requireWithin(division);
        var after = Cursor.parse(cursor, "000000000000", "", new UUID(0, 0));
        var rows = jdbc.sql(
                        """
                        select v.id, v.division_code, v.name, v.kind, v.place, v.longitude, v.latitude, v.keeper_id,
                               (select count(*) from party.venue_area a
                                 where a.county_code = v.county_code and a.venue_id = v.id and a.valid_to is null and not a.voided) as serves,
                               (select count(*) from party.meeting m
                                 where m.county_code = v.county_code and m.venue_id = v.id and not m.voided) as held,
                               (select max(m.held_on) from party.meeting m
                                 where m.county_code = v.county_code and m.venue_id = v.id and not m.voided) as last_held_on
                          from party.venue v
                         where v.division_code >= :from::char(12) and v.division_code < :to::char(12) and not v.voided
                           and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
                           and (:kind::text is null or v.kind = :kind)
                           and (v.division_code, v.name, v.id) > (:afterDivision::char(12), :afterName, :afterId::uuid)
                         order by v.division_code, v.name, v.id
                         limit :limit
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("today", today)
                .param("kind", OrganisationLists.name(kind))
                .param("afterDivision", after.at(0))
                .param("afterName", after.at(1))
                .param("afterId", after.at(2))
                .param("limit", limit + 1)
                .query(Found.class)
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        return new Page<>(
                List.copyOf(rows.subList(0, limit)),
                Cursor.of(last.divisionCode(), last.name(), last.id()).text());
    }
}
