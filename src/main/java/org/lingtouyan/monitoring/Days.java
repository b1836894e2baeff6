package org.lingtouyan.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** On which day a case was visited first, decided, helped first, and its removal proposed and decided. */
record Days(
        @Nullable LocalDate visited,
        @Nullable LocalDate decided,
        @Nullable LocalDate included,
        @Nullable LocalDate helped,
        @Nullable LocalDate removal,
        @Nullable LocalDate removed) {

    static final Days NONE = new Days(null, null, null, null, null, null);

    Days visited(LocalDate on) {
        return visited != null ? this : new Days(on, decided, included, helped, removal, removed);
    }

    Days excluded(LocalDate on) {
        return new Days(visited, on, null, helped, removal, removed);
    }

    Days included(LocalDate on) {
        return new Days(visited, on, on, helped, removal, removed);
    }

    Days helped(LocalDate on) {
        return helped != null ? this : new Days(visited, decided, included, on, removal, removed);
    }

    Days removal(@Nullable LocalDate on) {
        return new Days(visited, decided, included, helped, on, removed);
    }

    Days removed(LocalDate on) {
        return new Days(visited, decided, included, helped, removal, on);
    }
}
