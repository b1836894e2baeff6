package org.lingtouyan.party;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What dues are a month by the rules of that month: of the whole income, not by slices. */
record DuesRates(Steps employed, Steps retired, BigDecimal farmerLeast, BigDecimal farmerMost) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Rates in percent, each up to its income; the last one has no limit. */
    record Steps(java.util.List<BigDecimal> upTo, java.util.List<BigDecimal> rates) {

        BigDecimal of(BigDecimal income) {
            int step = 0;
            while (step < upTo.size() && income.compareTo(upTo.get(step)) > 0) {
                step++;
            }
            return income.multiply(rates.get(step)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        }
    }

    boolean allowsFarmers(BigDecimal amount) {
        return amount.compareTo(farmerLeast) >= 0 && amount.compareTo(farmerMost) <= 0;
    }

    /** What a member owes a month: nothing is known of a farmer whose branch has decided nothing. */
    @Nullable
    BigDecimal due(@Nullable DuesBase base, @Nullable DuesDecision decision) {
        if (base != null && base.reducedTo() != null) {
            return base.reducedTo();
        }
        var kind = base == null ? DuesBase.Kind.FARMER : base.kind();
        var income = base == null || base.base() == null ? BigDecimal.ZERO : base.base();
        return switch (kind) {
            case EMPLOYED -> employed.of(income);
            case RETIRED -> retired.of(income);
            case LEAST -> farmerLeast;
            case FARMER -> decision == null ? null : decision.amount();
        };
    }
}
