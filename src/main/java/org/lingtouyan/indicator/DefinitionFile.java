package org.lingtouyan.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one definition file: header lines {@code -- name: value}, then {@code where …} and {@code amount …}. */
final class DefinitionFile {

    private final String name;
    private final String text;
    private final Map<String, String> header = new HashMap<>();
    private final List<String> rule = new ArrayList<>();

    private DefinitionFile(String name, String text) {
        this.name = name;
        this.text = text;
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::read);
    }

    /** @throws IllegalStateException naming the file and what it lacks */
    static Indicator parse(String name, String text) {
        return new DefinitionFile(name, text).indicator();
    }

    private void read(String line) {
        if (line.startsWith("--")) {
            var parts = line.substring(2).split(":", 2);
            if (parts.length == 2) {
                header.put(parts[0].strip(), parts[1].strip());
            }
        } else {
            rule.add(line);
        }
    }

    private Indicator indicator() {
        var kind = Kind.parse(header("kind"));
        var about = new Indicator.About(
                header("key"),
                Bilingual.parse(header("name")),
                kind,
                Bilingual.parse(header("unit")),
                header("mechanism"),
                Bilingual.parse(header("says")),
                text);
        return kind == Kind.RATIO
                ? new Indicator.Ratio(
                        about, header("numerator"), header("denominator"), Integer.parseInt(header("scale")))
                : new Indicator.Counted(about, header("from"), where(), amount());
    }

    private String where() {
        return ruleFrom("where")
                .split("(?m)^amount\\b")[0]
                .substring("where".length())
                .strip();
    }

    private String amount() {
        return ruleFrom("amount").substring("amount".length()).strip();
    }

    private String ruleFrom(String keyword) {
        var lines = String.join("\n", rule);
        var at = lines.startsWith(keyword) ? 0 : lines.indexOf("\n" + keyword) + 1;
        if (!lines.startsWith(keyword, at)) {
            throw new IllegalStateException("%s: no line starts with '%s'".formatted(name, keyword));
        }
        return lines.substring(at);
    }

    private String header(String key) {
        var value = header.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("%s: the line '-- %s: …' is missing".formatted(name, key));
        }
        return value;
    }
}
