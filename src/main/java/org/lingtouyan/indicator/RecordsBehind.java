package org.lingtouyan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** Whoever receives the records behind a figure one by one: what the figure is, then each record. */
public interface RecordsBehind {

    void begin(String name, String nameEn, String unit, long total, BigDecimal sum);

    void next(
            DivisionCode division,
            @Nullable String label,
            BigDecimal amount,
            LocalDate since,
            @Nullable OffsetDateTime enteredAt);
}
