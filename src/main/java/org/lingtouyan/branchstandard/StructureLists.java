package org.lingtouyan.branchstandard;

import java.time.LocalDate;
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
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Branches of an area that are larger or smaller than the rules of their county have it. */
@Component
class StructureLists {

    private static final int LONGEST = 500;

    /** A branch without any member noted is no small branch: its roster has not been entered. */
    private static final String STRUCTURE =
            """
            select o.record_id as organisation_id, o.label as name, o.division_code, m.full_members, m.members,
                   coalesce(f.committee, 0) as committee
              from party.published_organisation o
              join (select county_code, organisation_id, count(distinct cadre_id) as members,
                           count(distinct cadre_id) filter (where full_on <= :day) as full_members
                      from party.published_member
                     where division_code >= :from::char(12) and division_code < :to::char(12)
                       and valid_from <= :day and (valid_to is null or valid_to > :day)
                       and (:organisation::uuid is null or organisation_id = :organisation::uuid)
                     group by county_code, organisation_id) m
                on m.county_code = o.county_code and m.organisation_id = o.record_id
              left join (select county_code, organisation_id, count(distinct cadre_id) as committee
                           from party.published_officer
                          where division_code >= :from::char(12) and division_code < :to::char(12)
                            and valid_from <= :day and (valid_to is null or valid_to > :day)
                            and (:organisation::uuid is null or organisation_id = :organisation::uuid)
                          group by county_code, organisation_id) f
                on f.county_code = o.county_code and f.organisation_id = o.record_id
             where o.division_code >= :from::char(12) and o.division_code < :to::char(12) and o.kind = 'BRANCH'
               and o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day)
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

    /** Those of which something is to be pointed out; at most five hundred. */
    @Transactional(readOnly = true)
    List<Found> found(DivisionCode area, @Nullable UUID organisation, LocalDate day) {
        if (!actors.require(Right.READ_RECORDS).area().contains(area)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var rules = new HashMap<DivisionCode, Needs>();
        return jdbc
                .sql(STRUCTURE)
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .param("organisation", organisation)
                .param("day", day)
                .query(Structure.class)
                .list()
                .stream()
                .map(one -> new Found(one, one.hints(rules.computeIfAbsent(county(one), of -> needs(of, day)))))
                .filter(one -> !one.hints().isEmpty())
                .limit(LONGEST)
                .toList();
    }

    private Needs needs(DivisionCode county, LocalDate day) {
        return new Needs(parameters, county, day);
    }

    private static DivisionCode county(Structure one) {
        return new DivisionCode(one.divisionCode()).at(Level.COUNTY);
    }
}
