package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.branchstandard.Structure.Hint;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Branches of an area that are larger or smaller than the rules of their county have it. */
@Component
class StructureLists {

    /** So many branches are looked at in one go; those with something to be pointed out are few of them. */
    private static final int AT_ONCE = 250;

    private static final String STRUCTURE =
            """
            with branch as (
                select o.county_code, o.record_id, o.label, o.division_code
                  from party.published_organisation o
                 where o.division_code >= :from::char(12) and o.division_code < :to::char(12) and o.kind = 'BRANCH'
                   and o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day)
                   and (:organisation::uuid is null or o.record_id = :organisation::uuid)
                   and (o.division_code, o.label, o.record_id) > (:afterDivision::char(12), :afterName, :afterId)
                 order by o.division_code, o.label, o.record_id
                 limit :limit
            )
            select o.record_id as organisation_id, o.label as name, o.division_code, coalesce(m.full_members, 0) as full_members,
                   coalesce(m.members, 0) as members, coalesce(f.committee, 0) as committee
              from branch o
              left join (select county_code, organisation_id, count(distinct cadre_id) as members,
                                count(distinct cadre_id) filter (where full_on <= :day) as full_members
                           from party.published_member
                          where (county_code, organisation_id) in (select county_code, record_id from branch)
                            and valid_from <= :day and (valid_to is null or valid_to > :day)
                          group by county_code, organisation_id) m
                on m.county_code = o.county_code and m.organisation_id = o.record_id
              left join (select county_code, organisation_id, count(distinct cadre_id) as committee
                           from party.published_officer
                          where (county_code, organisation_id) in (select county_code, record_id from branch)
                            and valid_from <= :day and (valid_to is null or valid_to > :day)
                          group by county_code, organisation_id) f
                on f.county_code = o.county_code and f.organisation_id = o.record_id
             order by o.division_code, o.label, o.record_id
            """;

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Actors actors;

    StructureLists(JdbcClient jdbc, Parameters parameters, Actors actors) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.actors = actors;
    }

    record Found(Structure branch, List<Hint> hints) {}

    /** Those of which something is to be pointed out, in the order of places. */
    @Transactional(readOnly = true)
    Page<Found> found(
            DivisionCode area, @Nullable UUID organisation, LocalDate day, @Nullable String cursor, int limit) {
        if (!actors.require(Right.READ_RECORDS).area().contains(area)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var rules = new HashMap<DivisionCode, Needs>();
        var found = new ArrayList<Found>();
        var position = position(cursor);
        while (true) {
            var rows = rows(area, organisation, day, position);
            for (var row : rows) {
                var hints = hints(row, rules.computeIfAbsent(county(row), of -> new Needs(parameters, of, day)));
                if (!hints.isEmpty() && found.size() == limit) {
                    return new Page<>(
                            List.copyOf(found),
                            Position.of(found.get(limit - 1).branch()).text());
                }
                if (!hints.isEmpty()) {
                    found.add(new Found(row, hints));
                }
            }
            if (rows.size() < AT_ONCE) {
                return new Page<>(List.copyOf(found), null);
            }
            position = Position.after(rows.get(AT_ONCE - 1));
        }
    }

    /** A branch without any member noted is no small branch: its roster has not been entered. */
    private static List<Hint> hints(Structure branch, Needs needs) {
        return branch.members() == 0 ? List.of() : branch.hints(needs);
    }

    private List<Structure> rows(DivisionCode area, @Nullable UUID organisation, LocalDate day, Position after) {
        return jdbc.sql(STRUCTURE)
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .param("organisation", organisation)
                .param("day", day)
                .param("afterDivision", after.division())
                .param("afterName", after.name())
                .param("afterId", after.id())
                .param("limit", AT_ONCE)
                .query(Structure.class)
                .list();
    }

    private record Position(String division, String name, UUID id) {

        static Position after(Structure one) {
            return new Position(one.divisionCode(), one.name(), one.organisationId());
        }

        static Cursor of(Structure one) {
            return Cursor.of(one.divisionCode(), one.name(), one.organisationId());
        }
    }

    private static Position position(@Nullable String cursor) {
        return Cursor.read(
                cursor,
                parts -> new Position(parts.at(0), parts.at(1), UUID.fromString(parts.at(2))),
                "000000000000",
                "",
                new UUID(0, 0));
    }

    private static DivisionCode county(Structure one) {
        return new DivisionCode(one.divisionCode()).at(Level.COUNTY);
    }
}
