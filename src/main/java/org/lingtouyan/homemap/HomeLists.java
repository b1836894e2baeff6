package org.lingtouyan.homemap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the map shows: one query a screen, out of what modules before this one publish. */
@Component
class HomeLists {

    private final JdbcClient jdbc;

    HomeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A registered household of a village with whatever it may be coloured by, and where it lives. */
    record Row(
            UUID householdId,
            String number,
            @Nullable String headName,
            String status,
            @Nullable String kind,
            @Nullable String mainCause,
            @Nullable String naturalVillage,
            boolean monitored,
            boolean planned,
            @Nullable UUID helper,
            @Nullable LocalDate dueOn,
            @Nullable UUID id,
            @Nullable UUID baseId,
            @Nullable BigDecimal x,
            @Nullable BigDecimal y,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude,
            @Nullable Integer accuracy,
            @Nullable Integer version) {}

    List<Row> ofVillage(DivisionCode village, LocalDate day) {
        return jdbc.sql(OF_VILLAGE)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("day", day)
                .query(Row.class)
                .list();
    }

    /** Each part is asked for the whole village once: its households are hundreds, their parts a few each. */
    private static final String OF_VILLAGE =
            """
            with watched as materialized (
                select distinct household_id from monitoring.published_monitored
                 where county_code = :county and division_code = :village
                   and valid_from <= :day and (valid_to is null or valid_to > :day)
            ), planned as materialized (
                select distinct household_id from householdplan.published_plan_stock
                 where county_code = :county and division_code = :village
                   and valid_from <= :day and (valid_to is null or valid_to > :day)
            ), helped as materialized (
                select distinct on (household_id) household_id, cadre_id from pairing.published_pair
                 where county_code = :county and division_code = :village and role = 'MAIN'
                   and valid_from <= :day and (valid_to is null or valid_to > :day)
                 order by household_id, valid_from desc
            ), due as materialized (
                select record_id as household_id, min(due_on) as due_on from visit.published_due
                 where county_code = :county and division_code = :village
                   and (valid_to is null or valid_to > :day)
                 group by record_id
            )
            select l.household_id, l.number, l.head_name, l.status, l.kind, l.main_cause, n.natural_village,
                   watched.household_id is not null as monitored, planned.household_id is not null as planned,
                   helped.cadre_id as helper, due.due_on,
                   m.id, m.base_id, m.x, m.y, m.longitude, m.latitude, m.accuracy, m.version
              from household.published_listed l
              left join household.published_natural_village n
                on n.county_code = l.county_code and n.division_code = l.division_code and n.household_id = l.household_id
              left join watched on watched.household_id = l.household_id
              left join planned on planned.household_id = l.household_id
              left join helped on helped.household_id = l.household_id
              left join due on due.household_id = l.household_id
              left join homemap.home m
                on m.county_code = l.county_code and m.division_code = l.division_code and m.household_id = l.household_id
               and m.valid_to is null and not m.voided
             where l.county_code = :county and l.division_code = :village and l.moved_on is null
               and l.status in ('01', '02', '03', '04', '05', '06', '11', '12')
             order by l.number, l.household_id
            """;

    /** Who looks after a part of a village (包片): a natural village or group, of no name the whole village. */
    record LookedAfter(String name, UUID cadreId) {}

    List<LookedAfter> lookedAfter(DivisionCode village, LocalDate day) {
        return jdbc.sql(
                        """
                        select name, cadre_id from pairing.published_patch
                         where county_code = :county and division_code = :village
                           and valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by name, cadre_id
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("day", day)
                .query(LookedAfter.class)
                .list();
    }

    /** A village of which there is a map. */
    record MappedVillage(String division, Base.Kind kind, LocalDate since, long placed, long households) {}

    /** Villages of an area that have something laid under their map. */
    List<MappedVillage> villages(DivisionCode area, @Nullable String after, int limit) {
        return jdbc.sql(VILLAGES)
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .param("after", after)
                .param("limit", limit)
                .query(MappedVillage.class)
                .list();
    }

    private static final String VILLAGES =
            """
            select b.division_code as division, b.kind, b.valid_from as since, count(m.id) as placed,
                   count(l.household_id) as households
              from (select division_code, county_code, kind, valid_from
                      from homemap.base
                     where division_code >= :from::char(12) and division_code < :to::char(12)
                       and valid_to is null and not voided
                       and (:after::char(12) is null or division_code > :after::char(12))
                     order by division_code
                     limit :limit) b
              left join household.published_listed l
                on l.county_code = b.county_code and l.division_code = b.division_code and l.moved_on is null
               and l.status in ('01', '02', '03', '04', '05', '06', '11', '12')
              left join homemap.home m
                on m.county_code = l.county_code and m.division_code = l.division_code and m.household_id = l.household_id
               and m.valid_to is null and not m.voided
             group by b.division_code, b.kind, b.valid_from
             order by b.division_code
            """;
}
