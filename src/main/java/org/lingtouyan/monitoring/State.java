package org.lingtouyan.monitoring;

import static org.lingtouyan.division.Level.COUNTY;
import static org.lingtouyan.division.Level.TOWNSHIP;
import static org.lingtouyan.division.Level.VILLAGE;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Level;

/** Where a case stands, and whose turn it is. */
enum State {
    /** 线索. */
    REPORTED(VILLAGE),
    /** 核查中. */
    VERIFYING(VILLAGE),
    /** 拟纳入. */
    PROPOSED(VILLAGE),
    /** 评议公示. */
    ON_NOTICE(VILLAGE),
    /** 乡镇审核. */
    AT_TOWNSHIP(TOWNSHIP),
    /** 县级审定. */
    AT_COUNTY(COUNTY),
    /** 排除、不予纳入. */
    EXCLUDED(null),
    /** 帮扶中. */
    HELPED(VILLAGE),
    /** 拟消除. */
    REMOVAL_PROPOSED(VILLAGE),
    REMOVAL_ON_NOTICE(VILLAGE),
    REMOVAL_AT_TOWNSHIP(TOWNSHIP),
    REMOVAL_AT_COUNTY(COUNTY),
    /** 风险已消除，持续跟踪. */
    TRACKED(null);

    private final @Nullable Level turn;

    State(@Nullable Level turn) {
        this.turn = turn;
    }

    /** Nobody's where the case is over. */
    @Nullable
    Level turn() {
        return turn;
    }

    boolean beforeDecision() {
        return ordinal() < EXCLUDED.ordinal();
    }

    boolean monitored() {
        return ordinal() >= HELPED.ordinal() && this != TRACKED;
    }

    boolean removing() {
        return monitored() && this != HELPED;
    }

    static List<State> waitingFor(Level level) {
        return Arrays.stream(values()).filter(state -> state.turn == level).toList();
    }
}
