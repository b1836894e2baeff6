package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;

/** How much of something a branch needs by the rules of its place on a day. */
record Needs(Parameters parameters, DivisionCode place, LocalDate day) {

    int leastMembers() {
        return number("branchstandard.least-members", 3);
    }

    int leastCommittee() {
        return number("branchstandard.least-committee", 3);
    }

    int mostMembers() {
        return number("branchstandard.most-members", 50);
    }

    int committeeFromMembers() {
        return number("branchstandard.committee-from-members", 7);
    }

    int mostCommittee() {
        return number("branchstandard.most-committee", 7);
    }

    int groupFromMembers() {
        return number("branchstandard.group-from-members", 30);
    }

    int mendingDays() {
        return number("branchstandard.mending-days", 30);
    }

    int advancedPercent() {
        return number("branchstandard.advanced-percent", 90);
    }

    int backwardPercent() {
        return number("branchstandard.backward-percent", 60);
    }

    int duesPercent() {
        return number("branchstandard.dues-percent", 95);
    }

    /** How often a year something is held that is due once in so many months. */
    int ofYear(String monthsRule) {
        return 12 / Math.max(1, number(monthsRule, 12));
    }

    private int number(String key, int otherwise) {
        return parameters.value(key, place, day).map(Integer::valueOf).orElse(otherwise);
    }
}
