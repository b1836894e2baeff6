package org.lingtouyan.leadership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * 整顿: the case of a weak team from the screening that found it until it is closed. Which step may follow which, what each
 * asks for, and whether an acceptance passes, is said here and nowhere else.
 */
public record Rectification(
        UUID id,
        DivisionCode division,
        @Nullable UUID screening,
        Weakness category,
        List<String> criteria,
        State state,
        LocalDate openedOn,
        LocalDate lastStepOn,
        @Nullable LocalDate listedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate watchUntil,
        @Nullable LocalDate endedOn) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public Rectification {
        criteria = List.copyOf(criteria);
    }

    /** Where a case stands. */
    public enum State {
        SCREENED,
        NAMED,
        LISTED,
        PLANNED,
        UNDER_WAY,
        ACCEPTANCE_ASKED,
        FAILED,
        WATCHED,
        CLOSED,
        DROPPED,
        MOVED
    }

    /** What the case rests on apart from its state: its problems and how many of the four ones answer for it. */
    record Ground(int problems, int settled, int dutiesHeld) {}

    /**
     * The rules of the day and the place.
     *
     * @param most what each part of an acceptance counts at the most
     */
    record Rule(BigDecimal passesFrom, BigDecimal dissatisfiedAtMost, int votesAtLeast, Parts most, int watchMonths) {}

    /** What an acceptance is scored for: the report heard (听), the vote (评), the talks (谈), what was checked (查). */
    public record Parts(BigDecimal heard, BigDecimal voted, BigDecimal talked, BigDecimal checked) {

        BigDecimal sum() {
            return heard.add(voted).add(talked).add(checked);
        }

        void requireAtMost(Parts most) {
            requireAtMost(heard, most.heard, "heard");
            requireAtMost(voted, most.voted, "voted");
            requireAtMost(talked, most.talked, "talked");
            requireAtMost(checked, most.checked, "checked");
        }

        private static void requireAtMost(BigDecimal points, BigDecimal most, String part) {
            if (points.compareTo(most) > 0) {
                throw CaseRefused.ACCEPTANCE_PART_TOO_HIGH.because(most).with("field", part);
            }
        }
    }

    /**
     * The vote of an acceptance and what else it was scored for: 15 people or so give their vote on the team.
     *
     * @param talkedWith with how many people it was talked
     */
    public record Vote(Parts parts, int talkedWith, int votes, int dissatisfied) {

        BigDecimal score() {
            return parts.sum();
        }

        /** In percent. */
        BigDecimal shareDissatisfied() {
            return new BigDecimal(dissatisfied)
                    .multiply(HUNDRED)
                    .divide(new BigDecimal(votes), 2, java.math.RoundingMode.HALF_UP);
        }

        boolean passes(Rule rule) {
            return shareDissatisfied().compareTo(rule.dissatisfiedAtMost()) <= 0
                    && score().compareTo(rule.passesFrom()) >= 0;
        }

        private void requireWhole(Rule rule) {
            parts.requireAtMost(rule.most());
            if (score().compareTo(HUNDRED) > 0) {
                throw CaseRefused.ACCEPTANCE_BEYOND_A_HUNDRED.because().with("field", "checked");
            }
            if (votes < rule.votesAtLeast()) {
                throw CaseRefused.ACCEPTANCE_NEEDS_MORE_VOTES
                        .because(rule.votesAtLeast())
                        .with("field", "votes");
            }
        }
    }

    static Rectification opened(
            UUID id,
            DivisionCode division,
            @Nullable UUID screening,
            Weakness category,
            List<String> criteria,
            LocalDate on) {
        return new Rectification(
                id, division, screening, category, criteria, State.SCREENED, on, on, null, null, null, null, null);
    }

    /** Problems are named and settled until acceptance is asked for, and again after a failed one. */
    boolean isPlanOpen() {
        return endedOn == null && state != State.ACCEPTANCE_ASKED && state != State.WATCHED;
    }

    /** The steps towards its end that may be taken now. */
    List<Step> next() {
        return Arrays.stream(Step.values())
                .filter(step -> step.isPossibleIn(state))
                .toList();
    }

    /**
     * The case after the step.
     *
     * @throws org.lingtouyan.shared.Refusal for a step out of its order or before its time, or one that lacks what it asks for
     */
    Rectification after(
            Step step, LocalDate on, @Nullable LocalDate due, @Nullable Vote vote, Ground ground, Rule rule) {
        if (!step.isPossibleIn(state)) {
            throw CaseRefused.STEP_OUT_OF_ORDER.because().with("state", state.name());
        }
        if (on.isBefore(openedOn) || !step.isBeside() && on.isBefore(lastStepOn)) {
            throw CaseRefused.STEP_BEFORE_THE_LAST.because(lastStepOn).with("field", "on");
        }
        return switch (step) {
            case LIST -> moved(step, on, on, dueOn);
            case APPROVE_PLAN -> {
                requirePlan(ground);
                yield moved(step, on, listedOn, later(due, on));
            }
            case ASK_ACCEPTANCE -> {
                requireSettled(ground);
                yield moved(step, on, listedOn, dueOn);
            }
            case ACCEPT -> accepted(on, vote, rule);
            case RENEW, REOPEN -> moved(step, on, listedOn, later(due, on));
            case EXTEND -> extended(later(due, dueOn == null ? on : dueOn));
            case CLOSE -> closed(on);
            case NAME, DROP, BEGIN -> moved(step, on, listedOn, dueOn);
            case SCREEN, PROGRESS, ADJUST_TEAM, REPLACE_SECRETARY, HAND_OVER -> this;
        };
    }

    private Rectification moved(Step step, LocalDate on, @Nullable LocalDate listed, @Nullable LocalDate due) {
        var to = step.leadsTo() == null ? state : step.leadsTo();
        return new Rectification(
                id,
                division,
                screening,
                category,
                criteria,
                to,
                openedOn,
                on,
                listed,
                due,
                null,
                null,
                to == State.DROPPED ? on : null);
    }

    private Rectification accepted(LocalDate on, @Nullable Vote vote, Rule rule) {
        if (vote == null) {
            throw CaseRefused.ACCEPTANCE_NEEDS_ITS_VOTE.because().with("field", "vote");
        }
        vote.requireWhole(rule);
        boolean passes = vote.passes(rule);
        return new Rectification(
                id,
                division,
                screening,
                category,
                criteria,
                passes ? State.WATCHED : State.FAILED,
                openedOn,
                on,
                listedOn,
                dueOn,
                passes ? on : null,
                passes ? on.plusMonths(rule.watchMonths()) : null,
                null);
    }

    private Rectification closed(LocalDate on) {
        if (watchUntil != null && on.isBefore(watchUntil)) {
            throw CaseRefused.STILL_WATCHED.because(watchUntil).with("field", "on");
        }
        return new Rectification(
                id,
                division,
                screening,
                category,
                criteria,
                State.CLOSED,
                openedOn,
                on,
                listedOn,
                dueOn,
                passedOn,
                watchUntil,
                on);
    }

    private Rectification extended(LocalDate due) {
        return new Rectification(
                id,
                division,
                screening,
                category,
                criteria,
                state,
                openedOn,
                lastStepOn,
                listedOn,
                due,
                passedOn,
                watchUntil,
                endedOn);
    }

    private static void requirePlan(Ground ground) {
        if (ground.problems() == 0) {
            throw CaseRefused.PLAN_NAMES_NO_PROBLEM.because();
        }
        if (ground.dutiesHeld() < Duty.values().length) {
            throw CaseRefused.FOUR_ONES_MISSING.because(Duty.values().length - ground.dutiesHeld());
        }
    }

    private static void requireSettled(Ground ground) {
        if (ground.settled() < ground.problems()) {
            throw CaseRefused.PROBLEMS_LEFT.because(ground.problems() - ground.settled());
        }
    }

    private static LocalDate later(@Nullable LocalDate due, LocalDate than) {
        if (due == null || !due.isAfter(than)) {
            throw CaseRefused.NEEDS_A_LATER_DEADLINE.because(than).with("field", "dueOn");
        }
        return due;
    }
}
