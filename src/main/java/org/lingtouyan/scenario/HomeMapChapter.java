package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.homemap.Bases;
import org.lingtouyan.homemap.HomePlace;
import org.lingtouyan.homemap.Homes;
import org.lingtouyan.homemap.Homes.PastHome;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Maps of homes (民居分布图): that of Nizang 尼藏 in Duo'er township, drawn by its first secretary, with every household on it;
 * and one each, not finished, in three other counties.
 */
@Component
@Order(95)
class HomeMapChapter implements Chapter {

    /** The edition of divisions has no village of that name; its township does, and one village of it stands for it. */
    private static final String NIZANG = "623024206";

    /** How many households in a hundred are on the map, by the beginning of the village's code. */
    private static final Map<String, Integer> MAPS =
            Map.of(NIZANG, 100, "621227101202", 70, "620823100200", 75, "621102110202", 80);

    private static final LocalDate DRAWN = LocalDate.of(2018, 5, 10);

    private final JdbcClient jdbc;
    private final Bases bases;
    private final Homes homes;

    HomeMapChapter(JdbcClient jdbc, Bases bases, Homes homes) {
        this.jdbc = jdbc;
        this.bases = bases;
        this.homes = homes;
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return MAPS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(map -> plans.stream()
                        .flatMap(plan -> plan.villages().stream())
                        .map(VillagePlan::code)
                        .filter(village -> village.value().startsWith(map.getKey()))
                        .limit(1)
                        .map(village -> new Piece("home map " + village, () -> draw(village, map.getValue(), run))))
                .toList();
    }

    /** Of a township one village has a map. */
    static boolean mayHaveOne(DivisionCode village) {
        return MAPS.keySet().stream().anyMatch(village.value()::startsWith);
    }

    private void draw(DivisionCode village, int share, Run run) {
        var chance = Chance.of(run.seed(), "home map of " + village);
        var map = new HandDrawnMap(chance);
        var base = id("base", village.value());
        bases.load(base, village, map.png(), note(village), DRAWN);
        var placed = new ArrayList<PastHome>();
        for (var household : households(village)) {
            if (chance.in(share)) {
                var at = map.home(household.hamlet());
                placed.add(new PastHome(
                        id("home", household.id().toString()),
                        village,
                        household.id(),
                        HomePlace.onPicture(base, at[0], at[1]),
                        DRAWN));
            }
        }
        homes.load(placed);
    }

    private static String note(DivisionCode village) {
        return village.value().startsWith(NIZANG) ? "尼藏 第一书记手绘" : "驻村帮扶工作队手绘";
    }

    private static UUID id(String what, String of) {
        return UuidCreator.getNameBasedSha1("home map " + what + " " + of);
    }

    private record Living(UUID id, String hamlet) {}

    private List<Living> households(DivisionCode village) {
        return jdbc.sql(
                        """
                        select l.household_id as id, n.natural_village as hamlet
                          from household.published_listed l
                          join household.published_natural_village n
                            on n.county_code = l.county_code and n.division_code = l.division_code and n.household_id = l.household_id
                         where l.county_code = :county and l.division_code = :village and l.moved_on is null
                           and l.status in ('01', '02', '03', '04', '05', '06', '11', '12')
                         order by l.number
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .query(Living.class)
                .list();
    }
}
