package org.lingtouyan.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.parameter.Workdays;
import org.springframework.stereotype.Component;

/** Until when each step has to be taken: dated rules of the place, counted in workdays where they say so. */
@Component
class Clocks {

    private final Parameters parameters;
    private final Workdays workdays;

    Clocks(Parameters parameters, Workdays workdays) {
        this.parameters = parameters;
        this.workdays = workdays;
    }

    Limits limits(DivisionCode place, LocalDate day) {
        return new Limits(
                number("verify-workdays", place, day, 5),
                number("decide-workdays", place, day, 15),
                number("notice-days", place, day, 5),
                number("help-days", place, day, 10),
                number("removal-months", place, day, 6),
                number("removal-workdays", place, day, 15),
                amberDays(place, day));
    }

    int amberDays(DivisionCode place, LocalDate day) {
        return number("amber-days", place, day, 2);
    }

    LocalDate decideBy(Clue clue, Limits limits) {
        return workdays.after(clue.division(), clue.on(), limits.decideWorkdays());
    }

    /** Nothing where nobody is waited for: help has begun, or the case is over. */
    @Nullable
    LocalDate due(Clue clue, Course course, Limits limits) {
        var due = byRule(clue, course, limits);
        var held = course.heldUntil();
        return due != null && held != null && held.isAfter(due) ? held : due;
    }

    private @Nullable LocalDate byRule(Clue clue, Course course, Limits limits) {
        var days = course.days();
        if (course.state() == State.REPORTED) {
            return workdays.after(clue.division(), clue.on(), limits.verifyWorkdays());
        }
        if (course.state().beforeDecision()) {
            return course.decideBy();
        }
        if (course.state() == State.HELPED && days.helped() == null && days.included() != null) {
            return days.included().plusDays(limits.helpDays());
        }
        return course.state().removing() && days.removal() != null
                ? workdays.after(clue.division(), days.removal(), limits.removalWorkdays())
                : null;
    }

    private int number(String rule, DivisionCode place, LocalDate day, int unlessSaid) {
        return parameters
                .value("monitoring." + rule, place, day)
                .map(Integer::valueOf)
                .orElse(unlessSaid);
    }
}
