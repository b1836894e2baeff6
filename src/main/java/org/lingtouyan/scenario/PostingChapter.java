package org.lingtouyan.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.division.Level;
import org.lingtouyan.posting.Bonds;
import org.lingtouyan.posting.Leaves;
import org.lingtouyan.posting.Posting;
import org.lingtouyan.posting.Postings;
import org.lingtouyan.posting.Recalls;
import org.lingtouyan.posting.Stays;
import org.lingtouyan.posting.Target;
import org.lingtouyan.posting.VillageNeed;
import org.lingtouyan.posting.VillageNeeds;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who is posted where: first secretaries of all poor villages, 133 in poverty offices, 257 medical experts and others. Told before the
 * village teams, because a first secretary answers for a weak one.
 */
@Component
@Order(25)
class PostingChapter implements Chapter {

    private static final int IN_POVERTY_OFFICES = 133;
    private static final int IN_THE_PROVINCES_OFFICE = 16;
    private static final int IN_A_CITYS_OFFICE = 3;
    private static final int MEDICAL_EXPERTS = 257;
    private static final String JINGYUAN = "620421";
    private static final int INTO_LEADING_GROUPS = 3;
    private static final int STATION_DEPUTIES = 18;
    private static final String GANNAN = "6230";

    private final Divisions divisions;
    private final Flags flags;
    private final Cadres cadres;
    private final Postings postings;
    private final VillageNeeds villageNeeds;
    private final Stays stays;
    private final Leaves leaves;
    private final Recalls recalls;
    private final Bonds bonds;

    PostingChapter(
            Divisions divisions,
            Flags flags,
            Cadres cadres,
            Postings postings,
            VillageNeeds villageNeeds,
            Stays stays,
            Leaves leaves,
            Recalls recalls,
            Bonds bonds) {
        this.divisions = divisions;
        this.flags = flags;
        this.cadres = cadres;
        this.postings = postings;
        this.villageNeeds = villageNeeds;
        this.stays = stays;
        this.leaves = leaves;
        this.recalls = recalls;
        this.bonds = bonds;
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        var pieces = new ArrayList<Piece>();
        var cities =
                divisions.children(Province.GANSU).stream().map(Division::code).toList();
        pieces.add(piece(Province.GANSU, () -> office(Province.GANSU, IN_THE_PROVINCES_OFFICE, run)));
        cities.forEach(city -> pieces.add(piece(city, () -> office(city, IN_A_CITYS_OFFICE, run))));
        cities.forEach(city -> pieces.add(leadingGroup(city, run)));
        var poor = counties(Flag.POOR_COUNTY);
        var deep = counties(Flag.DEEP_POVERTY_COUNTY);
        var offices = shares(IN_POVERTY_OFFICES - IN_THE_PROVINCES_OFFICE - IN_A_CITYS_OFFICE * cities.size(), poor);
        var experts = shares(MEDICAL_EXPERTS, deep);
        for (var plan : plans) {
            var county = plan.county().code();
            int inOffice = offices.getOrDefault(county, 0);
            int doctors = experts.getOrDefault(county, 0);
            pieces.add(piece(
                    county, () -> county(plan, inOffice, doctors, poor.contains(county), deep.contains(county), run)));
            if (deep.contains(county)) {
                pieces.add(leadingGroup(county, run));
            }
        }
        return pieces;
    }

    private static Piece piece(DivisionCode place, Runnable writing) {
        return new Piece("postings " + place, writing);
    }

    private void office(DivisionCode place, int people, Run run) {
        var chance = Chance.of(run.seed(), "office of " + place);
        var officials = officials(place, List.of(), chance, run);
        var secondments = new Secondments(officials, chance);
        secondments.povertyOffice(place, people);
        write(officials, List.of(), secondments.postings());
    }

    /** One into the leading group of a city or county; drawn by itself, so that all others stay as they were. */
    private Piece leadingGroup(DivisionCode place, Run run) {
        return new Piece("leading group of " + place, () -> {
            var chance = Chance.of(run.seed(), "leading group of " + place);
            var officials = officials(place, List.of(), chance, run);
            var secondments = new Secondments(officials, chance);
            var kind = divisions.require(place).shortName();
            secondments.cityLeadingGroup(place, "副" + kind.charAt(kind.length() - 1) + "长");
            write(officials, List.of(), secondments.postings());
        });
    }

