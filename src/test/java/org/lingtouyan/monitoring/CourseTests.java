package org.lingtouyan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.monitoring.EpisodeShowing.Light;

/** The rules of the watch, without a database: which step follows which, what each asks for, and when a risk is gone. */
class CourseTests {

    private static final Limits LIMITS = new Limits(5, 15, 5, 10, 6, 15, 2);
    private static final LocalDate REPORTED = LocalDate.of(2026, 3, 2);

    private final Clue clue = clue("01");
    private Course course = Course.begun(clue, LocalDate.of(2026, 3, 23));

    @Test
    void aClueGoesByVisitNoticeAndTownshipToTheCounty() {
        take(Step.VISIT, "2026-03-04", "属实");
        course = course.after(
                new Taken(UUID.randomUUID(), Step.PROPOSE, day("2026-03-05"), null, "03", null, List.of()),
                clue,
                LIMITS);
        take(Step.POST_NOTICE, "2026-03-06", "评议通过");
        refused(Step.SUBMIT, "2026-03-10", null, "NOTICE_STILL_UP");
        take(Step.SUBMIT, "2026-03-11", null);
        take(Step.ENDORSE, "2026-03-12", null);
        take(Step.INCLUDE, "2026-03-16", null);
        assertThat(course.state()).isEqualTo(State.HELPED);
        assertThat(course.kind()).isEqualTo("03");
        assertThat(course.days().included()).isEqualTo("2026-03-16");
    }

    @Test
    void aStepOutOfOrderBeforeItsTimeOrWithoutWordsIsRefused() {
        refused(Step.INCLUDE, "2026-03-05", null, "WATCH_STEP_OUT_OF_ORDER");
        refused(Step.EXCLUDE, "2026-03-05", "不实", "WATCH_STEP_OUT_OF_ORDER");
        refused(Step.VISIT, "2026-03-01", "属实", "WATCH_STEP_BEFORE_THE_LAST");
        refused(Step.VISIT, "2026-03-04", " ", "WATCH_STEP_NEEDS_WORDS");
        take(Step.VISIT, "2026-03-04", "属实");
        refused(Step.EXCLUDE, "2026-03-05", null, "WATCH_STEP_NEEDS_WORDS");
        refused(Step.PROPOSE, "2026-03-05", null, "MONITORING_KIND_NEEDED");
        take(Step.EXCLUDE, "2026-03-05", "车辆已过户");
        assertThat(course.next()).isEmpty();
    }

    @Test
    void everyStateButTheLastsIsSomebodysTurnAndTheTurnCanTakeAStep() {
        for (var state : State.values()) {
            var next = EnumSet.allOf(Step.class).stream()
                    .filter(step -> step.isPossibleIn(state, false))
                    .toList();
            if (state.turn() == null) {
                assertThat(next).as(state.name()).isEmpty();
            } else {
                assertThat(next).as(state.name()).anyMatch(step -> !step.isBeside() && step.level() == state.turn());
            }
        }
    }

    @Test
    void inTheGreenChannelHelpComesFirstAndOnlyForDisasterAndAccident() {
        refused(Step.HELP, "2026-03-03", "救助", "WATCH_STEP_OUT_OF_ORDER");
        refused(Step.GREEN, "2026-03-03", "紧急", "GREEN_NEEDS_A_CLEAR_EVENT");
        var disaster = clue("04");
        var green = Course.begun(disaster, REPORTED)
                .after(taken(Step.GREEN, "2026-03-02", "洪灾"), disaster, LIMITS)
                .after(taken(Step.HELP, "2026-03-02", "救助"), disaster, LIMITS);
        assertThat(green.state()).isEqualTo(State.REPORTED);
        assertThat(green.days().helped()).isEqualTo(REPORTED);
    }

    @Test
    void theDaysToVisitDecisionAndHelpAreMeasuredOnce() {
        assertThat(course.daysTo(taken(Step.VISIT, "2026-03-04", "属实"), clue)).isEqualTo(2);
        take(Step.VISIT, "2026-03-04", "属实");
        assertThat(course.daysTo(taken(Step.VISIT, "2026-03-05", "再访"), clue)).isNull();
        assertThat(course.daysTo(taken(Step.EXCLUDE, "2026-03-09", "不实"), clue)).isEqualTo(5);
        include();
        assertThat(course.daysTo(taken(Step.HELP, "2026-03-20", "救助"), clue)).isEqualTo(4);
    }

