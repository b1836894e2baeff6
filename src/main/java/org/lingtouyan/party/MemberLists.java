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

/** The lists of members: of one organisation or of an area, those of a day. */
@Component
class MemberLists {

    private static final String PAGE =
            """
            select m.id, m.division_code, m.organisation_id, o.name as organisation, m.cadre_id, m.admitted_on, m.full_on,
                   m.on_chain, m.valid_from, m.valid_to, m.left_because, m.version,
                   (select i.name from party.in_group i
                     where i.county_code = m.county_code and i.cadre_id = m.cadre_id and i.parent_id = m.organisation_id
                       and i.valid_from <= :today and (i.valid_to is null or i.valid_to > :today)
                     limit 1) as group_name
              from party.member m
              join party.organisation o on o.county_code = m.county_code and o.id = m.organisation_id
             where m.division_code >= :from::char(12) and m.division_code < :to::char(12) and not m.voided
               and (:organisation::uuid is null or m.organisation_id = :organisation::uuid)
               and (:cadre::uuid is null or m.cadre_id = :cadre::uuid)
               and (:all or m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today))
               and (not :chain or m.on_chain)
               and (m.division_code, m.organisation_id, m.id) > (:afterDivision::char(12), :afterOrganisation::uuid, :afterId::uuid)
             order by m.division_code, m.organisation_id, m.id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final OrganisationLists lists;

    MemberLists(JdbcClient jdbc, OrganisationLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** What a list is narrowed to: one organisation, one person, those admitted on the chain; all, also those who left. */
    record Sought(
            DivisionCode division, @Nullable UUID organisation, @Nullable UUID cadre, boolean chain, boolean all) {}

    record Found(
            UUID id,
            String divisionCode,
            UUID organisationId,
            String organisation,
            UUID cadreId,
            LocalDate admittedOn,
            @Nullable LocalDate fullOn,
            boolean onChain,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Member.@Nullable Left leftBecause,
            int version,
            @Nullable String groupName) {}

    @Transactional(readOnly = true)
    Page<Found> page(Sought sought, LocalDate today, @Nullable String cursor, int limit) {
        lists.requireWithin(sought.division());
        var after = Cursor.parse(cursor, "000000000000", new UUID(0, 0), new UUID(0, 0));
        var rows = jdbc.sql(PAGE)
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("organisation", sought.organisation())
                .param("cadre", sought.cadre())
                .param("all", sought.all())
                .param("chain", sought.chain())
                .param("today", today)
                .param("afterDivision", after.at(0))
                .param("afterOrganisation", after.at(1))
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
                Cursor.of(last.divisionCode(), last.organisationId(), last.id()).text());
    }
}
