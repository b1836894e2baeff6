package org.lingtouyan.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why somebody wants to see private values: one of the purposes they may serve, and a sentence of his own. */
public record Grounds(For purpose, String reason) {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;
    private static final String LOOKS_PRIVATE = "(?s).*[0-9]{7,}.*";

    /** What private values of a household are needed for. */
    public enum For {
        VISIT,
        CONTACT,
        MATCHING,
        PAYMENT,
        CORRECTION,
        INSPECTION
    }

    /** @throws org.lingtouyan.shared.Refusal unless there is a purpose and a reason that itself holds nothing private */
    public static Grounds of(@Nullable String purpose, @Nullable String reason) {
        var wanted = Arrays.stream(For.values())
                .filter(each -> purpose != null && each.name().equals(purpose.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> AccessRefused.PURPOSE_UNKNOWN.because().with("field", "purpose"));
        return new Grounds(wanted, sentence(reason, "reason"));
    }

    /** What a person writes to explain himself, kept for good and therefore free of other people's numbers. */
    static String sentence(@Nullable String told, String field) {
        var sentence = told == null ? "" : told.strip();
        if (sentence.length() < SHORTEST || sentence.length() > LONGEST) {
            throw AccessRefused.REASON_NEEDED.because(SHORTEST, LONGEST).with("field", field);
        }
        if (sentence.matches(LOOKS_PRIVATE)) {
            throw AccessRefused.REASON_HOLDS_A_NUMBER.because().with("field", field);
        }
        return sentence;
    }

    Map<String, Object> said() {
        return Map.of("purpose", purpose.name(), "reason", reason);
    }
}
