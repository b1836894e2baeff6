package org.lingtouyan.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.sheet.ImportTable.Progress;

/** How fast an import goes while somebody watches, and so how long the rest will take. */
final class Pace {

    private static final double NANOS = 1e9;

    private long since;
    private int from = -1;

    /** What a watching page is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            ImportState state,
            int rows,
            int processed,
            int accepted,
            int unchanged,
            int rejected,
            int parked,
            @Nullable Long secondsLeft) {}

    Said of(Progress now) {
        return new Said(
                now.state(),
                now.rows(),
                now.processed(),
                now.accepted(),
                now.unchanged(),
                now.rejected(),
                now.parked(),
                secondsLeft(now, System.nanoTime()));
    }

    @Nullable
    Long secondsLeft(Progress now, long nanos) {
        if (now.state() != ImportState.RUNNING || now.rows() == 0) {
            return null;
        }
        if (from < 0) {
            from = now.processed();
            since = nanos;
        }
        int done = now.processed() - from;
        return done <= 0 ? null : (long) Math.ceil((now.rows() - now.processed()) * ((nanos - since) / NANOS) / done);
    }
}
