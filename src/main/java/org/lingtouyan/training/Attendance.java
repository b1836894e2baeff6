package org.lingtouyan.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * Somebody on the list of a course, and what became of it.
 *
 * @param division where they serve: of a village secretary the village
 * @param state null where it is not said: it stays as it is, or follows from whether the course is over
 * @param days for how many days they were there who came in part
 * @param because why they withdrew, were absent, or were there only in part
 * @param result by the code of the list {@code trainingResult}; only of who came
 */
public record Attendance(
        UUID id,
        DivisionCode division,
        UUID cadre,
        @Nullable State state,
        @Nullable BigDecimal days,
        @Nullable String because,
        @Nullable String result) {

    /** Enrolled before the course; whether they came is told once it is over. */
    public enum State {
        ENROLLED,
        WITHDRAWN,
        CAME,
        CAME_IN_PART,
        ABSENT;

        boolean came() {
            return this == CAME || this == CAME_IN_PART;
        }

        boolean told() {
            return came() || this == ABSENT;
        }
    }

    /** What is held of somebody who is on the list already. */
    record Held(
            UUID cadreId,
            State state,
            @Nullable BigDecimal daysThere,
            @Nullable String because,
            @Nullable String result) {}

    /** As it stands after this was told: what is not said stays, and of who came to a course that is over nobody need say more. */
    Attendance after(@Nullable Held held, Course course, LocalDate today) {
        var now = stateAfter(held, course, today);
        if (now.told() && !course.over(today)) {
            throw TrainingRefused.TRAINING_NOT_OVER.because(course.ends()).with("field", "state");
        }
        var before = held != null && held.state() == now ? held : null;
        var there = now != State.CAME_IN_PART ? null : days != null ? days : before != null ? before.daysThere() : null;
        if (now == State.CAME_IN_PART && !isPartOf(course, there)) {
            throw TrainingRefused.TRAINING_DAYS_WRONG.because(course.days()).with("field", "days");
        }
        var why = because != null ? because : before != null ? before.because() : null;
        if (now == State.WITHDRAWN && why == null) {
            throw TrainingRefused.TRAINING_WITHDRAWN_WITHOUT_REASON.because().with("field", "because");
        }
        if (result != null && !now.came()) {
            throw TrainingRefused.TRAINING_RESULT_WITHOUT_COMING.because().with("field", "result");
        }
        var how = result != null ? result : held != null && now.came() ? held.result() : null;
        return new Attendance(id, division, cadre, now, there, why, how);
    }

    /** A list of the enrolled that comes again takes nothing back of what was told since. */
    private State stateAfter(@Nullable Held held, Course course, LocalDate today) {
        if (state != null
                && !(state == State.ENROLLED && held != null && held.state().told())) {
            return state;
        }
        if (held != null && (result == null || held.state().came())) {
            return held.state();
        }
        return result != null || course.over(today) ? State.CAME : State.ENROLLED;
    }

    private static boolean isPartOf(Course course, @Nullable BigDecimal days) {
        return days != null
                && days.signum() > 0
                && days.stripTrailingZeros().scale() <= 1
                && days.compareTo(BigDecimal.valueOf(course.days())) < 0;
    }
}
