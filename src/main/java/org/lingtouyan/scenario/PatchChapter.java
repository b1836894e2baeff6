package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.pairing.NewPatch;
import org.lingtouyan.pairing.Patches;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who looks after which group of a village (包人包片), in Weirong township 威戎镇 of Jingning, which began it, and wherever there is a
 * map of homes: whoever helps most households of the group. Of each village one group is left to nobody and one is taken by two.
 */
@Component
@Order(65)
class PatchChapter implements Chapter {

    private static final String WEIRONG = "620826101";
    private static final LocalDate TAKEN = LocalDate.of(2018, 3, 1);

    private final JdbcClient jdbc;
    private final Patches patches;

    PatchChapter(JdbcClient jdbc, Patches patches) {
        this.jdbc = jdbc;
        this.patches = patches;
    }

    /** Somebody who helps households of a group; whoever helps most of them stands first. */
    record Helping(String village, String hamlet, UUID cadre) {}

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.villages().stream())
                .map(VillagePlan::code)
                .filter(village -> village.value().startsWith(WEIRONG) || HomeMapChapter.mayHaveOne(village))
                .map(village -> new Piece("patches " + village, () -> patches.load(taken(village))))
                .toList();
    }

    private List<NewPatch> taken(DivisionCode village) {
        Map<String, List<UUID>> helping = helping(village).stream()
                .collect(Collectors.groupingBy(
                        Helping::hamlet, LinkedHashMap::new, Collectors.mapping(Helping::cadre, Collectors.toList())));
        var taken = new ArrayList<NewPatch>();
        for (var hamlet : helping.keySet()) {
            int people = helping.size() == 1 ? 1 : wanted(taken.isEmpty(), hamlet.equals(last(helping)));
            helping.get(hamlet).stream()
                    .limit(people)
                    .forEach(cadre -> taken.add(
                            new NewPatch(UuidCreator.getTimeOrderedEpochFast(), village, hamlet, cadre, TAKEN)));
        }
        return taken;
    }

    private static int wanted(boolean first, boolean last) {
        return last ? 0 : first ? 2 : 1;
    }

    private static String last(Map<String, List<UUID>> helping) {
        return new ArrayList<>(helping.keySet()).get(helping.size() - 1);
    }

    private List<Helping> helping(DivisionCode village) {
        return jdbc.sql(
                        """
                        select n.division_code as village, n.natural_village as hamlet, p.cadre_id as cadre
                          from household.published_natural_village n
                          join pairing.published_pair p
                            on p.county_code = n.county_code and p.division_code = n.division_code and p.household_id = n.household_id
                         where n.county_code = :county and n.division_code = :village and p.role = 'MAIN' and p.valid_to is null
                         group by n.division_code, n.natural_village, p.cadre_id
                         order by n.natural_village, count(*) desc, p.cadre_id
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .query(Helping.class)
                .list();
    }
}
