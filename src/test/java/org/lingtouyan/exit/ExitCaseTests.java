package org.lingtouyan.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.exit.Condition.Check;
import org.lingtouyan.exit.Condition.Side;
import org.lingtouyan.shared.Refusal;

/** Which step follows which, when a notice is over, and how a limit is kept without a rate. */
class ExitCaseTests {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 1);

    @Test
    void stepsFollowEachOtherAndTheLastEndsIt() {
        var at = opened();
        for (var step : Subject.HOUSEHOLD.steps().subList(1, 9)) {
            at = at.after(
                    step,
                    at.noticeUntil() == null ? at.stepOn() : at.noticeUntil().plusDays(1),
                    DAY.plusDays(7),
                    false);
        }
        assertThat(at.open()).isFalse();
        assertThat(at.endReason()).isEqualTo(ExitCase.End.DONE);
        assertThat(at.approvedOn()).isEqualTo(DAY.plusDays(8));
    }

    @Test
    void noStepIsLeftOutAndNoneTakenWhileTheNoticeStandsOrSomebodyObjects() {
        var opened = opened();
        refuses(() -> opened.after(Step.VERIFY, DAY, null, false), "EXIT_STEP_OUT_OF_ORDER");
        refuses(() -> opened.after(Step.DISCUSS, DAY, null, true), "EXIT_OBJECTION_OPEN");
        refuses(() -> opened.after(Step.DISCUSS, DAY.minusDays(1), null, false), "EXIT_STEP_BEFORE_THE_LAST");
        var noticed = opened.after(Step.DISCUSS, DAY, null, false)
                .after(Step.VERIFY, DAY, null, false)
                .after(Step.SIGN, DAY, null, false)
                .after(Step.NOTICE, DAY, DAY.plusDays(7), false);
        refuses(() -> noticed.after(Step.TOWNSHIP_REVIEW, DAY.plusDays(7), null, false), "EXIT_NOTICE_RUNS");
        assertThat(noticed.after(Step.TOWNSHIP_REVIEW, DAY.plusDays(8), null, false)
                        .step())
                .isEqualTo(Step.TOWNSHIP_REVIEW);
        assertThat(noticed.back(Step.DISCUSS, DAY.plusDays(2), "重新评议").noticeUntil())
                .isNull();
        refuses(() -> noticed.back(Step.TOWNSHIP_REVIEW, DAY, "?"), "EXIT_BACK_WHERE_IT_NEVER_WAS");
        refuses(() -> noticed.back(Step.DISCUSS, DAY, " "), "EXIT_NEEDS_A_REASON");
    }

    @Test
    void everyStepIsOfOneLevel() {
        assertThat(Step.waitingFor(Level.TOWNSHIP)).containsExactly(Step.NOTICE, Step.VILLAGE_APPLY);
        assertThat(Subject.COUNTY.last().level()).isEqualTo(Level.PROVINCE);
    }

    @Test
    void aLimitIsKeptExactlyToTheLastOne() {
        var below = condition(Side.BELOW);
        assertThat(met(below, 299, 10_000, 3)).isTrue();
        assertThat(met(below, 300, 10_000, 3)).isFalse();
        var atLeast = condition(Side.AT_LEAST);
        assertThat(met(atLeast, 9, 10, 90)).isTrue();
        assertThat(met(atLeast, 899_999, 1_000_000, 90)).isFalse();
    }

    @Test
    void ofANameOnlyTheBeginningIsShown() {
        assertThat(ExitRules.masked("王小明")).isEqualTo("王**");
        assertThat(ExitRules.masked("马")).isEqualTo("马*");
        assertThat(ExitRules.masked(null)).isEqualTo("*");
    }

    private static boolean met(Condition condition, long part, long whole, int limit) {
        return condition.isMet(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), BigDecimal.valueOf(limit));
    }

    private static Condition condition(Side side) {
        return new Condition(
                UUID.randomUUID(), UUID.randomUUID(), 1, 1, "", "", "", "", Check.COUNTED, null, side, "key");
    }

    private static ExitCase opened() {
        return ExitCase.opened(
                UUID.randomUUID(),
                new DivisionCode("621227101202"),
                Subject.HOUSEHOLD,
                UUID.randomUUID(),
                UUID.randomUUID(),
                2018,
                DAY,
                null);
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String why) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.reason().name())
                .isEqualTo(why));
    }
}
