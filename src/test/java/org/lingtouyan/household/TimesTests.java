package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.lingtouyan.household.Times.Time;

/** What is left of a time when others are taken out of it: every day that only it has, and no other. */
class TimesTests {

    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);

    @Property
    void everyDayIsLeftThatNoneOfTheOthersHas(
            @ForAll @IntRange(max = 40) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @Size(max = 4) List<@IntRange(max = 60) Integer> others) {
        var taken = others.stream()
                .map(day -> time(day, day % 3 == 0 ? 0 : day % 7 + 1))
                .toList();
        var whole = time(from, length);
        var left = Times.of(whole.from(), whole.to()).without(taken);
        for (int day = 0; day < 120; day++) {
            var on = FIRST.plusDays(day);
            var expected = holds(whole, on) && taken.stream().noneMatch(time -> holds(time, on));
            assertThat(left.stream().filter(part -> holds(part, on)).count())
                    .as(on.toString())
                    .isEqualTo(expected ? 1 : 0);
        }
    }

    private static boolean holds(Time time, LocalDate day) {
        return !day.isBefore(time.from()) && (time.to() == null || day.isBefore(time.to()));
    }

    /** A length of 0 means: for good. */
    private static Time time(int from, int length) {
        var begin = FIRST.plusDays(from);
        return new Time(begin, length == 0 ? null : begin.plusDays(length));
    }
}
