package org.lingtouyan.monitoring;

import java.time.LocalDate;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many households of a village are watched (监测对象) on a day, in how many help has begun or may still begin in time, and how many have
 * a helper; for whoever assesses the village's branch. Counts alone: which households they are is not told.
 */
@Component
public class WatchedVillages {

    private static final String WATCHED =
            """
            select count(*) as households,
                   count(*) filter (where e.helped_on <= :on or greatest(e.included_on + :helpDays, e.held_until) >= :on) as helped,
                   count(*) filter (where exists (
                       select from pairing.published_pair p
                        where p.county_code = m.county_code and p.household_id = m.household_id
                          and p.valid_from <= :on and (p.valid_to is null or p.valid_to > :on))) as paired
              from monitoring.published_monitored m
              join monitoring.episode e on e.county_code = m.county_code and e.id = m.record_id
             where m.county_code = :county and m.division_code = :village
               and m.valid_from <= :on and (m.valid_to is null or m.valid_to > :on)
            """;

    private final JdbcClient jdbc;
    private final Clocks clocks;
    private final Actors actors;

    WatchedVillages(JdbcClient jdbc, Clocks clocks, Actors actors) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.actors = actors;
    }

    /**
     * @param helped with a first measure, or with time left for it
     * @param paired with a helper
     */
    public record Watched(int households, int helped, int paired) {}

    @Transactional(readOnly = true)
    public Watched of(DivisionCode village, LocalDate on) {
        actors.require(Right.READ_RECORDS);
        return jdbc.sql(WATCHED)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("on", on)
                .param("helpDays", clocks.limits(village, on).helpDays())
                .query(Watched.class)
                .single();
    }
}
