package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.Rectification.Ground;
import org.lingtouyan.leadership.Rectification.Parts;
import org.lingtouyan.leadership.Rectification.Rule;
import org.lingtouyan.leadership.Rectification.State;
import org.lingtouyan.leadership.Rectification.Vote;

/** Which step of a case may follow which, what it asks for and when an acceptance passes; no server, no database. */
class RectificationRuleTests {

    private static final Rule RULE =
            new Rule(new BigDecimal(70), new BigDecimal(50), 15, parts("100", "100", "100", "100"), 12);
    private static final Ground READY = new Ground(2, 2, 4);
    private static final LocalDate OPENED = LocalDate.of(2018, 3, 1);

    private Rectification held = Rectification.opened(
            UUID.randomUUID(), new DivisionCode("620421101201"), null, Weakness.WEAK, List.of("03"), OPENED);

    @Test
    void aCaseGoesThroughAllItsStepsAndIsClosedAfterTheWatch() {
        upToTheAcceptance();
        take(Step.ACCEPT, "2018-11-20", null, vote("82.5", 15, 3));
        assertThat(held.state()).isEqualTo(State.WATCHED);
        assertThat(held.watchUntil()).isEqualTo("2019-11-20");

        assertThatThrownBy(() -> take(Step.CLOSE, "2019-11-19")).hasMessage("STILL_WATCHED");
        take(Step.CLOSE, "2019-11-20");
        assertThat(held.state()).isEqualTo(State.CLOSED);
        assertThat(held.passedOn()).isEqualTo("2018-11-20");
        assertThat(held.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"70, 15, 0, true", "69.99, 15, 0, false", "95, 15, 8, false", "95, 16, 8, true", "70, 20, 10, true"})
    void anAcceptancePassesFromSeventyAndFailsAtOnceWithMoreThanHalfDissatisfied(
            BigDecimal score, int votes, int dissatisfied, boolean passes) {
        upToTheAcceptance();
        take(Step.ACCEPT, "2018-11-20", null, vote(score.toString(), votes, dissatisfied));
        assertThat(held.state()).isEqualTo(passes ? State.WATCHED : State.FAILED);
    }

    @Test
    void anAcceptanceHearsVotesTalksAndChecksEachForSoManyPointsAndAsksFifteenPeople() {
        upToTheAcceptance();
        var rule = new Rule(new BigDecimal(70), new BigDecimal(50), 15, parts("20", "40", "20", "20"), 12);
        assertThatThrownBy(() -> accepted(new Vote(parts("20", "30", "20.5", "20"), 8, 15, 0), rule))
                .hasMessage("ACCEPTANCE_PART_TOO_HIGH");
        assertThatThrownBy(() -> accepted(new Vote(parts("20", "40", "20", "20"), 8, 14, 0), rule))
                .hasMessage("ACCEPTANCE_NEEDS_MORE_VOTES");
        var high = new Rule(new BigDecimal(70), new BigDecimal(50), 15, parts("40", "40", "40", "40"), 12);
        assertThatThrownBy(() -> accepted(new Vote(parts("30", "40", "20", "20"), 8, 15, 0), high))
                .hasMessage("ACCEPTANCE_BEYOND_A_HUNDRED");
        assertThat(accepted(new Vote(parts("20", "14.5", "20", "15.5"), 8, 15, 0), rule)
                        .state())
                .as("20 + 14.5 + 20 + 15.5 are just enough")
                .isEqualTo(State.WATCHED);
    }

    private Rectification accepted(Vote vote, Rule rule) {
        return held.after(Step.ACCEPT, day("2018-11-20"), null, vote, READY, rule);
    }

    @Test
    void aFailedCaseGoesOnWithANewDeadlineUntilItPasses() {
        upToTheAcceptance();
        take(Step.ACCEPT, "2018-11-20", null, vote("55", 15, 3));
        assertThatThrownBy(() -> take(Step.RENEW, "2018-11-25")).hasMessage("NEEDS_A_LATER_DEADLINE");
        take(Step.RENEW, "2018-11-25", "2019-03-31", null);
        take(Step.ASK_ACCEPTANCE, "2019-02-01");
        take(Step.ACCEPT, "2019-02-10", null, vote("75", 15, 1));
        assertThat(held.state()).isEqualTo(State.WATCHED);
    }

