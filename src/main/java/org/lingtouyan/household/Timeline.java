package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One attribute over time: runs that follow one another without a gap, neighbours differing, the last one open. */
record Timeline<V extends @Nullable Object>(List<Run<V>> runs) {

    record Run<V extends @Nullable Object>(LocalDate from, V value) {}

    Timeline {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a timeline begins on some day");
        }
        runs = merged(runs);
    }

    static <V extends @Nullable Object> Timeline<V> since(LocalDate day, V value) {
        return new Timeline<>(List.of(new Run<>(day, value)));
    }

    LocalDate start() {
        return runs.get(0).from();
    }

    /** The day on which what holds now began. */
    LocalDate currentStart() {
        return runs.get(runs.size() - 1).from();
    }

    V current() {
        return runs.get(runs.size() - 1).value();
    }

    V at(LocalDate day) {
        return runs.get(runAt(day)).value();
    }

    /** True from that day on until what then held would have ended anyway. */
    Timeline<V> change(LocalDate day, V value) {
        int at = runAt(day);
        var changed = new ArrayList<>(runs);
        if (runs.get(at).from().equals(day)) {
            changed.set(at, new Run<>(day, value));
        } else {
            changed.add(at + 1, new Run<>(day, value));
        }
        return new Timeline<>(changed);
    }

    /** Was always so: the whole run around that day had the wrong value, or the next run began on that day already. */
    Timeline<V> correct(LocalDate day, V value) {
        int at = runAt(day);
        var corrected = new ArrayList<>(runs);
        if (at + 1 < runs.size() && Objects.equals(runs.get(at + 1).value(), value)) {
            corrected.set(at + 1, new Run<>(day, value));
            if (runs.get(at).from().equals(day)) {
                corrected.remove(at);
            }
        } else {
            corrected.set(at, new Run<>(runs.get(at).from(), value));
        }
        return new Timeline<>(corrected);
    }

    /** What holds now began on that day: earlier than known, or later, when what was before it held on until then. */
    Timeline<V> currentSince(LocalDate day) {
        var before = runs.subList(0, runs.size() - 1).stream()
                .filter(run -> run.from().isBefore(day))
                .toList();
        var moved = new ArrayList<>(before);
        moved.add(new Run<>(before.isEmpty() ? start() : day, current()));
        return new Timeline<>(moved);
    }

    /** The same story beginning on another day; runs that ended before it are forgotten. */
    Timeline<V> startingOn(LocalDate day) {
        var kept = new ArrayList<Run<V>>();
        kept.add(new Run<>(day, day.isBefore(start()) ? runs.get(0).value() : at(day)));
        runs.stream().skip(1).filter(run -> run.from().isAfter(day)).forEach(kept::add);
        return new Timeline<>(kept);
    }

    private int runAt(LocalDate day) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (!runs.get(i).from().isAfter(day)) {
                return i;
            }
        }
        throw HouseholdRefused.BEFORE_REGISTRATION.because(start());
    }

    private static <V extends @Nullable Object> List<Run<V>> merged(List<Run<V>> runs) {
        var merged = new ArrayList<Run<V>>();
        for (var run : runs) {
            if (merged.isEmpty()
                    || !Objects.equals(merged.get(merged.size() - 1).value(), run.value())) {
                merged.add(run);
            }
        }
        return List.copyOf(merged);
    }
}
