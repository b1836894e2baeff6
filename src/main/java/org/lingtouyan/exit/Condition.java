package org.lingtouyan.exit;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One condition of a set: computed from records, counted by somebody as a part of a whole, or stated by somebody. */
record Condition(
        UUID id,
        UUID editionId,
        int position,
        int item,
        String itemLabel,
        String itemLabelEn,
        String label,
        String labelEn,
        Check checked,
        @Nullable Rule rule,
        @Nullable Side holds,
        @Nullable String limitKey) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Who or what says whether it is met. */
    enum Check {
        COMPUTED,
        COUNTED,
        STATED
    }

    /** On which side of the limit. */
    enum Side {
        ABOVE,
        BELOW,
        AT_LEAST
    }

    /** What the records are asked for. */
    enum Rule {
        INCOME,
        FOOD_AND_CLOTHING,
        WATER,
        SCHOOLING,
        MEDICAL,
        HOUSING,
        HEADCOUNT,
        VILLAGES_OUT;

        /** Where the records say nothing, somebody may say it by name; income and counts come from the records alone. */
        boolean mayBeStated() {
            return this != INCOME && this != HEADCOUNT && this != VILLAGES_OUT;
        }
    }

    boolean mayBeStated() {
        return rule == null || rule.mayBeStated();
    }

    /** Whether the limit is in percent of the whole; otherwise it is an amount for each one. */
    boolean inPercent() {
        return rule != Rule.INCOME;
    }

    /** Compares the part with the limit times the whole, so that no rate is ever rounded. */
    boolean isMet(BigDecimal numerator, BigDecimal denominator, BigDecimal limit) {
        var part = inPercent() ? numerator.multiply(HUNDRED) : numerator;
        int compared = part.compareTo(limit.multiply(denominator));
        return switch (holds == null ? Side.AT_LEAST : holds) {
            case ABOVE -> compared > 0;
            case BELOW -> compared < 0;
            case AT_LEAST -> compared >= 0;
        };
    }
}
