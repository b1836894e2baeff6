package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days from one until another, as parts: what is left of a time when others are taken out of it. */
record Times(List<Time> parts) {

    /** Until {@code to}, which is no longer in it; for good when there is none. */
    record Time(LocalDate from, @Nullable LocalDate to) {

        private LocalDate end() {
            return to == null ? LocalDate.MAX : to;
        }

        private List<Time> without(Time other) {
            if (!other.from().isBefore(end()) || !from.isBefore(other.end())) {
                return List.of(this);
            }
            var left = new ArrayList<Time>();
            if (from.isBefore(other.from())) {
                left.add(new Time(from, other.from()));
            }
            if (other.to() != null && other.to().isBefore(end())) {
                left.add(new Time(other.to(), to));
            }
            return left;
        }
    }

    static Times of(LocalDate from, @Nullable LocalDate to) {
        return new Times(List.of(new Time(from, to)));
    }

    List<Time> without(List<Time> others) {
        var left = parts;
        for (var other : others) {
            left = left.stream().flatMap(part -> part.without(other).stream()).toList();
        }
        return left;
    }
}
