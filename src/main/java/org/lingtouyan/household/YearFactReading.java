package org.lingtouyan.household;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;

/** Reads facts of a year as a client wrote them by their names, or refuses the one that cannot be. */
@Component
class YearFactReading {

    private final Words words;

    YearFactReading(Words words) {
        this.words = words;
    }

    YearFacts read(String at, @Nullable Map<String, Object> sent, List<YearFact> asked) {
        if (sent == null) {
            return YearFacts.NONE;
        }
        for (var name : sent.keySet()) {
            if (asked.stream().noneMatch(fact -> fact.name().equals(name))) {
                throw RequestRefused.INVALID_REQUEST.because(at + name).with("field", at + name);
            }
        }
        var values = new LinkedHashMap<String, Object>();
        for (var fact : asked) {
            var value = sent.get(fact.name());
            var read = value == null || value.toString().isBlank() ? null : read(at + fact.name(), fact, value);
            if (read != null) {
                values.put(fact.name(), read);
            }
        }
        return new YearFacts(values);
    }

    private @Nullable Object read(String at, YearFact fact, Object value) {
        return switch (fact.holds()) {
            case YES_NO -> {
                if (value instanceof Boolean) {
                    yield value;
                }
                throw Words.refusal(HouseholdRefused.UNKNOWN_CODE, at);
            }
            case AMOUNT, WHOLE -> number(at, fact, value);
            case CODE -> words.code(java.util.Objects.requireNonNull(fact.list()), at, value.toString());
            case CODES -> codes(at, fact, value);
        };
    }

    private static Object number(String at, YearFact fact, Object value) {
        try {
            var number = new BigDecimal(value.toString().strip());
            if (fact.takes(number)) {
                return YearFacts.held(fact, number);
            }
        } catch (NumberFormatException noNumber) {
            throw Words.refusal(HouseholdRefused.INVALID_NUMBER, at);
        }
        throw Words.refusal(HouseholdRefused.INVALID_NUMBER, at);
    }

    private @Nullable List<String> codes(String at, YearFact fact, Object value) {
        if (!(value instanceof List<?> several)) {
            throw RequestRefused.INVALID_REQUEST.because(at).with("field", at);
        }
        var codes = words.codes(
                java.util.Objects.requireNonNull(fact.list()),
                at,
                several.stream().map(String::valueOf).toList());
        if (codes.size() > fact.most()) {
            throw HouseholdRefused.TOO_MANY_CHOICES.because(fact.most()).with("field", at);
        }
        return codes.isEmpty() ? null : codes;
    }
}
