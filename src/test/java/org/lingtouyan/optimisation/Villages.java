package org.lingtouyan.optimisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.optimisation.Search.Pace;
import org.lingtouyan.optimisation.Why.Point;

/** Small counties to search in: villages with needs, people with trades, and weights that a test can count with. */
final class Villages {

    static final Map<Point, Integer> WEIGHTS = Map.of(
            Point.TRADE, 20,
            Point.OTHER_TRADE, 10,
            Point.LANGUAGE, 30,
            Point.NO_LANGUAGE, 30,
            Point.DISTANCE, 3,
            Point.STAY, 8,
            Point.KEEP_GOOD, 25,
            Point.UNFIT, 60,
            Point.TERM_OVER, 5);

    static final DivisionCode ONE = new DivisionCode("620421101201");
    static final DivisionCode TWO = new DivisionCode("620421101202");
    static final DivisionCode FAR = new DivisionCode("620421105201");

    static final int LIMIT = 80;
    static final int EACH = 20;

    private Villages() {}

    static Person person(int number, String unit, Set<String> trades) {
        return person(number, unit, trades, Set.of(), null, null, null, null, false);
    }

    static Person person(
            int number,
            String unit,
            Set<String> trades,
            Set<String> languages,
            @Nullable DivisionCode home,
            @Nullable Level farthest,
            @Nullable DivisionCode servesIn,
            @Nullable String grade,
            boolean termOver) {
        return new Person(
                new UUID(1, number),
                unit,
                "04",
                null,
                trades,
                languages,
                home,
                farthest,
                null,
                servesIn,
                grade,
                termOver);
    }

    /** At home in another county, so many kilometres away. */
    static Person from(int number, String unit, DivisionCode home, int kilometres) {
        var away = new Away(kilometres, LIMIT, EACH);
        return new Person(
                new UUID(1, number), unit, "04", null, Set.of(), Set.of(), home, null, away, null, null, false);
    }

    static Person ofSex(Person one, String sex) {
        return new Person(
                one.id(),
                one.unit(),
                one.unitLevel(),
                sex,
                one.trades(),
                one.languages(),
                one.home(),
                one.farthest(),
                one.away(),
                one.servesIn(),
                one.grade(),
                one.termOver());
    }

    static Seat seat(DivisionCode village, List<String> trades, @Nullable Person present) {
        return new Seat(village, false, trades, List.of(), null, Set.of(), present, false);
    }

    static PostingPlan plan(List<Seat> seats, List<Person> people, UnitQuota... quotas) {
        return new PostingPlan(seats, people, List.of(quotas), Weights.of(WEIGHTS));
    }

    /** The best that is found, by village. */
    static Map<DivisionCode, Person> best(PostingPlan plan) {
        var found = new HashMap<DivisionCode, Person>();
        for (var seat : Search.ofPostings()
                .best(plan, new Pace(20, 5_000L, 7L, 1), worth -> {})
                .seats()) {
            if (seat.person() != null) {
                found.put(seat.village(), seat.holder());
            }
        }
        return found;
    }

    static List<Point> points(PostingPlan plan) {
        return new ArrayList<>(Search.ofPostings().judged(plan).reasons().stream()
                .map(Why::point)
                .sorted()
                .toList());
    }
}