    @Test
    void anExtensionNeedsALaterDayAndMovesTheDecision() {
        refused(Step.HOLD, "2026-03-10", "住院", "HOLD_NEEDS_A_LATER_DAY");
        course = course.after(
                new Taken(UUID.randomUUID(), Step.HOLD, day("2026-03-10"), "住院", null, day("2026-04-10"), List.of()),
                clue,
                LIMITS);
        assertThat(course.decideBy()).isEqualTo("2026-04-10");
        assertThat(course.state()).isEqualTo(State.REPORTED);
    }

    @Test
    void aRemovalIsProposedAfterHelpAndNotBeforeSixMonths() {
        include();
        refused(Step.PROPOSE_REMOVAL, "2026-10-01", null, "REMOVAL_WITHOUT_HELP");
        take(Step.HELP, "2026-03-20", "救助");
        refused(Step.PROPOSE_REMOVAL, "2026-09-15", null, "REMOVAL_TOO_EARLY");
        take(Step.PROPOSE_REMOVAL, "2026-09-16", null);
        assertThat(course.state()).isEqualTo(State.REMOVAL_PROPOSED);
    }

    @Test
    void aRiskIsGoneWhenEveryConditionIsComputedOrStated() {
        var stated = EnumSet.of(Condition.RISK_GONE);
        assertThat(living(9000, true, 0).requireGone(2026, stated)).hasSize(7);
        gone(living(5999, true, 0), stated, "REMOVAL_DENIED_BY_INCOME");
        gone(living(9000, false, 0), stated, "REMOVAL_DENIED_BY_WATER");
        gone(living(9000, null, 0), stated, "REMOVAL_NEEDS_STATEMENTS");
        gone(living(9000, true, 0), Set.of(), "REMOVAL_NEEDS_STATEMENTS");
        gone(living(9000, true, 2), stated, "NOBODY_CAN_WORK");
    }

    @Test
    void anAccountOfYearsAgoSaysNothingOfToday() {
        var findings = living(9000, true, 0).findings(2028);
        assertThat(findings.get(0).met()).isNull();
        assertThat(findings.get(0).value()).isEqualTo(new BigDecimal(9000));
    }

    @Test
    void aClockIsAmberInItsLastDaysAndRedAfterThem() {
        var due = day("2026-03-09");
        assertThat(Light.of(due, day("2026-03-06"), 2)).isEqualTo(Light.GREEN);
        assertThat(Light.of(due, day("2026-03-07"), 2)).isEqualTo(Light.AMBER);
        assertThat(Light.of(due, day("2026-03-09"), 2)).isEqualTo(Light.AMBER);
        assertThat(Light.of(due, day("2026-03-10"), 2)).isEqualTo(Light.RED);
        assertThat(Light.of(null, due, 2)).isEqualTo(Light.NONE);
    }

    private void include() {
        var days = course.days().visited(day("2026-03-04")).included(day("2026-03-16"));
        course = new Course(State.HELPED, "01", false, day("2026-03-16"), course.decideBy(), null, days);
    }

    private void take(Step step, String on, String note) {
        course = course.after(taken(step, on, note), clue, LIMITS);
    }

    private void refused(Step step, String on, String note, String reason) {
        assertThatThrownBy(() -> course.after(taken(step, on, note), clue, LIMITS))
                .hasMessage(reason);
    }

    private static void gone(Living living, Set<Condition> stated, String reason) {
        assertThatThrownBy(() -> living.requireGone(2026, stated)).hasMessage(reason);
    }

    private static Living living(int perCapita, Boolean water, int withoutLabour) {
        return new Living(
                2025,
                new BigDecimal(perCapita),
                new BigDecimal(6000),
                true,
                true,
                true,
                water,
                2,
                withoutLabour,
                false);
    }

    private static Taken taken(Step step, String on, String note) {
        return Taken.of(UUID.randomUUID(), step, day(on), note);
    }

    private static Clue clue(String risk) {
        return new Clue(
                UUID.randomUUID(),
                new DivisionCode("621227101202"),
                UUID.randomUUID(),
                Source.SELF,
                REPORTED,
                null,
                null,
                List.of(risk),
                "住院");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
