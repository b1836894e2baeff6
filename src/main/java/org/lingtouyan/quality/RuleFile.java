package org.lingtouyan.quality;

import java.util.Arrays;
import java.util.Locale;
import org.lingtouyan.shared.HeadedFile;

/** Reads one rule: its header, then {@code where …}. */
final class RuleFile {

    private static final String WHERE = "where ";

    private RuleFile() {}

    /** @throws IllegalStateException naming the file and what it lacks */
    static Rule parse(HeadedFile file) {
        return new Rule(
                file.header("key"),
                file.header("number"),
                file.both("name"),
                Severity.valueOf(file.header("severity").toUpperCase(Locale.ROOT)),
                file.header("section"),
                file.both("says"),
                file.header("field"),
                file.header("from"),
                Arrays.stream(file.header("facts").split(","))
                        .map(String::strip)
                        .toList(),
                where(file));
    }

    private static String where(HeadedFile file) {
        var body = file.body();
        if (!body.startsWith(WHERE)) {
            throw file.lacks("no line starts with 'where'");
        }
        return body.substring(WHERE.length());
    }
}
