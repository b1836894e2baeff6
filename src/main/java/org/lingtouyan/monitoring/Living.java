package org.lingtouyan.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the records say of a household's life now, and whether that is enough to say that its risk is gone. */
record Living(
        @Nullable Integer incomeYear,
        @Nullable BigDecimal perCapita,
        @Nullable BigDecimal line,
        @Nullable Boolean schooling,
        @Nullable Boolean medical,
        @Nullable Boolean housing,
        @Nullable Boolean water,
        int members,
        int withoutLabour,
        boolean otherClueOpen) {

    /** What a condition comes to; {@code met} is unknown where the records say nothing. */
    record Finding(Condition condition, @Nullable Boolean met, @Nullable BigDecimal value, @Nullable BigDecimal line) {}

    boolean nobodyCanWork() {
        return members > 0 && withoutLabour == members;
    }

    /** An account counts if it is of this year or the last one: an older one says nothing of how people live now. */
    List<Finding> findings(int year) {
        boolean recent = incomeYear != null && incomeYear >= year - 1 && perCapita != null && line != null;
        return List.of(
                new Finding(Condition.INCOME, recent ? aboveTheLine() : null, perCapita, line),
                new Finding(Condition.SCHOOLING, schooling, null, null),
                new Finding(Condition.MEDICAL, medical, null, null),
                new Finding(Condition.HOUSING, housing, null, null),
                new Finding(Condition.WATER, water, null, null),
                new Finding(Condition.RISK_GONE, null, null, null),
                new Finding(Condition.NO_NEW_RISK, !otherClueOpen, null, null));
    }

    private boolean aboveTheLine() {
        return perCapita != null && line != null && perCapita.compareTo(line) >= 0;
    }

    /**
     * What a removal rests on.
     *
     * @param stated conditions that somebody with a name has stated
     * @throws org.lingtouyan.shared.Refusal for a household in which nobody can work, for a condition that records deny, and
     *     for one that they do not know and nobody has stated
     */
    List<Finding> requireGone(int year, Set<Condition> stated) {
        if (nobodyCanWork()) {
            throw MonitoringRefused.NOBODY_CAN_WORK.because();
        }
        var grounds = new ArrayList<Finding>();
        var silent = EnumSet.noneOf(Condition.class);
        for (var finding : findings(year)) {
            if (Boolean.FALSE.equals(finding.met())) {
                throw MonitoringRefused.valueOf("REMOVAL_DENIED_BY_" + finding.condition())
                        .because()
                        .with("condition", finding.condition().name());
            }
            if (finding.met() == null && !stated.contains(finding.condition())) {
                silent.add(finding.condition());
            }
            grounds.add(finding);
        }
        if (!silent.isEmpty()) {
            throw MonitoringRefused.REMOVAL_NEEDS_STATEMENTS
                    .because(silent.size())
                    .with("conditions", silent.stream().map(Enum::name).toList());
        }
        return grounds;
    }
}
