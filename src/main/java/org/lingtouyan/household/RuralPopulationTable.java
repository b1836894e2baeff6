package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is read of rural populations: those of a village in the order of time, and the villages of an area with theirs of a year. */
@Component
class RuralPopulationTable {

    private final JdbcClient jdbc;

    RuralPopulationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A span of days in which a village counts so many people. */
    record Span(UUID id, int people, String basis, LocalDate validFrom, @Nullable LocalDate validTo, int version) {

        boolean covers(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
        }
    }

    /** The earliest first, kept from others until the transaction ends. */
    List<Span> ofVillage(DivisionCode village) {
        return jdbc.sql(
                        """
                        select id, people, basis, valid_from, valid_to, version
                          from household.rural_population
                         where county_code = :county and division_code = :village and not voided
                         order by valid_from
                           for update
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .query(Span.class)
                .list();
    }

    /** {@code version}: of what was told of just that year; 0 where an earlier year goes on, or nothing is known. */
    record Counted(
            String divisionCode,
            @Nullable Integer people,
            @Nullable String basis,
            @Nullable LocalDate validFrom,
            int version) {}

    /** The villages there are at the end of a year, in the order of their codes. */
    List<Counted> page(DivisionCode area, int year, boolean missing, String after, int limit) {
        return jdbc.sql(
                        """
                        select v.division_code, r.people, r.basis, r.valid_from,
                               case when r.valid_from = :from then r.version else 0 end as version
                          from division.published_village v
                          left join household.rural_population r
                            on r.county_code = v.county_code and r.division_code = v.division_code and not r.voided
                           and r.valid_from <= :day and (r.valid_to is null or r.valid_to > :day)
                         where v.division_code >= :first::char(12) and v.division_code < :end::char(12)
                           and v.division_code > :after::char(12)
                           and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                           and (not :missing or r.id is null)
                         order by v.division_code
                         limit :limit
                        """)
                .param("from", LocalDate.of(year, 1, 1))
                .param("day", LocalDate.of(year, 12, 31))
                .param("first", area.value())
                .param("end", area.rangeEnd())
                .param("after", after)
                .param("missing", missing)
                .param("limit", limit)
                .query(Counted.class)
                .list();
    }
}
