package org.lingtouyan.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** 线索: what was reported about a household, when and by whom. */
public record Clue(
        UUID id,
        DivisionCode division,
        UUID household,
        Source source,
        LocalDate on,
        @Nullable UUID cadre,
        @Nullable String department,
        List<String> risks,
        String text) {

    private static final List<String> CLEAR_EVENTS = List.of("04", "05");

    public Clue {
        risks = List.copyOf(risks);
    }

    /** Disaster and accident need no long enquiry: help may come before the papers. */
    boolean clear() {
        return risks.stream().anyMatch(CLEAR_EVENTS::contains);
    }
}
