package org.lingtouyan.exit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lingtouyan.division.Level;

/** A step on the way out of poverty: whose it is, which level takes it, and what it asks for. In their order for each subject. */
public enum Step {
    NOMINATE(Subject.HOUSEHOLD, Level.VILLAGE),
    DISCUSS(Subject.HOUSEHOLD, Level.VILLAGE, Needs.VOTES),
    VERIFY(Subject.HOUSEHOLD, Level.VILLAGE, Needs.CONDITIONS),
    SIGN(Subject.HOUSEHOLD, Level.VILLAGE, Needs.SIGNATURE),
    NOTICE(Subject.HOUSEHOLD, Level.VILLAGE, Needs.NOTICE),
    TOWNSHIP_REVIEW(Subject.HOUSEHOLD, Level.TOWNSHIP),
    COUNTY_DECIDE(Subject.HOUSEHOLD, Level.COUNTY, Needs.CONDITIONS),
    ANNOUNCE(Subject.HOUSEHOLD, Level.COUNTY),
    MARK(Subject.HOUSEHOLD, Level.COUNTY),

    VILLAGE_APPLY(Subject.VILLAGE, Level.VILLAGE),
    VILLAGE_NOTICE(Subject.VILLAGE, Level.TOWNSHIP, Needs.CONDITIONS, Needs.NOTICE),
    VILLAGE_CHECK(Subject.VILLAGE, Level.COUNTY, Needs.CONDITIONS),
    VILLAGE_ANNOUNCE(Subject.VILLAGE, Level.COUNTY),

    SELF_ASSESS(Subject.COUNTY, Level.COUNTY),
    CITY_REVIEW(Subject.COUNTY, Level.CITY, Needs.CONDITIONS),
    PROVINCE_CHECK(Subject.COUNTY, Level.PROVINCE),
    THIRD_PARTY(Subject.COUNTY, Level.PROVINCE),
    PROVINCE_DECIDE(Subject.COUNTY, Level.PROVINCE, Needs.CONDITIONS),
    PROVINCE_NOTICE(Subject.COUNTY, Level.PROVINCE, Needs.NOTICE),
    APPROVE(Subject.COUNTY, Level.PROVINCE);

    /** What a step asks for besides its day and who answers for it. */
    enum Needs {
        /** How many voted and how. */
        VOTES,
        /** Every condition met, as the records say today or as somebody stated. */
        CONDITIONS,
        /** The hand of somebody of the household. */
        SIGNATURE,
        /** An office where objections are taken; the notice then stands for its days. */
        NOTICE
    }

    private final Subject subject;
    private final Level level;
    private final Set<Needs> needs;

    Step(Subject subject, Level level, Needs... needs) {
        this.subject = subject;
        this.level = level;
        this.needs = needs.length == 0 ? EnumSet.noneOf(Needs.class) : EnumSet.copyOf(List.of(needs));
    }

    Subject subject() {
        return subject;
    }

    /** Which level takes it, and no other. */
    Level level() {
        return level;
    }

    boolean needs(Needs what) {
        return needs.contains(what);
    }

    /** Nothing after the last. */
    Optional<Step> next() {
        return Arrays.stream(values())
                .filter(step -> step.subject == subject && step.ordinal() == ordinal() + 1)
                .findFirst();
    }

    boolean isBefore(Step other) {
        return subject == other.subject && ordinal() < other.ordinal();
    }

    /** After which steps it is that level's turn. */
    static List<Step> waitingFor(Level level) {
        return Arrays.stream(values())
                .filter(step -> step.next().filter(next -> next.level == level).isPresent())
                .toList();
    }
}
