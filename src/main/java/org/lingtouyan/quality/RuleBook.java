package org.lingtouyan.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingtouyan.shared.HeadedFile;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;

/** All rules of quality, read from {@code rules/<module>/*.sql} at start; a faulty file stops the start. */
@Component
class RuleBook {

    private final List<Rule> rules;
    private final Map<String, Rule> byKey;

    RuleBook() {
        rules = HeadedFile.all("rules/*/*.sql").stream()
                .map(RuleFile::parse)
                .sorted(Comparator.comparing((Rule rule) -> Double.parseDouble(rule.number()))
                        .thenComparing(Rule::key))
                .toList();
        byKey = rules.stream().collect(Collectors.toMap(Rule::key, Function.identity()));
    }

    List<Rule> all() {
        return rules;
    }

    Map<String, List<Rule>> byView() {
        return rules.stream().collect(Collectors.groupingBy(Rule::view));
    }

    /** @throws org.lingtouyan.shared.Refusal INVALID_REQUEST when there is no such rule */
    Rule require(String key) {
        var rule = byKey.get(key);
        if (rule == null) {
            throw RequestRefused.INVALID_REQUEST.because("rule").with("field", "rule");
        }
        return rule;
    }

    /** The name of a rule, or the key of one that is no more. */
    String name(String key) {
        var rule = byKey.get(key);
        return rule == null ? key : rule.name().zh();
    }

    String number(String key) {
        var rule = byKey.get(key);
        return rule == null ? "" : rule.number();
    }
}
