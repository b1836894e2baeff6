package org.lingtouyan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingtouyan.shared.Reason;

/** Every "no" has its sentence in both languages. */
class MessagesTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyReasonHasASentence(String language) {
        var silent = reasons().filter(reason -> !sentences(reason, language).containsKey(key(reason)));
        assertThat(silent).isEmpty();
    }

    /** A lone apostrophe would swallow the arguments after it. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noApostropheSwallowsAnArgument(String language) {
        var swallowing = reasons()
                .filter(reason -> ARGUMENT.matcher(sentence(reason, language)).find())
                .filter(reason -> sentence(reason, language).replace("''", "").contains("'"));
        assertThat(swallowing).isEmpty();
    }

    @Test
    void bothLanguagesNameTheSameArguments() {
        var differing = reasons().filter(reason -> !arguments(reason, "zh").equals(arguments(reason, "en")));
        assertThat(differing).isEmpty();
    }

    @Test
    void noSentenceIsLeftWithoutItsReason() {
        var keys = reasons().map(MessagesTests::key).collect(Collectors.toSet());
        var orphans = Sources.under(Sources.RESOURCES.resolve("messages"), ".properties").stream()
                .flatMap(file -> load(file).stringPropertyNames().stream())
                .filter(key -> key.startsWith("refusal."))
                .filter(key -> !keys.contains(key));
        assertThat(orphans).isEmpty();
    }

    /** All sentences stand in one namespace: of two with the same key one would be said in the place of the other. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noKeyIsWrittenTwice(String language) {
        var keys = Sources.under(Sources.RESOURCES.resolve("messages"), "_" + language + ".properties").stream()
                .flatMap(MessagesTests::lines)
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
        var seen = new HashSet<String>();
        assertThat(keys.stream().filter(key -> !seen.add(key))).isEmpty();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Reason> reasons() {
        return Sources.CLASSES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Reason.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Reason.class::cast);
    }

    private static String key(Reason reason) {
        return "refusal." + reason.name();
    }

    private static Set<String> arguments(Reason reason, String language) {
        return ARGUMENT.matcher(sentence(reason, language))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sentence(Reason reason, String language) {
        return sentences(reason, language).getProperty(key(reason), "");
    }

    private static Properties sentences(Reason reason, String language) {
        var module = reason.getClass().getPackageName().replace("org.lingtouyan.", "");
        return load(Sources.RESOURCES.resolve("messages/%s_%s.properties".formatted(module, language)));
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException missing) {
            throw new AssertionError("no sentences: " + file, missing);
        }
        return properties;
    }
}
