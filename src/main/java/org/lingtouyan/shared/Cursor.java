package org.lingtouyan.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** After which row a list goes on: what it is ordered by, as the opaque text that fetches the next page. */
public record Cursor(List<String> parts) {

    public static Cursor of(Object... parts) {
        return new Cursor(java.util.Arrays.stream(parts).map(String::valueOf).toList());
    }

    /**
     * The cursor, or the beginning where none was sent.
     *
     * @throws org.lingtouyan.shared.Refusal INVALID_CURSOR unless it has as many parts as the beginning
     */
    public static Cursor parse(@Nullable String text, Object... beginning) {
        if (text == null || text.isEmpty()) {
            return of(beginning);
        }
        try {
            var written = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = List.of(written.split("\n", -1));
            if (parts.size() == beginning.length && written.indexOf('\0') < 0) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
        throw RequestRefused.INVALID_CURSOR.because();
    }

    /**
     * The position that a cursor of ours tells.
     *
     * @throws org.lingtouyan.shared.Refusal INVALID_CURSOR where its parts are not what the position is made of
     */
    public static <T> T read(@Nullable String text, Function<Cursor, T> position, Object... beginning) {
        var cursor = parse(text, beginning);
        try {
            return position.apply(cursor);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }

    public String at(int part) {
        return parts.get(part);
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
