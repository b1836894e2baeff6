package org.lingtouyan.branchstandard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the rules that compute a standard are called in sheets and on pages, and which one a written name means. */
@Component
class RuleWords {

    private final MessageSource messages;
    private final Map<String, Rule> known = new HashMap<>();

    RuleWords(MessageSource messages) {
        this.messages = messages;
        for (var rule : Rule.values()) {
            for (var name : List.of(rule.name(), name(rule, Locale.CHINESE), name(rule, Locale.ENGLISH))) {
                known.put(plain(name), rule);
            }
        }
    }

    /** By its name in either language, or by ours. */
    Optional<Rule> find(String written) {
        return Optional.ofNullable(known.get(plain(written)));
    }

    String name(Rule rule, Locale locale) {
        return Objects.requireNonNull(messages.getMessage("standardRule." + rule, null, rule.name(), locale));
    }

    /** In the language of whoever asks. */
    String told(Rule rule) {
        return name(rule, LocaleContextHolder.getLocale());
    }

    /** All of them in one line. */
    String all(Locale locale) {
        return Arrays.stream(Rule.values())
                .map(rule -> name(rule, locale))
                .collect(Collectors.joining(locale.equals(Locale.CHINESE) ? "、" : "; "));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s、,;]+", "")
                .toUpperCase(Locale.ROOT);
    }
}
