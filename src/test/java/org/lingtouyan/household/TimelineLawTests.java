package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

class TimelineLawTests {

    private static final LocalDate START = LocalDate.of(2014, 1, 1);
    private static final int DAYS = 400;

    @Property
    void whatIsChangedHoldsOnItsDay(
            @ForAll("stories") Timeline<Character> story,
            @ForAll("days") LocalDate day,
            @ForAll @CharRange(from = 'a', to = 'd') char value) {
        assertThat(story.change(day, value).at(day)).isEqualTo(value);
    }

    @Property
    void aChangeLeavesEveryDayBeforeItAlone(
            @ForAll("stories") Timeline<Character> story,
            @ForAll("days") LocalDate day,
            @ForAll @CharRange(from = 'a', to = 'd') char value,
            @ForAll @IntRange(min = 0, max = DAYS) int earlier) {
        var before = START.plusDays(earlier);
        if (before.isBefore(day)) {
            assertThat(story.change(day, value).at(before)).isEqualTo(story.at(before));
        }
    }

    @Property
    void aChangeSaidTwiceIsSaidOnce(
            @ForAll("stories") Timeline<Character> story,
            @ForAll("days") LocalDate day,
            @ForAll @CharRange(from = 'a', to = 'd') char value) {
        var once = story.change(day, value);
        assertThat(once.change(day, value)).isEqualTo(once);
    }

    @Property
    void whatIsCorrectedHoldsOnItsDayAndSaidTwiceIsSaidOnce(
            @ForAll("stories") Timeline<Character> story,
            @ForAll("days") LocalDate day,
            @ForAll @CharRange(from = 'a', to = 'd') char value) {
        var once = story.correct(day, value);
        assertThat(once.at(day)).isEqualTo(value);
        assertThat(once.correct(day, value)).isEqualTo(once);
    }

    @Property
    void aStoryKeepsItsBeginningAndNeighboursDiffer(
            @ForAll("stories") Timeline<Character> story,
            @ForAll("days") LocalDate day,
            @ForAll @CharRange(from = 'a', to = 'd') char value) {
        for (var told : List.of(story.change(day, value), story.correct(day, value), story.currentSince(day))) {
            assertThat(told.start()).isEqualTo(START);
            for (int i = 1; i < told.runs().size(); i++) {
                assertThat(told.runs().get(i).from())
                        .isAfter(told.runs().get(i - 1).from());
                assertThat(told.runs().get(i).value())
                        .isNotEqualTo(told.runs().get(i - 1).value());
            }
        }
    }

    @Property
    void whatHoldsNowStillHoldsWhenItsBeginningMoves(
            @ForAll("stories") Timeline<Character> story, @ForAll("days") LocalDate day) {
        assertThat(story.currentSince(day).current()).isEqualTo(story.current());
        assertThat(story.startingOn(day).current()).isEqualTo(story.current());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(START::plusDays);
    }

    @Provide
    Arbitrary<Timeline<Character>> stories() {
        var change =
                Combinators.combine(days(), Arbitraries.chars().range('a', 'd')).as(Timeline.Run<Character>::new);
        return change.list().ofMaxSize(6).map(changes -> {
            var story = Timeline.since(START, 'a');
            for (var run : changes) {
                story = story.change(run.from(), run.value());
            }
            return story;
        });
    }
}
