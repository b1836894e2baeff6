package org.lingtouyan.monitoring;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case of the watch: its clue, how far it has come, and the episode before if the household was watched once already. */
record Episode(
        Clue clue,
        Course course,
        @Nullable UUID previous,
        LocalDate from,
        boolean goneElsewhere,
        @Nullable LocalDate dueOn,
        int version) {

    static Episode begun(Clue clue, Course course, @Nullable UUID previous, @Nullable LocalDate due) {
        return new Episode(clue, course, previous, clue.on(), false, due, 1);
    }

    Episode at(Course course, @Nullable LocalDate due) {
        return new Episode(clue, course, previous, from, goneElsewhere, due, version);
    }

    /** @throws org.lingtouyan.shared.Refusal when somebody changed it since, or its household moved away */
    void requireOpen(String expected) {
        if (!expected.equals(String.valueOf(version))) {
            throw MonitoringRefused.WATCH_STALE
                    .because(expected, version)
                    .with("yourVersion", expected)
                    .with("currentVersion", String.valueOf(version));
        }
        if (goneElsewhere) {
            throw MonitoringRefused.WATCH_GOES_ON_ELSEWHERE.because();
        }
    }
}
