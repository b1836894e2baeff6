package org.lingtouyan.access;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that may change behind our back, but not so that a second matters; for any number of threads. */
final class LatelyRead<T> implements Supplier<T> {

    private static final long LATELY = Duration.ofSeconds(1).toNanos();

    private final Supplier<T> reading;
    private volatile @Nullable Read<T> last;

    LatelyRead(Supplier<T> reading) {
        this.reading = reading;
    }

    private record Read<T>(T value, long at) {}

    @Override
    public T get() {
        var known = last;
        if (known != null && System.nanoTime() - known.at() < LATELY) {
            return known.value();
        }
        long at = System.nanoTime();
        var value = reading.get();
        last = new Read<>(value, at);
        return value;
    }
}
