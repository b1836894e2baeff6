package org.lingtouyan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.leadership.CasePlans;
import org.lingtouyan.leadership.Cases;
import org.lingtouyan.leadership.CommitteeTerms;
import org.lingtouyan.leadership.Reserves;
import org.lingtouyan.leadership.Round;
import org.lingtouyan.leadership.Screening;
import org.lingtouyan.leadership.Screenings;
import org.lingtouyan.leadership.Tenures;
import org.lingtouyan.leadership.Weakness;
import org.lingtouyan.posting.Postings;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Village teams: all of them screened in 2018, 1,051 put right, 869 members removed, 507 of them secretaries, 832 villages given
 * a secretary from elsewhere, and a reserve in every poor village.
 */
@Component
@Order(30)
class LeadershipChapter implements Chapter {

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Cadres cadres;
    private final Postings postings;
    private final Tenures tenures;
    private final Screenings screenings;
    private final Cases cases;
    private final CasePlans plans;
    private final Reserves reserves;
    private final CommitteeTerms terms;

    LeadershipChapter(
            JdbcClient jdbc,
            Divisions divisions,
            Cadres cadres,
            Postings postings,
            Tenures tenures,
            Screenings screenings,
            Cases cases,
            CasePlans plans,
            Reserves reserves,
            CommitteeTerms terms) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.cadres = cadres;
        this.postings = postings;
        this.tenures = tenures;
        this.screenings = screenings;
        this.cases = cases;
        this.plans = plans;
        this.reserves = reserves;
        this.terms = terms;
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> counties) {
        return TeamPlan.of(counties, divisions, run.size(), run.seed()).stream()
                .filter(plan -> !plan.villages().isEmpty())
                .map(plan -> new Piece("teams " + plan.county().county().code(), () -> write(plan, run)))
                .toList();
    }

    private void write(TeamPlan plan, Run run) {
        var county = plan.county().county();
        var chance = Chance.of(run.seed(), "team records of " + county.code());
        var people = new VillagePeople(county, divisions, chance);
        var teams = teams(plan, run, people, chance);
        var sent = firstSecretaries(plan, run);
        var weak = new WeakTeams(people, sent.secretaries(), chance);
        var round = weak.round(county.code());
        var screened = screened(plan, weak, round);
        var reserve = reserve(plan, run, people, chance);
        cadres.register(people.told());
        cadres.register(sent.officials().told());
        postings.target(sent.secretaries().targets());
        postings.register(sent.secretaries().sent());
        screenings.load(round, screened);
        cases.load(weak.cases());
        plans.load(weak.plans());
        tenures.load(teams.tenures());
        terms.load(teams.terms());
        reserves.load(reserve.all());
    }

    private record Sent(FirstSecretaries secretaries, Officials officials) {}

    /** Those in post, and who is sent where a weak village has none; drawn by itself. */
    private Sent firstSecretaries(TeamPlan plan, Run run) {
        var county = plan.county().county().code();
        var officials = new Officials(
                county,
                Chance.of(run.seed(), "first secretaries of weak villages of " + county),
                Chance.of(run.seed(), "abilities of first secretaries of weak villages of " + county),
                divisions.children(county).stream().map(Division::code).toList());
        return new Sent(new FirstSecretaries(inPost(county), officials), officials);
    }

    private Map<DivisionCode, List<FirstSecretaries.Time>> inPost(DivisionCode county) {
        return jdbc
                .sql(
                        """
                        select division_code, cadre_id, valid_from, valid_to
                          from posting.published_posting
                         where county_code = :county and role = 'FIRST_SECRETARY'
                         order by division_code, valid_from
                        """)
                .param("county", county.countyCode())
                .query((row, number) -> Map.entry(
                        new DivisionCode(row.getString("division_code")),
                        new FirstSecretaries.Time(
                                row.getObject("cadre_id", UUID.class),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The villages at the head of the lot are those whose teams changed; the others are told where there are households. */
    private static VillageTeams teams(TeamPlan plan, Run run, VillagePeople people, Chance chance) {
        var teams = new VillageTeams(people, chance);
        var shown = shown(plan);
        boolean inFull = run.size() != Size.SMALL || plan.county().inFull();
        int removed = plan.secretariesRemoved() + plan.othersRemoved();
        for (int i = 0; i < plan.villages().size(); i++) {
            var village = plan.villages().get(i);
            boolean changed = i < Math.max(removed, Math.max(plan.filled(), plan.cases()));
            if (changed || shown.contains(village)) {
                teams.village(
                        village,
                        new VillageTeams.Fate(
                                i < plan.secretariesRemoved(),
                                i >= plan.secretariesRemoved() && i < removed,
                                i < plan.filled(),
                                !changed && chance.in(3),
                                inFull && shown.contains(village) || isNamed(village)));
            }
        }
        return teams;
    }

    private static List<Screening> screened(TeamPlan plan, WeakTeams weak, Round round) {
        var screened = new ArrayList<Screening>();
        int late = plan.cases() / 20;
        for (int i = 0; i < plan.villages().size(); i++) {
            var found = i < plan.weak() ? Weakness.WEAK : i < plan.cases() + late ? Weakness.THREE_WEAK : Weakness.NONE;
            screened.add(weak.screened(Screenings.notYet(round, plan.villages().get(i)), found, i < plan.cases()));
        }
        return screened;
    }

    /** Every poor village has some; where households are shown most others too; Jingyuan's number was published. */
    private static VillageReserve reserve(TeamPlan plan, Run run, VillagePeople people, Chance chance) {
        var reserve = new VillageReserve(people, chance);
        var villages = plan.villages();
        if (plan.reserve() > 0) {
            var parts = Shares.of(
                    plan.reserve(), villages.stream().mapToDouble(village -> 1).toArray());
            for (int i = 0; i < parts.length; i++) {
                reserve.village(villages.get(i), parts[i]);
            }
            return reserve;
        }
        Set<DivisionCode> poor = new HashSet<>(plan.county().poorVillages());
        var shown = shown(plan);
        for (var village : villages) {
            if (poor.contains(village) || shown.contains(village) && chance.in(70)) {
                reserve.village(village, reserve.usual());
            }
        }
        return reserve;
    }

    private static boolean isNamed(DivisionCode village) {
        return Province.NAMED_VILLAGES.contains(village.value());
    }

    private static Set<DivisionCode> shown(TeamPlan plan) {
        return plan.county().villages().stream().map(VillagePlan::code).collect(Collectors.toSet());
    }
}
