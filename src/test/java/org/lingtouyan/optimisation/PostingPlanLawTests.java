package org.lingtouyan.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.optimisation.Villages.best;
import static org.lingtouyan.optimisation.Villages.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/** Whatever the county: a plan that is proposed has nobody twice, no unit beyond its quota, nobody where they must not be. */
class PostingPlanLawTests {

    private static final List<String> TRADES = List.of("01", "02", "04", "09");
    private static final int MOST = 2;

    @Property(tries = 10)
    void noPlanBreaksWhatMustHold(@ForAll int seed) {
        var random = new Random(seed);
        int villages = 1 + random.nextInt(8);
        var codes = new ArrayList<DivisionCode>();
        for (int i = 0; i < villages; i++) {
            codes.add(new DivisionCode("620421%03d%03d".formatted(100 + i / 2, 201 + i)));
        }
        var people = people(codes, random);
        var seats = new ArrayList<Seat>();
        for (int i = 0; i < villages; i++) {
            var present = i < people.size() && codes.get(i).equals(people.get(i).servesIn()) ? people.get(i) : null;
            var barred = people.isEmpty()
                    ? Set.<UUID>of()
                    : Set.of(one(people, random).id());
            seats.add(new Seat(
                    codes.get(i),
                    random.nextBoolean(),
                    List.of(one(TRADES, random)),
                    List.of(),
                    null,
                    barred,
                    present,
                    false));
        }
        var found = best(plan(seats, people, new UnitQuota("甲", MOST), new UnitQuota("乙", MOST)));
        assertThat(found.values()).doesNotHaveDuplicates();
        assertThat(found.values().stream()
                        .collect(Collectors.groupingBy(Person::unit, Collectors.counting()))
                        .values())
                .allSatisfy(sent -> assertThat(sent).isLessThanOrEqualTo(MOST));
        var bySeat = seats.stream().collect(Collectors.toMap(Seat::village, Function.identity()));
        found.forEach((village, person) -> {
            var seat = bySeat.get(village).with(person);
            assertThat(seat.isForbidden() || seat.isTooFar()).isFalse();
        });
    }

    private static List<Person> people(List<DivisionCode> codes, Random random) {
        var people = new ArrayList<Person>();
        int inPost = random.nextInt(codes.size() + 1);
        for (int i = 0; i < inPost + random.nextInt(5); i++) {
            people.add(Villages.person(
                    i,
                    random.nextBoolean() ? "甲" : "乙",
                    new HashSet<>(List.of(one(TRADES, random))),
                    Set.of(),
                    one(codes, random),
                    random.nextInt(3) == 0 ? Level.TOWNSHIP : null,
                    i < inPost ? codes.get(i) : null,
                    null,
                    random.nextBoolean()));
        }
        return people;
    }

    private static <T> T one(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
