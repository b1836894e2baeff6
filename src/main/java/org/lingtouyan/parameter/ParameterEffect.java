package org.lingtouyan.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** What a module can say, before a parameter is set, of the figures that would differ: shown to whoever sets it. */
public interface ParameterEffect {

    boolean concerns(String key);

    /** Counted within the division as of the day, under the value that holds now and under the one that is thought of. */
    Difference of(String key, DivisionCode division, LocalDate day, @Nullable String now, String then);

    /** A figure before and after. {@code message} names it in the resource files. */
    record Difference(String message, @Nullable BigDecimal before, BigDecimal after) {}
}
