package org.lingtouyan.household;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rule for a writer who speaks of an earlier time: only what differs from today's record is meant. */
final class Amended {

    private Amended() {}

    static <T> @Nullable T value(@Nullable T now, @Nullable T told, @Nullable T then) {
        return Objects.equals(now, told) ? then : told;
    }
}
