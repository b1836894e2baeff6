package org.lingtouyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that follows from the code and is committed for readers: compared by tests, rewritten with -Ddocs.write=true. */
final class Committed {

    private Committed() {}

    static void holds(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, generated);
        }
        assertThat(file)
                .as(
                        "%s no longer follows the code; `mvn test -Dtest='ModularityTests,OpenApiTests' -Ddocs.write=true` rewrites it",
                        file)
                .content()
                .isEqualTo(generated);
    }

    /** The same for a part of the file: what stands between the line {@code start} and the line {@code end}. */
    static void holdsBetween(Path file, String start, String end, String generated) throws IOException {
        var text = Files.readString(file);
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf(end, from);
        assertThat(to).as("%s has the lines %s and %s", file, start, end).isPositive();
        holds(file, text.substring(0, from) + "\n" + generated + text.substring(to));
    }
}
