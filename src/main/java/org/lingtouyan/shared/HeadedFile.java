package org.lingtouyan.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A small file of the product that a reader of SQL understands: header lines {@code -- name: value} say what it is, the lines
 * after them what it asks of the database. Figures and rules of quality are written so.
 */
public final class HeadedFile {

    private final String name;
    private final String text;
    private final Map<String, String> header = new HashMap<>();
    private final List<String> body = new ArrayList<>();

    private HeadedFile(String name, String text) {
        this.name = name;
        this.text = text;
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::read);
    }

    public static HeadedFile of(String name, String text) {
        return new HeadedFile(name, text);
    }

    /** All files of the product under such a path, as in {@code rules/<module>/*.sql}. */
    public static List<HeadedFile> all(String pattern) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            return Arrays.stream(files).map(HeadedFile::read).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + pattern, unreadable);
        }
    }

    public String text() {
        return text;
    }

    /** The lines after the header. */
    public String body() {
        return String.join("\n", body);
    }

    /** @throws IllegalStateException naming the file and the line it lacks */
    public String header(String key) {
        var value = header.get(key);
        if (value == null || value.isEmpty()) {
            throw lacks("the line '-- %s: …' is missing".formatted(key));
        }
        return value;
    }

    /** @throws IllegalStateException where one of the languages is missing */
    public Bilingual both(String key) {
        var halves = header(key).split("\\|", 2);
        if (halves.length < 2) {
            throw lacks("'-- %s: …' lacks its English half".formatted(key));
        }
        return new Bilingual(halves[0].strip(), halves[1].strip());
    }

    /** What is to be thrown where the file is not as it has to be; it stops the start. */
    public IllegalStateException lacks(String what) {
        return new IllegalStateException(name + ": " + what);
    }

    private void read(String line) {
        if (line.startsWith("--")) {
            var parts = line.substring(2).split(":", 2);
            if (parts.length == 2) {
                header.put(parts[0].strip(), parts[1].strip());
            }
        } else {
            body.add(line);
        }
    }

    private static HeadedFile read(Resource file) {
        try {
            return of(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + file.getFilename(), unreadable);
        }
    }
}
