package org.lingtouyan.indicator;

import org.lingtouyan.shared.HeadedFile;

/** Reads one definition: its header, then {@code where …} and {@code amount …}. */
final class DefinitionFile {

    private final HeadedFile file;

    private DefinitionFile(HeadedFile file) {
        this.file = file;
    }

    /** @throws IllegalStateException naming the file and what it lacks */
    static Indicator parse(HeadedFile file) {
        return new DefinitionFile(file).indicator();
    }

    private Indicator indicator() {
        var kind = Kind.parse(file.header("kind"));
        var about = new Indicator.About(
                file.header("key"),
                file.both("name"),
                kind,
                file.both("unit"),
                file.header("mechanism"),
                file.both("says"),
                file.text());
        return kind == Kind.RATIO
                ? new Indicator.Ratio(
                        about,
                        file.header("numerator"),
                        file.header("denominator"),
                        Integer.parseInt(file.header("scale")))
                : new Indicator.Counted(about, file.header("from"), where(), amount());
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
        var lines = file.body();
        var at = lines.startsWith(keyword) ? 0 : lines.indexOf("\n" + keyword) + 1;
        if (!lines.startsWith(keyword, at)) {
            throw file.lacks("no line starts with '%s'".formatted(keyword));
        }
        return lines.substring(at);
    }
}
