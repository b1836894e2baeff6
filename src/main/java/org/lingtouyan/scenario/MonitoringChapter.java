package org.lingtouyan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.monitoring.Episodes;
import org.lingtouyan.monitoring.PastEpisode;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.shared.Here;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The watch against falling back, which began in 2020 and goes on: in three counties a few cases in every state, told by how
 * many days ago each step was taken, so that the clocks run in the demonstration as they do in an office.
 */
@Component
@Order(90)
class MonitoringChapter implements Chapter {

    private static final Set<String> COUNTIES = Set.of("620421", "620823", "621227");

    /** Households out of poverty that have a helper and of which the register denies nothing that a removal asks for. */
    private static final String LIVING =
            """
            select picked.household_id, picked.division_code, pair.cadre_id,
                   living.members > 0 and living.members = living.without_labour as unable
              from (select l.household_id, l.county_code, l.division_code, l.number
                      from household.published_listed l
                     where l.county_code = :county and l.status in ('03', '04', '06') and l.moved_on is null
                     order by md5(l.number)
                     limit 150) picked
              join household.published_living living
                on living.county_code = picked.county_code and living.division_code = picked.division_code
               and living.household_id = picked.household_id
              join pairing.published_pair pair
                on pair.county_code = picked.county_code and pair.division_code = picked.division_code
               and pair.household_id = picked.household_id and pair.role = 'MAIN' and pair.valid_to is null
             where living.schooling_assured is not false and living.medical_assured is not false
               and living.housing_assured is not false and living.safe_water is not false
             order by md5(picked.number)
            """;

    private final JdbcClient jdbc;
    private final Episodes episodes;

    MonitoringChapter(JdbcClient jdbc, Episodes episodes) {
        this.jdbc = jdbc;
        this.episodes = episodes;
    }

    /** A household about which a case is told, and who helps it. */
    record Watched(UUID household, DivisionCode village, UUID helper, boolean unable) {}

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return plans.stream()
                .map(plan -> plan.county().code())
                .filter(county -> COUNTIES.contains(county.countyCode()))
                .map(county -> new Piece("monitoring " + county, () -> episodes.load(told(county, run, Here.today()))))
                .toList();
    }

    private List<PastEpisode> told(DivisionCode county, Run run, LocalDate today) {
        var stories = new WatchStories(Chance.of(run.seed(), "monitoring of " + county), today);
        var able = new ArrayList<Watched>();
        var unable = new ArrayList<Watched>();
        living(county).forEach(one -> (one.unable() ? unable : able).add(one));
        return stories.of(able, unable);
    }

    private List<Watched> living(DivisionCode county) {
        return jdbc.sql(LIVING)
                .param("county", county.countyCode())
                .query((row, number) -> new Watched(
                        row.getObject("household_id", UUID.class),
                        new DivisionCode(row.getString("division_code")),
                        row.getObject("cadre_id", UUID.class),
                        row.getBoolean("unable")))
                .list();
    }
}
