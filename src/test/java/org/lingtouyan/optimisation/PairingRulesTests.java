package org.lingtouyan.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.optimisation.Villages.FAR;
import static org.lingtouyan.optimisation.Villages.ONE;
import static org.lingtouyan.optimisation.Villages.TWO;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.optimisation.Search.Pace;
import org.lingtouyan.optimisation.Why.Point;

class PairingRulesTests {

    private static final Map<Point, Integer> WEIGHTS =
            Map.of(Point.CAUSE, 20, Point.HELPER_DISTANCE, 6, Point.KIN, 100, Point.LOAD, 2);

    @Test
    void theTradeAnswersTheCause() {
        var doctor = hand(1, "王", Set.of("08"), 0, 5, ONE);
        var teacher = hand(2, "李", Set.of("09"), 0, 5, ONE);
        var ill = home(1, ONE, "张", Set.of("08"), Set.of());
        var schooling = home(2, ONE, "张", Set.of("09"), Set.of());
        assertThat(best(List.of(ill, schooling), List.of(teacher, doctor)))
                .containsEntry(ill.household(), doctor)
                .containsEntry(schooling.household(), teacher);
    }

    @Test
    void whoMayBeKinIsProposedLast() {
        var kin = hand(1, "张", Set.of("08"), 0, 5, ONE);
        var other = hand(2, "李", Set.of(), 0, 5, FAR);
        var home = home(1, ONE, "张", Set.of("08"), Set.of());
        assertThat(best(List.of(home), List.of(kin, other))).containsEntry(home.household(), other);
    }

    @Test
    void theNearestHelps() {
        var near = hand(1, "王", Set.of(), 0, 5, TWO);
        var far = hand(2, "李", Set.of(), 0, 5, FAR);
        var home = home(1, ONE, "张", Set.of(), Set.of());
        assertThat(best(List.of(home), List.of(far, near))).containsEntry(home.household(), near);
    }

    @Test
    void nobodyGetsMoreThanTheLimitAndTheLoadIsEven() {
        var hands = List.of(hand(1, "王", Set.of(), 3, 4, ONE), hand(2, "李", Set.of(), 0, 4, ONE));
        var homes = java.util.stream.IntStream.range(0, 6)
                .mapToObj(number -> home(number, ONE, "张", Set.of(), Set.of()))
                .toList();
        var found = best(homes, hands);
        assertThat(found.values().stream().filter(hands.get(0)::equals)).hasSizeLessThanOrEqualTo(1);
        assertThat(found.values().stream().filter(hands.get(1)::equals)).hasSize(4);
        assertThat(best(homes.subList(0, 2), hands).values()).containsOnly(hands.get(1));
    }

    @Test
    void whoIsForbiddenOrHelpsAlreadyIsNotProposed() {
        var only = hand(1, "王", Set.of(), 0, 5, ONE);
        var home = home(1, ONE, "张", Set.of(), Set.of(only.id()));
        assertThat(best(List.of(home), List.of(only))).isEmpty();
    }

    @Test
    void aHouseholdIsTakenFromWhoHasTooMany() {
        var full = hand(1, "王", Set.of(), 5, 5, ONE);
        var free = hand(2, "李", Set.of(), 0, 5, TWO);
        var relieved = new Home(new UUID(2, 1), ONE, "张", null, 1, Set.of(), Set.of(), full);
        assertThat(best(List.of(relieved), List.of(full, free))).containsEntry(relieved.household(), free);
    }

    private static Hand hand(
            int number, String surname, Set<String> trades, int households, int most, DivisionCode village) {
        return new Hand(new UUID(1, number), "04", surname, village, trades, households, most, Set.of(village));
    }

    private static Home home(int number, DivisionCode village, String surname, Set<String> wanted, Set<UUID> barred) {
        @Nullable Hand nobody = null;
        return new Home(new UUID(2, number), village, surname, "01", 1, wanted, barred, nobody);
    }

    private static Map<UUID, Hand> best(List<Home> homes, List<Hand> hands) {
        var found = new HashMap<UUID, Hand>();
        var plan = new PairingPlan(homes, hands, Weights.of(WEIGHTS));
        for (var home : Search.ofPairs()
                .best(plan, new Pace(20, 5_000L, 7L, 1), worth -> {})
                .homes()) {
            if (home.hand() != null) {
                found.put(home.household(), home.helper());
            }
        }
        return found;
    }
}
