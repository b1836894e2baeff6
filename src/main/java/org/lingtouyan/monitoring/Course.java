package org.lingtouyan.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come. Which step may follow which, what each asks for and where it leads, is said here and nowhere else.
 */
record Course(
        State state,
        @Nullable String kind,
        boolean green,
        LocalDate stepOn,
        LocalDate decideBy,
        @Nullable LocalDate heldUntil,
        Days days) {

    static Course begun(Clue clue, LocalDate decideBy) {
        return new Course(State.REPORTED, null, false, clue.on(), decideBy, null, Days.NONE);
    }

    List<Step> next() {
        return Arrays.stream(Step.values())
                .filter(step -> step.isPossibleIn(state, green))
                .toList();
    }

    /**
     * @throws org.lingtouyan.shared.Refusal for a step out of its order or before its time, or one that lacks what it asks for
     */
    Course after(Taken told, Clue clue, Limits limits) {
        var step = told.step();
        check(told, clue);
        return switch (step) {
            case VISIT -> moved(told, days.visited(told.on()));
            case EXCLUDE, REJECT -> over(told, days.excluded(told.on()));
            case PROPOSE -> proposed(told);
            case SUBMIT, SUBMIT_REMOVAL -> afterNotice(told, limits);
            case INCLUDE -> over(told, days.included(told.on()));
            case HELP -> with(green, heldUntil, days.helped(told.on()));
            case GREEN -> opened(clue);
            case HOLD -> held(told);
            case PROPOSE_REMOVAL -> removalProposed(told, limits);
            case SEND_BACK_REMOVAL, REFUSE_REMOVAL -> over(told, days.removal(null));
            case REMOVE -> over(told, days.removed(told.on()));
            case POST_NOTICE, ENDORSE, SEND_BACK, RETURN, POST_REMOVAL_NOTICE, ENDORSE_REMOVAL -> moved(told, days);
            case KEEP, REPORT -> this;
        };
    }

    private void check(Taken told, Clue clue) {
        if (!told.step().isPossibleIn(state, green)) {
            throw MonitoringRefused.WATCH_STEP_OUT_OF_ORDER.because().with("state", state.name());
        }
        var earliest = told.step().isBeside() ? clue.on() : stepOn;
        if (told.on().isBefore(earliest)) {
            throw MonitoringRefused.WATCH_STEP_BEFORE_THE_LAST.because(earliest).with("field", "on");
        }
        if (told.step().wantsReason() && (told.note() == null || told.note().isBlank())) {
            throw MonitoringRefused.WATCH_STEP_NEEDS_WORDS.because().with("field", "note");
        }
    }

    private Course proposed(Taken told) {
        if (told.kind() == null) {
            throw MonitoringRefused.MONITORING_KIND_NEEDED.because().with("field", "kind");
        }
        return new Course(State.PROPOSED, told.kind(), green, told.on(), decideBy, heldUntil, days);
    }

    private Course afterNotice(Taken told, Limits limits) {
        var ends = stepOn.plusDays(limits.noticeDays());
        if (told.on().isBefore(ends)) {
            throw MonitoringRefused.NOTICE_STILL_UP
                    .because(limits.noticeDays(), ends)
                    .with("field", "on");
        }
        return moved(told, days);
    }

    private Course opened(Clue clue) {
        if (!clue.clear()) {
            throw MonitoringRefused.GREEN_NEEDS_A_CLEAR_EVENT.because();
        }
        return with(true, heldUntil, days);
    }

    /** Before the decision it is the decision that may be later. */
    private Course held(Taken told) {
        var until = told.until();
        if (until == null || !until.isAfter(told.on()) || heldUntil != null && !until.isAfter(heldUntil)) {
            throw MonitoringRefused.HOLD_NEEDS_A_LATER_DAY.because().with("field", "until");
        }
        var later = state.beforeDecision() && until.isAfter(decideBy) ? until : decideBy;
        return new Course(state, kind, green, stepOn, later, until, days);
    }

    private Course removalProposed(Taken told, Limits limits) {
        if (days.helped() == null) {
            throw MonitoringRefused.REMOVAL_WITHOUT_HELP.because();
        }
        var earliest = days.included() == null ? told.on() : days.included().plusMonths(limits.removalMonths());
        if (told.on().isBefore(earliest)) {
            throw MonitoringRefused.REMOVAL_TOO_EARLY
                    .because(limits.removalMonths(), earliest)
                    .with("field", "on");
        }
        return over(told, days.removal(told.on()));
    }

    private Course moved(Taken told, Days now) {
        return new Course(led(told), kind, green, told.on(), decideBy, heldUntil, now);
    }

    /** Onto another clock: what was held before is held no longer. */
    private Course over(Taken told, Days now) {
        return new Course(led(told), kind, green, told.on(), decideBy, null, now);
    }

    private Course with(boolean greenNow, @Nullable LocalDate held, Days now) {
        return new Course(state, kind, greenNow, stepOn, decideBy, held, now);
    }

    private State led(Taken told) {
        var to = told.step().leadsTo();
        return to == null ? state : to;
    }

    /** How long it took to come to the step, where that is measured: to the first visit, the decision, the first help. */
    @Nullable
    Integer daysTo(Taken told, Clue clue) {
        if (told.step() == Step.VISIT && days.visited() == null) {
            return between(clue.on(), told.on());
        }
        if (told.step().decides()) {
            return days.visited() == null ? null : Integer.valueOf(between(days.visited(), told.on()));
        }
        if (told.step() == Step.HELP && days.helped() == null) {
            return days.included() == null ? 0 : between(days.included(), told.on());
        }
        return null;
    }

    private static int between(LocalDate first, LocalDate last) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(first, last));
    }
}
