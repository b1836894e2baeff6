package org.lingtouyan.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a password must be.
 *
 * @param shortest fewest characters
 * @param kinds out of upper case, lower case, digits and signs
 * @param longestAge after which a new one is asked for; zero: never, as long as nobody else may know it
 */
@ConfigurationProperties("lingtouyan.password")
record PasswordRules(
        @DefaultValue("10") int shortest, @DefaultValue("3") int kinds, @DefaultValue("0d") Duration longestAge) {

    private static final Set<String> COMMON = common();

    /** @throws org.lingtouyan.shared.Refusal PASSWORD_TOO_WEAK or PASSWORD_TOO_COMMON */
    void require(String password, String name) {
        if (password.length() < shortest
                || kindsIn(password) < kinds
                || password.toLowerCase(Locale.ROOT).contains(name)) {
            throw AccessRefused.PASSWORD_TOO_WEAK.because(shortest, kinds);
        }
        if (isCommon(password)) {
            throw AccessRefused.PASSWORD_TOO_COMMON.because();
        }
    }

    boolean isOutdated(OffsetDateTime setAt) {
        return !longestAge.isZero() && setAt.plus(longestAge).isBefore(OffsetDateTime.now());
    }

    private static long kindsIn(String password) {
        return Stream.of("\\p{Lower}", "\\p{Upper}", "\\d", "[^\\p{Alnum}]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
    }

    /** A common word stays one with a year behind it, a capital in front, or a zero for an o. */
    private static boolean isCommon(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        var word = lower.replaceAll("^\\d+|[^a-z]+$", "");
        var read = word.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('@', 'a')
                .replace('$', 's');
        return Stream.of(lower, lower.replaceAll("[^a-z]", ""), read.replaceAll("[^a-z]", ""))
                .anyMatch(COMMON::contains);
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("/access/common-passwords.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
