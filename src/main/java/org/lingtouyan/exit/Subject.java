package org.lingtouyan.exit;

import java.util.Arrays;
import java.util.List;
import org.lingtouyan.division.Level;

/** What leaves poverty: a household (脱贫), a village (出列), a county (摘帽). */
public enum Subject {
    HOUSEHOLD(Level.VILLAGE),
    VILLAGE(Level.VILLAGE),
    COUNTY(Level.COUNTY);

    private final Level liesAt;

    Subject(Level liesAt) {
        this.liesAt = liesAt;
    }

    /** Of which level the division is that such a case lies in. */
    Level liesAt() {
        return liesAt;
    }

    /** Its steps in their order. */
    List<Step> steps() {
        return Arrays.stream(Step.values())
                .filter(step -> step.subject() == this)
                .toList();
    }

    Step first() {
        return steps().get(0);
    }

    Step last() {
        return steps().get(steps().size() - 1);
    }
}