    @Test
    void aTeamThatFallsBackWhileItIsWatchedNoLongerCountsAsRectified() {
        upToTheAcceptance();
        take(Step.ACCEPT, "2018-11-20", null, vote("82.5", 15, 3));
        take(Step.REOPEN, "2019-01-05", "2019-06-30", null);
        assertThat(held.state()).isEqualTo(State.UNDER_WAY);
        assertThat(held.passedOn()).isNull();
    }

    @Test
    void aPlanNeedsItsProblemsAndAllOfTheFourOnes() {
        take(Step.NAME, "2018-03-05");
        take(Step.LIST, "2018-03-20");
        assertThatThrownBy(() -> held.after(
                        Step.APPROVE_PLAN, day("2018-04-01"), day("2018-10-31"), null, new Ground(0, 0, 4), RULE))
                .hasMessage("PLAN_NAMES_NO_PROBLEM");
        assertThatThrownBy(() -> held.after(
                        Step.APPROVE_PLAN, day("2018-04-01"), day("2018-10-31"), null, new Ground(1, 0, 3), RULE))
                .hasMessage("FOUR_ONES_MISSING");
    }

    @Test
    void acceptanceIsAskedForWhenEveryProblemIsSettled() {
        upToTheWork();
        assertThatThrownBy(
                        () -> held.after(Step.ASK_ACCEPTANCE, day("2018-10-01"), null, null, new Ground(3, 2, 4), RULE))
                .hasMessage("PROBLEMS_LEFT");
    }

    @Test
    void noStepIsTakenBeforeTheOneBeforeIt() {
        take(Step.NAME, "2018-03-05");
        assertThatThrownBy(() -> take(Step.LIST, "2018-03-04")).hasMessage("STEP_BEFORE_THE_LAST");
    }

    @Test
    void whatHappensOnTheWayLeavesTheStateAsItIs() {
        upToTheWork();
        var before = held;
        take(Step.REPLACE_SECRETARY, "2018-05-01");
        take(Step.PROGRESS, "2018-05-31");
        assertThat(held).isEqualTo(before);
        take(Step.EXTEND, "2018-06-01", "2018-12-31", null);
        assertThat(held.dueOn()).isEqualTo("2018-12-31");
        assertThat(held.state()).isEqualTo(State.UNDER_WAY);
    }

    /** Every step is refused in every state that its own list does not name. */
    @ParameterizedTest
    @EnumSource(Step.class)
    void aStepOutOfItsOrderIsRefused(Step step) {
        for (var state : State.values()) {
            if (!step.isPossibleIn(state)) {
                var there = new Rectification(
                        held.id(),
                        held.division(),
                        null,
                        Weakness.WEAK,
                        List.of("03"),
                        state,
                        OPENED,
                        OPENED,
                        null,
                        null,
                        null,
                        null,
                        null);
                assertThatThrownBy(() ->
                                there.after(step, day("2018-09-01"), day("2018-12-31"), vote("90", 15, 0), READY, RULE))
                        .as(step + " in " + state)
                        .hasMessage("STEP_OUT_OF_ORDER");
            }
        }
    }

    private void upToTheWork() {
        take(Step.NAME, "2018-03-05");
        take(Step.LIST, "2018-03-20");
        take(Step.APPROVE_PLAN, "2018-04-01", "2018-10-31", null);
        take(Step.BEGIN, "2018-04-02");
    }

    private void upToTheAcceptance() {
        upToTheWork();
        take(Step.ASK_ACCEPTANCE, "2018-11-01");
    }

    private void take(Step step, String on) {
        take(step, on, null, null);
    }

    private void take(Step step, String on, @Nullable String due, @Nullable Vote vote) {
        held = held.after(step, day(on), due == null ? null : day(due), vote, READY, RULE);
    }

    private static Vote vote(String score, int votes, int dissatisfied) {
        return new Vote(parts("0", score, "0", "0"), 8, votes, dissatisfied);
    }

    private static Parts parts(String heard, String voted, String talked, String checked) {
        return new Parts(new BigDecimal(heard), new BigDecimal(voted), new BigDecimal(talked), new BigDecimal(checked));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
