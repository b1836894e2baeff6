package org.lingtouyan.parameter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The values of one parameter in one area, one after another; says what changes when one more is set. */
record Timetable(List<Value> values) {

    Timetable {
        values = values.stream().sorted(Comparator.comparing(Value::from)).toList();
    }

    /** What must be written: values that end earlier, values that are withdrawn, and values that are new. */
    record Changes(List<Value> shortened, List<Value> withdrawn, List<Value> added) {

        /** The values as they stand once this is written. */
        List<Value> appliedTo(List<Value> values) {
            var result = new ArrayList<>(values);
            result.removeIf(value -> isAmong(shortened, value) || isAmong(withdrawn, value));
            result.addAll(shortened);
            result.addAll(added);
            return new Timetable(result).values();
        }

        private static boolean isAmong(List<Value> some, Value value) {
            return some.stream().anyMatch(other -> other.id().equals(value.id()));
        }
    }

    /**
     * Sets a value. Without an end of its own it holds until the next one that was already set. What held before ends on
     * its first day and, if the new one ends earlier, holds again after it; one that began on the same day is withdrawn.
     *
     * @throws org.lingtouyan.shared.Refusal VALUE_OVERLAPS when another value begins before the end that was asked for
     */
    Changes set(Value told, Supplier<UUID> newId) {
        var next = values.stream()
                .map(Value::from)
                .filter(told.from()::isBefore)
                .findFirst()
                .orElse(Value.OPEN);
        if (told.to().isAfter(next) && !told.to().equals(Value.OPEN)) {
            throw ParameterRefused.VALUE_OVERLAPS.because(next);
        }
        var set = told.to().isAfter(next) ? told.until(next) : told;
        var before = values.stream().filter(value -> value.holdsOn(set.from())).findFirst();
        var added = new ArrayList<>(List.of(set));
        before.filter(value -> value.to().isAfter(set.to()))
                .ifPresent(value -> added.add(value.after(newId.get(), set.to())));
        return new Changes(
                before.filter(value -> value.from().isBefore(set.from())).map(value -> value.until(set.from())).stream()
                        .toList(),
                before.filter(value -> value.from().equals(set.from())).stream().toList(),
                added);
    }

    /** Takes a value back; the one that ended where it began holds on in its place. */
    Changes withdraw(Value value) {
        var before =
                values.stream().filter(other -> other.to().equals(value.from())).findFirst();
        return new Changes(before.map(other -> other.until(value.to())).stream().toList(), List.of(value), List.of());
    }
}
