package org.lingtouyan.leadership;

import static org.lingtouyan.leadership.Rectification.State.ACCEPTANCE_ASKED;
import static org.lingtouyan.leadership.Rectification.State.CLOSED;
import static org.lingtouyan.leadership.Rectification.State.DROPPED;
import static org.lingtouyan.leadership.Rectification.State.FAILED;
import static org.lingtouyan.leadership.Rectification.State.LISTED;
import static org.lingtouyan.leadership.Rectification.State.NAMED;
import static org.lingtouyan.leadership.Rectification.State.PLANNED;
import static org.lingtouyan.leadership.Rectification.State.SCREENED;
import static org.lingtouyan.leadership.Rectification.State.UNDER_WAY;
import static org.lingtouyan.leadership.Rectification.State.WATCHED;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.leadership.Rectification.State;

/**
 * What can happen to a case, from which states, and to which it leads; without one the state stays. What a county decides is
 * done by the county or above, all else by the township or above; the village itself reports its months.
 */
public enum Step {
    /** The screening found the team weak; the case begins with it. */
    SCREEN(false, SCREENED),
    /** 乡镇初定. */
    NAME(false, NAMED, SCREENED),
    /** 县审定. */
    LIST(true, LISTED, NAMED),
    /** The county does not list it. */
    DROP(true, DROPPED, SCREENED, NAMED),
    /** 方案已批: the problems are named and the four ones answer for them. */
    APPROVE_PLAN(true, PLANNED, LISTED),
    BEGIN(false, UNDER_WAY, PLANNED),
    /** 申请验收: every problem is settled. */
    ASK_ACCEPTANCE(false, ACCEPTANCE_ASKED, UNDER_WAY),
    /** 验收: passes into the watch or fails, by score and votes. */
    ACCEPT(true, null, ACCEPTANCE_ASKED),
    /** A failed case gets a new deadline and goes on. */
    RENEW(true, UNDER_WAY, FAILED),
    /** 结案 when the watch is over. */
    CLOSE(true, CLOSED, WATCHED),
    /** The team fell back while it was watched. */
    REOPEN(true, UNDER_WAY, WATCHED),
    /** 月报. */
    PROGRESS(false, null, UNDER_WAY, ACCEPTANCE_ASKED, FAILED, WATCHED),
    /** 延期. */
    EXTEND(true, null, PLANNED, UNDER_WAY),
    /** 班子调整. */
    ADJUST_TEAM(false, null, LISTED, PLANNED, UNDER_WAY, ACCEPTANCE_ASKED, FAILED, WATCHED),
    /** 书记撤换. */
    REPLACE_SECRETARY(false, null, LISTED, PLANNED, UNDER_WAY, ACCEPTANCE_ASKED, FAILED, WATCHED),
    /** 移交纪检. */
    HAND_OVER(true, null, NAMED, LISTED, PLANNED, UNDER_WAY, ACCEPTANCE_ASKED, FAILED, WATCHED);

    private final boolean ofTheCounty;
    private final @Nullable State leadsTo;
    private final Set<State> from;

    Step(boolean ofTheCounty, @Nullable State leadsTo, State... from) {
        this.ofTheCounty = ofTheCounty;
        this.leadsTo = leadsTo;
        this.from = from.length == 0 ? EnumSet.noneOf(State.class) : EnumSet.of(from[0], from);
    }

    /** What a village may tell of itself: how its work goes on. */
    boolean ofTheVillage() {
        return this == PROGRESS;
    }

    boolean ofTheCounty() {
        return ofTheCounty;
    }

    @Nullable
    State leadsTo() {
        return leadsTo;
    }

    boolean isPossibleIn(State state) {
        return from.contains(state);
    }

    /** Things that may happen at any time on the way and are no step towards the end. */
    boolean isBeside() {
        return leadsTo == null && this != ACCEPT;
    }
}
