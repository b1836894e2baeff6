package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.exit.Exits;
import org.lingtouyan.exit.PastExit;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How some of those who left poverty in 2018 did so: households and villages of a few counties, step by step, in agreement with
 * what the register says of them; and the counties of Pingliang, of which one was taken off the list and four met the standard.
 */
@Component
@Order(80)
class ExitChapter implements Chapter {

    private static final String JINGYUAN = "620421";
    private static final String HUIXIAN = "621227";
    private static final String PINGLIANG = "6208";
    private static final int VILLAGES_OUT = 3;

    private static final String LEFT =
            """
            select record_id as household, division_code as village, occurred_on as day
              from (select e.*, dense_rank() over (order by e.division_code) as place,
                           row_number() over (partition by e.division_code order by e.label, e.record_id) as nth
                      from household.published_exit e
                     where e.county_code = :county and e.occurred_on between '2018-11-01' and '2018-12-31') left_poverty
             where place <= 2 and nth <= 8
             order by village, nth
            """;

    private static final String STILL_POOR =
            """
            select record_id as household, division_code as village, date '2018-12-28' as day
              from (select h.*, dense_rank() over (order by h.division_code) as place,
                           row_number() over (partition by h.division_code order by h.label, h.record_id) as nth
                      from household.published_household h
                     where h.county_code = :county and h.status = '01' and h.valid_to is null) poor
             where place <= 2 and nth <= 4
             order by village, nth
            """;

    /** Villages whose headcount ratio lies below the limit at the end of the year. */
    private static final String BELOW_THE_LIMIT =
            """
            with poor as materialized (
                select division_code, count(*) as people
                  from household.published_person
                 where county_code = :county and status in ('01', '02', '05') and valid_to is null
                 group by division_code
            )
            select r.division_code
              from household.published_rural_population r
              left join poor on poor.division_code = r.division_code
             where r.county_code = :county and r.valid_to is null
               and 100 * coalesce(poor.people, 0) < 3 * r.people
             order by r.division_code
            """;

    private final JdbcClient jdbc;
    private final Flags flags;
    private final Cadres cadres;
    private final Exits exits;

    ExitChapter(JdbcClient jdbc, Flags flags, Cadres cadres, Exits exits) {
        this.jdbc = jdbc;
        this.flags = flags;
        this.cadres = cadres;
        this.exits = exits;
    }

    /** A household and the day it left, or of one that has not, the day of its last step. */
    record Leaving(UUID household, String village, LocalDate day) {}

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return plans.stream()
                .map(CountyPlan::county)
                .filter(county -> isTold(county.code().countyCode()))
                .map(county -> new Piece("exits " + county.code(), () -> tell(county, run)))
                .toList();
    }

    private static boolean isTold(String county) {
        return county.startsWith(PINGLIANG) || Set.of(JINGYUAN, HUIXIAN).contains(county);
    }

    private void tell(County county, Run run) {
        var stories = new ExitStories(Chance.of(run.seed(), "exits of " + county.code()), cadreOf(county, run));
        var told = new ArrayList<PastExit>();
        told.addAll(stories.left(leaving(LEFT, county)));
        told.addAll(stories.underWay(leaving(STILL_POOR, county)));
        told.addAll(stories.villages(villagesOut(county)));
        stories.county(county).ifPresent(told::add);
        exits.load(told);
    }

    private List<Leaving> leaving(String query, County county) {
        return jdbc.sql(query)
                .param("county", county.code().countyCode())
                .query(Leaving.class)
                .list();
    }

    private List<DivisionCode> villagesOut(County county) {
        var below = Set.copyOf(jdbc.sql(BELOW_THE_LIMIT)
                .param("county", county.code().countyCode())
                .query(String.class)
                .list());
        return flags.of(Flag.POOR_VILLAGE, county.code()).stream()
                .filter(flag -> Integer.valueOf(County.LAST_YEAR).equals(flag.yearTo()))
                .map(Flag::divisionCode)
                .filter(village -> below.contains(village.value()))
                .limit(VILLAGES_OUT)
                .toList();
    }

    /** Who answers for the steps: somebody of the county's office. */
    private UUID cadreOf(County county, Run run) {
        var chance = Chance.of(run.seed(), "exit office of " + county.code());
        var id = UuidCreator.getNameBasedSha1(new UUID(run.seed(), 0), "exit office " + county.code());
        var sex = chance.in(60) ? "1" : "2";
        Map<UUID, ToldCadre> people = new LinkedHashMap<>();
        people.put(
                id,
                ToldCadre.named(
                        county.code(),
                        Names.full(Names.surname("01", chance), "01", sex, chance),
                        null,
                        "县扶贫办",
                        "干部",
                        null));
        cadres.register(people);
        return id;
    }
}
