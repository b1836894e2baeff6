package org.lingtouyan.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHouseholds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which households a phone takes along, and a stamp of each that changes whenever anything does that its card shows. */
@Component
class Cards {

    /** What else than the household's own record stands on its card, by household. */
    private static final String BESIDE =
            """
            select h.id,
                   (select min(d.due_on) from visit.published_due d
                     where d.county_code = :county and d.division_code = :village and d.record_id = h.id
                       and (d.valid_to is null or d.valid_to > :day)) as due_on,
                   (select concat_ws('|', count(*), max(v.entered_at)) from visit.published_visit v
                     where v.county_code = :county and v.division_code = :village and v.household_id = h.id) as visits,
                   (select concat_ws('|', count(*), max(n.entered_at)) from visit.published_need_stock n
                     where n.county_code = :county and n.division_code = :village and n.household_id = h.id) as needs,
                   (select count(*) from visit.published_answer a
                     where a.county_code = :county and a.division_code = :village and a.household_id = h.id) as answers,
                   (select p.cadre_id from pairing.published_pair p
                     where p.county_code = :county and p.division_code = :village and p.household_id = h.id and p.role = 'MAIN'
                       and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day) limit 1) as helper,
                   (select concat_ws('|', m.home_id, m.version) from homemap.published_home m
                     where m.county_code = :county and m.division_code = :village and m.record_id = h.id
                       and m.valid_to is null limit 1) as home,
                   (select concat_ws('|', m.plan_id, count(*), sum(m.version)) from householdplan.published_measure_held m
                     where m.county_code = :county and m.division_code = :village and m.household_id = h.id and m.valid_to is null
                     group by m.plan_id, m.year order by m.year desc limit 1) as measures
              from unnest(:ids::uuid[]) as h (id)
            """;

    private final JdbcClient jdbc;
    private final KnownHouseholds households;

    Cards(JdbcClient jdbc, KnownHouseholds households) {
        this.jdbc = jdbc;
        this.households = households;
    }

    /** A household that a phone takes along. */
    record Stamp(UUID id, String stamp, @Nullable LocalDate dueOn, @Nullable UUID helper) {}

    private record Beside(
            UUID id,
            @Nullable LocalDate dueOn,
            @Nullable String visits,
            @Nullable String needs,
            long answers,
            @Nullable UUID helper,
            @Nullable String home,
            @Nullable String measures) {}

    List<Stamp> ofVillage(DivisionCode village, LocalDate day) {
        var known = households.ofVillage(village);
        Map<UUID, Beside> beside = jdbc
                .sql(BESIDE)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("day", day)
                .param("ids", known.stream().map(one -> one.id()).toArray(UUID[]::new))
                .query(Beside.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Beside::id, one -> one));
        return known.stream()
                .map(one -> stamp(one.id(), one.version(), Optional.ofNullable(beside.get(one.id()))))
                .toList();
    }

    private static Stamp stamp(UUID id, int version, Optional<Beside> found) {
        var beside = found.orElse(new Beside(id, null, null, null, 0, null, null, null));
        var said = version + "/" + beside;
        return new Stamp(id, Integer.toHexString(said.hashCode()) + "-" + version, beside.dueOn(), beside.helper());
    }
}
