package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Status, kind and main cause of a household over time, each with its own story, told together as spells. */
@SuppressWarnings(
        "NullAway") // that a kind or a cause may be missing is said by the type argument, which the check does not
// follow
record StateHistory(Timeline<String> status, Timeline<@Nullable String> kind, Timeline<@Nullable String> mainCause) {

    static StateHistory since(LocalDate day, State state) {
        return new StateHistory(
                Timeline.since(day, state.status()),
                Timeline.since(day, state.kind()),
                Timeline.since(day, state.mainCause()));
    }

    /** From spells in their order, as they are held. */
    static StateHistory of(List<Spell> spells) {
        return new StateHistory(
                timeline(spells, State::status), timeline(spells, State::kind), timeline(spells, State::mainCause));
    }

    LocalDate start() {
        return status.start();
    }

    State current() {
        return new State(status.current(), kind.current(), mainCause.current());
    }

    State at(LocalDate day) {
        return new State(status.at(day), kind.at(day), mainCause.at(day));
    }

    /** From that day on the state is another; what the writer left as it is now stays as it was then. */
    StateHistory change(LocalDate day, State now) {
        return write(day, now, Timeline::change, Timeline::change);
    }

    /** The state was always another; past months are restated. */
    StateHistory correct(LocalDate day, State now) {
        return write(day, now, Timeline::correct, Timeline::correct);
    }

    /** On that day the state was another, whatever it is now. */
    StateHistory correctAt(LocalDate day, State then) {
        return new StateHistory(
                correctAt(status, day, then.status()),
                correctAt(kind, day, then.kind()),
                correctAt(mainCause, day, then.mainCause()));
    }

    private static <V extends @Nullable Object> Timeline<V> correctAt(Timeline<V> held, LocalDate day, V then) {
        return Objects.equals(held.at(day), then) ? held : held.correct(day, then);
    }

    /** What the household is now it became on that day. */
    StateHistory currentSince(LocalDate day) {
        if (day.isBefore(start())) {
            throw HouseholdRefused.BEFORE_REGISTRATION.because(start());
        }
        return new StateHistory(status.currentSince(day), kind, mainCause);
    }

    StateHistory startingOn(LocalDate day) {
        return new StateHistory(status.startingOn(day), kind.startingOn(day), mainCause.startingOn(day));
    }

    List<Spell> spells() {
        var days = new TreeSet<LocalDate>();
        status.runs().forEach(run -> days.add(run.from()));
        kind.runs().forEach(run -> days.add(run.from()));
        mainCause.runs().forEach(run -> days.add(run.from()));
        var spells = new ArrayList<Spell>();
        for (var day : days) {
            var next = days.higher(day);
            spells.add(new Spell(day, next, at(day)));
        }
        return spells;
    }

    private StateHistory write(LocalDate day, State now, Writing<String> told, Writing<@Nullable String> maybeTold) {
        return new StateHistory(
                written(status, day, now.status(), told),
                written(kind, day, now.kind(), maybeTold),
                written(mainCause, day, now.mainCause(), maybeTold));
    }

    private static <V extends @Nullable Object> Timeline<V> written(
            Timeline<V> held, LocalDate day, V now, Writing<V> writing) {
        return Objects.equals(held.current(), now) ? held : writing.on(held, day, now);
    }

    private static <V extends @Nullable Object> Timeline<V> timeline(List<Spell> spells, Function<State, V> attribute) {
        return new Timeline<>(spells.stream()
                .map(spell -> new Timeline.Run<>(spell.from(), attribute.apply(spell.state())))
                .toList());
    }

    private interface Writing<V extends @Nullable Object> {
        Timeline<V> on(Timeline<V> held, LocalDate day, V value);
    }
}
