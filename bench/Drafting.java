package org.lingtouyan.optimisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.optimisation.Search.Pace;
import org.lingtouyan.optimisation.Why.Point;

/**
 * Drafts of postings beside a greedy baseline and the true optimum: the worth of a plan is a sum over villages, so that the
 * optimum under quotas is the cheapest flow from units over people to villages. All three are judged by the same rules.
 */
public final class Drafting {

    private static final int FILLED = 1_000_000;
    private static final Map<Point, Integer> WEIGHTS = Map.of(
            Point.TRADE, 20, Point.OTHER_TRADE, 10, Point.LANGUAGE, 30, Point.NO_LANGUAGE, 30, Point.DISTANCE, 3,
            Point.STAY, 8, Point.KEEP_GOOD, 25, Point.UNFIT, 60, Point.TERM_OVER, 5);
    /** As CountyCentres has it. */
    private static final int JINGYUAN_FROM_CHENGGUAN = 106;
    private static final List<String> TRADES = List.of("01", "02", "03", "04", "05", "06", "08", "09", "10", "11", "13");

    private final Search<PostingPlan> search = Search.ofPostings();
    private final PostingPlan plan;
    private final int[][] worth;

    private Drafting(PostingPlan plan) {
        this.plan = plan;
        this.worth = worth();
    }

    public static void run(String[] arguments) {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 42;
        System.out.printf("seed %d%n", seed);
        new Drafting(county(12, 16, 8, new Random(seed))).report("postings 12 x 16, 3 s", 3, seed);
        new Drafting(county(120, 160, 100, new Random(seed))).report("postings 120 x 160, 30 s", 30, seed);
        Pairing.run(seed);
    }

    private void report(String name, int seconds, long seed) {
        print(name, "as it is", search.judged(plan).worth(), 0);
        long begun = System.nanoTime();
        print(name, "greedy", judged(greedy()), begun);
        begun = System.nanoTime();
        var best = search.best(plan, new Pace(seconds, null, seed, 1_000_000), worthOnTheWay -> {});
        print(name, "draft", search.judged(best).worth(), begun);
        begun = System.nanoTime();
        print(name, "optimum", judged(optimum()), begun);
    }

    static void print(String name, String which, Worth worth, long begun) {
        System.out.printf(
                "%s | %s | broken %d | empty %d | points %d | %s%n",
                name,
                which,
                -worth.broken(),
                -worth.empty(),
                worth.points(),
                begun == 0 ? "" : "%.2f s".formatted((System.nanoTime() - begun) / 1e9));
    }

    private Worth judged(Map<Integer, Person> chosen) {
        var seats = new ArrayList<Seat>();
        for (int i = 0; i < plan.seats().size(); i++) {
            seats.add(plan.seats().get(i).with(chosen.get(i)));
        }
        return search.judged(plan.with(seats)).worth();
    }

    /** The best pair that is left, then the next. */
    private Map<Integer, Person> greedy() {
        var pairs = new ArrayList<int[]>();
        for (int seat = 0; seat < worth.length; seat++) {
            for (int person = 0; person < worth[seat].length; person++) {
                if (worth[seat][person] != Integer.MIN_VALUE) {
                    pairs.add(new int[] {seat, person, worth[seat][person]});
                }
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> -pair[2]));
        var room = plan.quotas().stream().collect(Collectors.toMap(UnitQuota::unit, UnitQuota::most));
        var chosen = new HashMap<Integer, Person>();
        var taken = new HashSet<Person>();
        for (var pair : pairs) {
            var person = plan.people().get(pair[1]);
            if (!chosen.containsKey(pair[0]) && !taken.contains(person) && room.get(person.unit()) > 0) {
                chosen.put(pair[0], person);
                taken.add(person);
                room.merge(person.unit(), -1, Integer::sum);
            }
        }
        return chosen;
    }

