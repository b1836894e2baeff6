package org.lingtouyan.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a figure relates to time: true at a month's end, happened in a month, or one figure over another. */
enum Kind {
    STOCK,
    FLOW,
    RATIO;

    static Kind parse(String text) {
        return valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
