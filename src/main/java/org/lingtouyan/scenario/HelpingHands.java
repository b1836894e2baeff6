package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.household.NewHousehold;
import org.lingtouyan.pairing.NewPair;

/**
 * Who helps whom: almost every household has a main helper, each helper a handful of households of one village; of some the
 * helper has changed. Where illness or disability keeps a household poor, Party members of the village help it too. In
 * Jingyuan able people on the industry chain are paired with 4,880 households, as was published.
 */
final class HelpingHands {

    static final String CHAIN_COUNTY = "620421";
    private static final int CHAIN_PAIRS = 4_880;
    private static final String CHAIN = "12";
    private static final String MEMBER = "07";
    private static final int CHAIN_HOUSEHOLDS = 8;

    private static final List<Hand> HANDS = List.of(
            new Hand("03", "县直单位", "干部", 5),
            new Hand("04", "镇政府", "镇干部", 8),
            new Hand("05", "村委会", "村干部", 10),
            new Hand("06", "驻村帮扶工作队", "队员", 6),
            new Hand("02", "市直单位", "干部", 4));
    private static final int[] WEIGHTS = {40, 26, 16, 12, 6};

    private static final List<String> COUNTY_UNITS =
            List.of("县农业农村局", "县教育局", "县水务局", "县住建局", "县卫健局", "县人社局", "县税务局", "县委办公室");

    private final CountyPlan plan;
    private final long seed;
    private final Map<UUID, ToldCadre> people = new LinkedHashMap<>();
    private final List<NewPair> pairs = new ArrayList<>();

    private HelpingHands(CountyPlan plan, long seed) {
        this.plan = plan;
        this.seed = seed;
    }

    /** A kind of helper: where it works, as what, and how many households it takes at the most. */
    private record Hand(String kind, String unit, String title, int households) {}

    static HelpingHands of(CountyPlan plan, List<NewHousehold> households, boolean asPublished, long seed) {
        var hands = new HelpingHands(plan, seed);
        var chain = hands.chainPairs(asPublished);
        households.stream()
                .collect(Collectors.groupingBy(NewHousehold::division, LinkedHashMap::new, Collectors.toList()))
                .forEach((village, living) -> hands.pair(village, living, chain.getOrDefault(village, 0)));
        return hands;
    }

    Map<UUID, ToldCadre> people() {
        return people;
    }

    List<NewPair> pairs() {
        return pairs;
    }

    /** How many pairs on the chain each village has: by its people, to the pair; a few where little is loaded. */
    private Map<DivisionCode, Integer> chainPairs(boolean asPublished) {
        var shares = new LinkedHashMap<DivisionCode, Integer>();
        if (plan.county().code().countyCode().equals(CHAIN_COUNTY)) {
            var villages = plan.villages();
            var parts = Shares.of(
                    asPublished ? CHAIN_PAIRS : villages.size() * 2,
                    villages.stream().mapToDouble(VillagePlan::registered).toArray());
            for (int i = 0; i < parts.length; i++) {
                shares.put(villages.get(i).code(), parts[i]);
            }
        }
        return shares;
    }

    private void pair(DivisionCode village, List<NewHousehold> living, int onTheChain) {
        var chance = Chance.of(seed, "helpers of " + village);
        mainHelpers(village, living, chance);
        membersHelp(village, living, chance);
        for (int pair = 0, helper = 0; pair < onTheChain; helper++) {
            var able = person(village, village, "种养大户", "致富能手", helper, chance);
            int most = Math.min(Math.min(CHAIN_HOUSEHOLDS, living.size()), onTheChain - pair);
            for (int i = 0; i < most; i++, pair++) {
                add(living.get(pair % living.size()), able, false, CHAIN, year(2017, chance), null);
            }
        }
    }

    private void mainHelpers(DivisionCode village, List<NewHousehold> living, Chance chance) {
        for (int next = 0, helper = 0; next < living.size(); helper++) {
            var hand = HANDS.get(chance.weighted(WEIGHTS));
            var now = person(village, hand, helper, chance);
            var before = chance.in(12) ? person(village, hand, 1000 + helper, chance) : null;
            var changed = year(2017, chance);
            for (int i = 0; i < hand.households() && next < living.size(); i++, next++) {
                var household = living.get(next);
                if (chance.in(3)) {
                    continue;
                }
                var begun = year(2015, chance);
                if (before != null) {
                    add(household, before, true, hand.kind(), begun, changed);
                }
                add(household, now, true, hand.kind(), before == null ? begun : changed, null);
            }
        }
    }

    private void membersHelp(DivisionCode village, List<NewHousehold> living, Chance chance) {
        var weak = living.stream()
                .filter(household ->
                        List.of("01", "02").contains(household.facts().state().mainCause()))
                .filter(household -> chance.in(25))
                .toList();
        if (weak.isEmpty()) {
            return;
        }
        var members = List.of(
                person(village, village, "村党支部", "党员", 2000, chance),
                person(village, village, "村党支部", "党员", 2001, chance));
        weak.forEach(household ->
                members.forEach(member -> add(household, member, false, MEMBER, year(2016, chance), null)));
    }

    private void add(
            NewHousehold household, UUID helper, boolean main, String kind, LocalDate from, @Nullable LocalDate to) {
        pairs.add(new NewPair(
                UuidCreator.getTimeOrderedEpochFast(),
                household.division(),
                household.id(),
                helper,
                main,
                kind,
                from,
                to));
    }

    private UUID person(DivisionCode village, Hand hand, int number, Chance chance) {
        return switch (hand.kind()) {
            case "03" ->
                person(village, village.at(Level.COUNTY), chance.oneOf(COUNTY_UNITS), hand.title(), number, chance);
            case "04" -> person(village, village.at(Level.TOWNSHIP), hand.unit(), hand.title(), number, chance);
            default -> person(village, village, hand.unit(), hand.title(), number, chance);
        };
    }

    /** Whose name and post are the demo's; the village and a number keep people of one name apart. */
    private UUID person(
            DivisionCode village, DivisionCode place, String unit, String title, int number, Chance chance) {
        var id = UuidCreator.getNameBasedSha1(
                new UUID(seed, 0), "helper " + village + " " + unit + " " + title + " " + number);
        var sex = chance.in(62) ? "1" : "2";
        var surname = Names.surname("01", chance);
        people.putIfAbsent(
                id,
                ToldCadre.named(place, Names.full(surname, "01", sex, chance), null, unit, title, null)
                        .able(Trades.of(unit + title), List.of(), null, null, false));
        return id;
    }

    private static LocalDate year(int year, Chance chance) {
        return LocalDate.of(year, chance.between(1, 12), 1);
    }
}
