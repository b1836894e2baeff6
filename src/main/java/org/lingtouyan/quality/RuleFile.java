package org.lingtouyan.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one rule: header lines {@code -- name: value}, then {@code where …}. */
final class RuleFile {

    private final String name;
    private final Map<String, String> header = new HashMap<>();
    private final List<String> condition = new ArrayList<>();

    private RuleFile(String name, String text) {
        this.name = name;
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::read);
    }

    /** @throws IllegalStateException naming the file and what it lacks */
    static Rule parse(String name, String text) {
        return new RuleFile(name, text).rule();
    }

    private void read(String line) {
        if (line.startsWith("--")) {
            var parts = line.substring(2).split(":", 2);
            if (parts.length == 2) {
                header.put(parts[0].strip(), parts[1].strip());
            }
        } else {
            condition.add(line);
        }
    }

    private Rule rule() {
        return new Rule(
                header("key"),
                header("number"),
                half("name", 0),
                half("name", 1),
                Severity.valueOf(header("severity").toUpperCase(Locale.ROOT)),
                header("section"),
                half("says", 0),
                half("says", 1),
                header("field"),
                header("from"),
                Arrays.stream(header("facts").split(",")).map(String::strip).toList(),
                where());
    }

    private String where() {
        var text = String.join("\n", condition);
        if (!text.startsWith("where ")) {
            throw new IllegalStateException("%s: no line starts with 'where'".formatted(name));
        }
        return text.substring("where ".length());
    }

    /** Of {@code 中文 | English} the first or the second. */
    private String half(String key, int which) {
        var halves = header(key).split("\\|", 2);
        if (halves.length < 2) {
            throw new IllegalStateException("%s: '-- %s: …' lacks its English half".formatted(name, key));
        }
        return halves[which].strip();
    }

    private String header(String key) {
        var value = header.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("%s: the line '-- %s: …' is missing".formatted(name, key));
        }
        return value;
    }
}
