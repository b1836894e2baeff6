package org.lingtouyan;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own classes and source files, for the rules of the house. */
final class Sources {

    static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes/org/lingtouyan"));
    static final Path JAVA = Path.of("src/main/java/org/lingtouyan");
    static final Path TESTS = Path.of("src/test/java/org/lingtouyan");
    static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern COMMENT_OR_STRING = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\\n])'|\"\"\"(?<block>.*?)(?<!\\\\)\"\"\"|\"(?<line>(?:\\\\.|[^\"\\\\\n])*)\"",
            Pattern.DOTALL);

    private Sources() {}

    static List<Path> under(Path folder, String... endings) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("node_modules"))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The strings and text blocks of a Java file, without its comments. */
    static Stream<String> strings(Path java) {
        return COMMENT_OR_STRING
                .matcher(text(java))
                .results()
                .map(Sources::string)
                .filter(string -> !string.isEmpty());
    }

    private static String string(MatchResult found) {
        var block = found.group(1);
        var line = found.group(2);
        return block != null ? block : line != null ? line : "";
    }
}