    private Map<Integer, Person> optimum() {
        int people = plan.people().size();
        int seats = worth.length;
        var units = plan.quotas();
        var flow = new CheapestFlow(2 + units.size() + people + seats);
        var arcs = new HashMap<Integer, int[]>();
        for (int unit = 0; unit < units.size(); unit++) {
            flow.arc(0, 2 + unit, units.get(unit).most(), 0);
            for (int person = 0; person < people; person++) {
                if (plan.people().get(person).unit().equals(units.get(unit).unit())) {
                    flow.arc(2 + unit, 2 + units.size() + person, 1, 0);
                }
            }
        }
        for (int seat = 0; seat < seats; seat++) {
            int node = 2 + units.size() + people + seat;
            flow.arc(node, 1, 1, 0);
            for (int person = 0; person < people; person++) {
                if (worth[seat][person] != Integer.MIN_VALUE) {
                    arcs.put(
                            flow.arc(2 + units.size() + person, node, 1, -worth[seat][person]),
                            new int[] {seat, person});
                }
            }
        }
        flow.fill(0, 1);
        var chosen = new HashMap<Integer, Person>();
        arcs.forEach((arc, pair) -> {
            if (flow.isUsed(arc)) {
                chosen.put(pair[0], plan.people().get(pair[1]));
            }
        });
        return chosen;
    }

    /** What each person is worth in each seat, as the rules judge it: everybody sits everywhere once, never two in one. */
    private int[][] worth() {
        int people = plan.people().size();
        var found = new int[plan.seats().size()][people];
        for (int shift = 0; shift < people; shift++) {
            var seats = new ArrayList<Seat>();
            for (int i = 0; i < found.length; i++) {
                seats.add(plan.seats().get(i).with(plan.people().get((i + shift) % people)));
            }
            var points = new HashMap<String, Integer>();
            var barred = new HashSet<String>();
            for (var why : search.judged(plan.with(seats)).reasons()) {
                points.merge(why.subject(), why.points(), Integer::sum);
                if (why.point() == Point.TOO_FAR || why.point() == Point.FORBIDDEN) {
                    barred.add(why.subject());
                }
            }
            for (int i = 0; i < found.length; i++) {
                var seat = seats.get(i);
                found[i][(i + shift) % people] = barred.contains(seat.id())
                        ? Integer.MIN_VALUE
                        : points.getOrDefault(seat.id(), 0) + FILLED * (seat.isHardship() ? 2 : 1);
            }
        }
        return found;
    }

    private static PostingPlan county(int villages, int people, int inPost, Random random) {
        var codes = new ArrayList<DivisionCode>();
        for (int i = 0; i < villages; i++) {
            codes.add(new DivisionCode("620421%03d%03d".formatted(100 + i % Math.max(2, villages / 10), 201 + i)));
        }
        var all = new ArrayList<Person>();
        for (int i = 0; i < people; i++) {
            var home = random.nextInt(10) < 8 ? codes.get(random.nextInt(villages)) : new DivisionCode("620102001001");
            all.add(new Person(
                    new UUID(1, i),
                    "unit " + random.nextInt(Math.max(3, people / 10)),
                    "04",
                    null,
                    new HashSet<>(List.of(one(TRADES, random), one(TRADES, random))),
                    random.nextInt(10) < 3 ? Set.of("02") : Set.of(),
                    home,
                    random.nextInt(10) < 2 ? org.lingtouyan.division.Level.CITY : null,
                    home.countyCode().equals("620421") ? null : new Away(JINGYUAN_FROM_CHENGGUAN, 80, 20),
                    i < inPost ? codes.get(i) : null,
                    i < inPost ? one(List.of("EXCELLENT", "COMPETENT", "COMPETENT", "BASIC", "INCOMPETENT"), random) : null,
                    random.nextInt(10) < 3));
        }
        var seats = new ArrayList<Seat>();
        for (int i = 0; i < villages; i++) {
            var needs = List.of(one(TRADES, random), one(TRADES, random));
            var present = i < inPost ? all.get(i) : null;
            var spoken = random.nextInt(10) < 3 ? List.of("02") : List.<String>of();
            seats.add(new Seat(codes.get(i), random.nextInt(10) < 3, needs, spoken, null, Set.of(), present, false));
        }
        int most = 2 + villages * 12 / (10 * Math.max(3, people / 10));
        var quotas = all.stream().map(Person::unit).distinct().sorted().map(unit -> new UnitQuota(unit, most)).toList();
        return new PostingPlan(seats, all, quotas, Weights.of(WEIGHTS));
    }

    private static <T> T one(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
