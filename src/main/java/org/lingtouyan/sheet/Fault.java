package org.lingtouyan.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Reason;

/** What is wrong with a row: in which field (none: in the row as a whole) and why. Arguments never hold private data. */
public record Fault(@Nullable String field, Reason reason, List<String> arguments) {

    public static Fault of(@Nullable String field, Reason reason, Object... arguments) {
        return new Fault(
                field, reason, Stream.of(arguments).map(String::valueOf).toList());
    }
}