    private void county(CountyPlan plan, int inOffice, int experts, boolean poor, boolean deep, Run run) {
        var county = plan.county().code();
        var chance = Chance.of(run.seed(), "postings of " + county);
        var homes = divisions.children(county).stream().map(Division::code).toList();
        var officials = officials(county, homes, chance, run);
        var villages = new VillagePostings(plan, deep, officials, chance).in(wanted(plan, run));
        var secondments = new Secondments(officials, chance);
        secondments.povertyOffice(county, inOffice);
        secondments.medicalExperts(county, experts);
        if (poor) {
            secondments.countyDeputy(county);
            secondments.sent(county, deep ? 2 : 0);
            graduates(villages.targets(), county, secondments, chance);
        }
        if (county.countyCode().equals(JINGYUAN)) {
            townships(county, secondments);
        }
        var needs = wishes(villages.targets(), county, officials, run);
        var all = new ArrayList<>(villages.postings());
        all.addAll(secondments.postings());
        write(officials, villages.targets(), all);
        villageNeeds.load(needs);
        stays.load(
                DaysInVillages.of(county, villages.postings(), Chance.of(run.seed(), "days in villages of " + county)));
        LeaveInVillages.of(county, villages.postings(), Chance.of(run.seed(), "leave in " + county))
                .forEach(leaves::load);
        recalls.load(RecalledPeople.of(county, villages.postings()));
        var units = new BoundUnits(county, villages.postings(), Chance.of(run.seed(), "units of " + county));
        bonds.load(units.bonds(), units.funds());
    }

    private static Officials officials(DivisionCode place, List<DivisionCode> homes, Chance chance, Run run) {
        return new Officials(place, chance, Chance.of(run.seed(), "abilities of " + place), homes);
    }

    private static List<VillageNeed> wishes(List<Target> targets, DivisionCode county, Officials officials, Run run) {
        if (!VillageWishes.areStatedIn(county)) {
            return List.of();
        }
        for (int i = 0; i < VillageWishes.candidates(targets); i++) {
            officials.candidate();
        }
        return VillageWishes.of(targets, county, Chance.of(run.seed(), "wishes of " + county));
    }

    /** Every poor village; in the smallest scenario only those it has households in. */
    private static List<DivisionCode> wanted(CountyPlan plan, Run run) {
        var shown = plan.villages().stream().map(VillagePlan::code).collect(Collectors.toSet());
        return plan.poorVillages().stream()
                .filter(village -> run.size() != Size.SMALL || shown.contains(village))
                .toList();
    }

    /** Where it is hardest, and in a team; outside Gannan now and then one who is not. */
    private static void graduates(List<Target> targets, DivisionCode county, Secondments secondments, Chance chance) {
        targets.stream()
                .filter(Target::hardship)
                .limit(4)
                .forEach(target -> secondments.graduateOfficer(
                        target.division(), county.value().startsWith(GANNAN) || !chance.in(8)));
    }

    private void townships(DivisionCode county, Secondments secondments) {
        var townships = divisions.descendants(county, Level.TOWNSHIP);
        townships.stream().limit(INTO_LEADING_GROUPS).map(Division::code).forEach(secondments::leadingGroup);
        for (int i = 0; i < STATION_DEPUTIES; i++) {
            secondments.stationDeputy(townships.get(i % townships.size()).code());
        }
    }

    private void write(Officials officials, List<Target> targets, List<Posting> all) {
        cadres.register(officials.told());
        postings.target(targets);
        postings.register(all);
    }

    private List<DivisionCode> counties(String flag) {
        return flags.of(flag, Province.GANSU).stream()
                .map(Flag::divisionCode)
                .distinct()
                .toList();
    }

    private static Map<DivisionCode, Integer> shares(int people, List<DivisionCode> counties) {
        var shares = new LinkedHashMap<DivisionCode, Integer>();
        var parts = Shares.of(people, counties.stream().mapToDouble(county -> 1).toArray());
        for (int i = 0; i < parts.length; i++) {
            shares.put(counties.get(i), parts[i]);
        }
        return shares;
    }
}
