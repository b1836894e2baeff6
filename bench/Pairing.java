package org.lingtouyan.optimisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.optimisation.Search.Pace;
import org.lingtouyan.optimisation.Why.Point;

/** Proposals for a township, 300 households and 60 helpers, beside a greedy baseline and the optimum. */
final class Pairing {

    private static final int HELPED = 1_000_000;
    private static final int HEAVIER = 2;
    private static final Map<Point, Integer> WEIGHTS =
            Map.of(Point.CAUSE, 20, Point.HELPER_DISTANCE, 6, Point.KIN, 100, Point.LOAD, HEAVIER);
    private static final List<String> TRADES = List.of("01", "02", "04", "05", "08", "09", "11", "14");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴";

    private final Search<PairingPlan> search = Search.ofPairs();
    private final PairingPlan plan;
    private final int[][] worth;

    private Pairing(PairingPlan plan) {
        this.plan = plan;
        this.worth = worth();
    }

    static void run(long seed) {
        var pairing = new Pairing(township(300, 60, new Random(seed)));
        var name = "pairing 300 x 60, 8 s";
        long begun = System.nanoTime();
        Drafting.print(name, "greedy", pairing.judged(pairing.greedy()), begun);
        begun = System.nanoTime();
        var best = pairing.search.best(pairing.plan, new Pace(8, null, seed, 1_000_000), worthOnTheWay -> {});
        Drafting.print(name, "draft", pairing.search.judged(best).worth(), begun);
        begun = System.nanoTime();
        Drafting.print(name, "optimum", pairing.judged(pairing.optimum()), begun);
    }

    private Worth judged(Map<Integer, Hand> chosen) {
        var homes = new ArrayList<Home>();
        for (int i = 0; i < plan.homes().size(); i++) {
            homes.add(plan.homes().get(i).with(chosen.get(i)));
        }
        return search.judged(plan.with(homes)).worth();
    }

    /** Household after household the helper who is best for it then, the load counted. */
    private Map<Integer, Hand> greedy() {
        var more = new int[plan.hands().size()];
        var chosen = new HashMap<Integer, Hand>();
        for (int home = 0; home < worth.length; home++) {
            int best = -1;
            int most = Integer.MIN_VALUE;
            for (int hand = 0; hand < more.length; hand++) {
                var one = plan.hands().get(hand);
                int value = worth[home][hand] - HEAVIER * (one.households() + more[hand]);
                if (one.beyond(more[hand] + 1) == 0 && value > most) {
                    most = value;
                    best = hand;
                }
            }
            if (best >= 0) {
                more[best]++;
                chosen.put(home, plan.hands().get(best));
            }
        }
        return chosen;
    }

    /** A helper's next household costs more than the one before, so the load too is a flow: an arc for each. */
    private Map<Integer, Hand> optimum() {
        int hands = plan.hands().size();
        var flow = new CheapestFlow(2 + hands + worth.length);
        var arcs = new HashMap<Integer, int[]>();
        for (int hand = 0; hand < hands; hand++) {
            var one = plan.hands().get(hand);
            for (int more = 0; one.beyond(more + 1) == 0; more++) {
                flow.arc(2 + hand, 1, 1, HEAVIER * (one.households() + more));
            }
        }
        for (int home = 0; home < worth.length; home++) {
            flow.arc(0, 2 + hands + home, 1, 0);
            for (int hand = 0; hand < hands; hand++) {
                arcs.put(flow.arc(2 + hands + home, 2 + hand, 1, -worth[home][hand]), new int[] {home, hand});
            }
        }
        flow.fill(0, 1);
        var chosen = new HashMap<Integer, Hand>();
        arcs.forEach((arc, pair) -> {
            if (flow.isUsed(arc)) {
                chosen.put(pair[0], plan.hands().get(pair[1]));
            }
        });
        return chosen;
    }

    /** What each helper is worth to each household beside the load, as the rules judge it. */
    private int[][] worth() {
        int hands = plan.hands().size();
        var found = new int[plan.homes().size()][hands];
        for (int shift = 0; shift < hands; shift++) {
            var homes = new ArrayList<Home>();
            for (int i = 0; i < found.length; i++) {
                homes.add(plan.homes().get(i).with(plan.hands().get((i + shift) % hands)));
            }
            var points = new HashMap<String, Integer>();
            for (var why : search.judged(plan.with(homes)).reasons()) {
                points.merge(why.subject(), why.points(), Integer::sum);
            }
            for (int i = 0; i < found.length; i++) {
                var home = homes.get(i);
                found[i][(i + shift) % hands] = points.getOrDefault(home.id(), 0) + HELPED * home.urgency();
            }
        }
        return found;
    }

    private static PairingPlan township(int households, int helpers, Random random) {
        var villages = new ArrayList<DivisionCode>();
        for (int i = 0; i < 12; i++) {
            villages.add(new DivisionCode("620421101%03d".formatted(201 + i)));
        }
        var hands = new ArrayList<Hand>();
        for (int i = 0; i < helpers; i++) {
            var home = one(villages, random);
            var goes = new HashSet<>(List.of(random.nextInt(10) < 8 ? one(villages, random) : new DivisionCode("620421205201")));
            int most = random.nextInt(10) < 4 ? 5 : 10;
            hands.add(new Hand(
                    new UUID(1, i), "04", surname(random), home, Set.of(one(TRADES, random)), random.nextInt(4), most, goes));
        }
        var homes = new ArrayList<Home>();
        for (int i = 0; i < households; i++) {
            homes.add(new Home(
                    new UUID(2, i),
                    one(villages, random),
                    surname(random),
                    "01",
                    1 + random.nextInt(3),
                    Set.of(one(TRADES, random)),
                    Set.of(),
                    null));
        }
        return new PairingPlan(homes, hands, Weights.of(WEIGHTS));
    }

    private static String surname(Random random) {
        int at = random.nextInt(SURNAMES.length());
        return SURNAMES.substring(at, at + 1);
    }

    private static <T> T one(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
