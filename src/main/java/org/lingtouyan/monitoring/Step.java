package org.lingtouyan.monitoring;

import static org.lingtouyan.division.Level.COUNTY;
import static org.lingtouyan.division.Level.TOWNSHIP;
import static org.lingtouyan.division.Level.VILLAGE;
import static org.lingtouyan.monitoring.State.AT_COUNTY;
import static org.lingtouyan.monitoring.State.AT_TOWNSHIP;
import static org.lingtouyan.monitoring.State.EXCLUDED;
import static org.lingtouyan.monitoring.State.HELPED;
import static org.lingtouyan.monitoring.State.ON_NOTICE;
import static org.lingtouyan.monitoring.State.PROPOSED;
import static org.lingtouyan.monitoring.State.REMOVAL_AT_COUNTY;
import static org.lingtouyan.monitoring.State.REMOVAL_AT_TOWNSHIP;
import static org.lingtouyan.monitoring.State.REMOVAL_ON_NOTICE;
import static org.lingtouyan.monitoring.State.REMOVAL_PROPOSED;
import static org.lingtouyan.monitoring.State.REPORTED;
import static org.lingtouyan.monitoring.State.TRACKED;
import static org.lingtouyan.monitoring.State.VERIFYING;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Level;

/** What can be done in a case: by which level, from which states, and to which it leads; without one the state stays. */
public enum Step {
    /** The clue itself, with which the case begins. */
    REPORT(VILLAGE, REPORTED),
    /** 入户核查. */
    VISIT(VILLAGE, VERIFYING, REPORTED, VERIFYING),
    /** 排除, with a reason. */
    EXCLUDE(VILLAGE, EXCLUDED, VERIFYING, PROPOSED, ON_NOTICE),
    /** 拟纳入, as which kind. */
    PROPOSE(VILLAGE, PROPOSED, VERIFYING),
    /** 民主评议通过，张榜公示. */
    POST_NOTICE(VILLAGE, ON_NOTICE, PROPOSED),
    /** 公示期满，报乡镇. */
    SUBMIT(VILLAGE, AT_TOWNSHIP, ON_NOTICE),
    /** 乡镇审核通过. */
    ENDORSE(TOWNSHIP, AT_COUNTY, AT_TOWNSHIP),
    /** 乡镇退回核查. */
    SEND_BACK(TOWNSHIP, VERIFYING, AT_TOWNSHIP),
    /** 县级审定纳入. */
    INCLUDE(COUNTY, HELPED, AT_COUNTY),
    /** 县级不予纳入. */
    REJECT(COUNTY, EXCLUDED, AT_COUNTY),
    /** 县级退回乡镇. */
    RETURN(COUNTY, AT_TOWNSHIP, AT_COUNTY),
    /** 帮扶措施落实. */
    HELP(VILLAGE, null, HELPED, REMOVAL_PROPOSED, REMOVAL_ON_NOTICE, REMOVAL_AT_TOWNSHIP, REMOVAL_AT_COUNTY),
    /** 启用绿色通道: help first, papers after. */
    GREEN(TOWNSHIP, null, REPORTED, VERIFYING, PROPOSED, ON_NOTICE, AT_TOWNSHIP, AT_COUNTY),
    /** 延期. */
    HOLD(
            TOWNSHIP,
            null,
            REPORTED,
            VERIFYING,
            PROPOSED,
            ON_NOTICE,
            AT_TOWNSHIP,
            AT_COUNTY,
            HELPED,
            REMOVAL_PROPOSED,
            REMOVAL_ON_NOTICE,
            REMOVAL_AT_TOWNSHIP,
            REMOVAL_AT_COUNTY),
    /** 拟消除. */
    PROPOSE_REMOVAL(VILLAGE, REMOVAL_PROPOSED, HELPED),
    POST_REMOVAL_NOTICE(VILLAGE, REMOVAL_ON_NOTICE, REMOVAL_PROPOSED),
    SUBMIT_REMOVAL(VILLAGE, REMOVAL_AT_TOWNSHIP, REMOVAL_ON_NOTICE),
    ENDORSE_REMOVAL(TOWNSHIP, REMOVAL_AT_COUNTY, REMOVAL_AT_TOWNSHIP),
    /** 乡镇退回，继续帮扶. */
    SEND_BACK_REMOVAL(TOWNSHIP, HELPED, REMOVAL_AT_TOWNSHIP),
    /** 县级审定风险消除. */
    REMOVE(COUNTY, TRACKED, REMOVAL_AT_COUNTY),
    /** 县级不同意消除，继续帮扶. */
    REFUSE_REMOVAL(COUNTY, HELPED, REMOVAL_AT_COUNTY),
    /** 暂不标注: nobody can work, so the household is followed on. */
    KEEP(COUNTY, null, HELPED);

    private static final Set<Step> WITH_REASON = EnumSet.of(
            EXCLUDE,
            SEND_BACK,
            REJECT,
            RETURN,
            HELP,
            GREEN,
            HOLD,
            SEND_BACK_REMOVAL,
            REFUSE_REMOVAL,
            KEEP,
            VISIT,
            POST_NOTICE,
            POST_REMOVAL_NOTICE);

    private final Level level;
    private final @Nullable State leadsTo;
    private final Set<State> from;

    Step(Level level, @Nullable State leadsTo, State... from) {
        this.level = level;
        this.leadsTo = leadsTo;
        this.from = from.length == 0 ? EnumSet.noneOf(State.class) : EnumSet.of(from[0], from);
    }

    Level level() {
        return level;
    }

    @Nullable
    State leadsTo() {
        return leadsTo;
    }

    /** In the green channel help comes before the decision. */
    boolean isPossibleIn(State state, boolean green) {
        return from.contains(state) || this == HELP && green && state.beforeDecision();
    }

    /** Things on the way that are no step towards the end. */
    boolean isBeside() {
        return leadsTo == null;
    }

    /** Whether it has to be said what was found, done or decided. */
    boolean wantsReason() {
        return WITH_REASON.contains(this);
    }

    boolean decides() {
        return this == INCLUDE || leadsTo == EXCLUDED;
    }
}
