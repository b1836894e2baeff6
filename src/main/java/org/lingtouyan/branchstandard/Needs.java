package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.Map;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;

/** How much of something a branch needs by the rules of its place on a day. */
record Needs(Parameters parameters, DivisionCode place, LocalDate day) {

    static final String MEMBERS_MEETING = "party.members-meeting-months";
    static final String COMMITTEE_MEETING = "party.committee-meeting-months";
    static final String GROUP_MEETING = "party.group-meeting-months";
    static final String LECTURE = "party.lecture-months";
    static final String PARTY_DAY = "party.party-day-months";
    static final String LIFE_MEETING = "party.life-meeting-months";
    static final String REVIEW = "party.review-months";

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

    /** In how many periods of the last twelve months something was due, for a branch that old. */
    int ofYear(String monthsRule, BranchFacts facts) {
        return Math.min(12, facts.monthsOld()) / months(monthsRule);
    }

    /** How many months a period of each kind of meeting has, by the name under which the records ask for it. */
    Map<String, Integer> periods() {
        return Map.of(
                "membersMonths", months(MEMBERS_MEETING),
                "committeeMonths", months(COMMITTEE_MEETING),
                "groupMonths", months(GROUP_MEETING),
                "lectureMonths", months(LECTURE),
                "partyDayMonths", months(PARTY_DAY),
                "lifeMonths", months(LIFE_MEETING),
                "reviewMonths", months(REVIEW));
    }

    private int months(String rule) {
        return Math.max(1, number(rule, 12));
    }

    private int number(String key, int otherwise) {
        return parameters.value(key, place, day).map(Integer::valueOf).orElse(otherwise);
    }
}
