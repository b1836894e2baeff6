package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.exit.ExitCase.End;
import org.lingtouyan.exit.Step.Needs;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of exits: a case is opened by its first step and led on, back or to its end, each level taking its own steps only. */
@Service
public class Exits {

    private final ExitTable table;
    private final ExitOpening opening;
    private final PastExits past;
    private final Answers answers;
    private final ExitRules rules;
    private final ExitNotices notices;
    private final ExitEffects effects;
    private final KnownHouseholds households;
    private final Actors actors;

    Exits(
            ExitTable table,
            ExitOpening opening,
            PastExits past,
            Answers answers,
            ExitRules rules,
            ExitNotices notices,
            ExitEffects effects,
            KnownHouseholds households,
            Actors actors) {
        this.table = table;
        this.opening = opening;
        this.past = past;
        this.answers = answers;
        this.rules = rules;
        this.notices = notices;
        this.effects = effects;
        this.households = households;
        this.actors = actors;
    }

    /** Writes cases of one county with all their past, in few statements, for loading. */
    @Transactional
    public void load(List<PastExit> cases) {
        actors.require(Right.WRITE_RECORDS);
        past.write(cases);
    }

    /** @return false if just this had been opened before */
    @Transactional
    boolean open(ExitWish wish) {
        requireLevel(actors.require(Right.WRITE_RECORDS), wish.subject().first());
        return opening.open(wish);
    }

    /** Takes the next step; the same step again is the same. */
    @Transactional
    void take(UUID id, String expectedVersion, TakenStep.Told told) {
        var actor = actors.require(Right.WRITE_RECORDS);
        var hash = DigestUtils.sha256Hex(told.toString());
        if (told(told.id(), hash)) {
            return;
        }
        var after = step(actor, toWrite(id, expectedVersion), told, hash);
        if (told.step().needs(Needs.NOTICE)) {
            notices.put(told.id(), List.of(after), told, hash);
        }
    }

    /** A case and the version its reader saw. */
    record Seen(UUID id, String version) {}

    /** Puts several cases of one place on one notice, each of which takes that step with it. */
    @Transactional
    void putUp(UUID notice, List<Seen> cases, TakenStep.Told told) {
        var actor = actors.require(Right.WRITE_RECORDS);
        var hash = DigestUtils.sha256Hex(told + cases.toString());
        if (notices.isPut(notice, hash)) {
            return;
        }
        var after = cases.stream()
                .map(seen -> step(
                        actor, toWrite(seen.id(), seen.version()), told.as(ExitOpening.idOf(notice, seen.id())), hash))
                .toList();
        notices.put(notice, after, told, hash);
    }

    private ExitCase step(Actor actor, ExitCase held, TakenStep.Told told, String hash) {
        requireLevel(actor, told.step());
        happened(told.on());
        told.requireComplete();
        opening.requireCadre(told.cadre());
        requireSignature(held, told);
        var after = held.after(
                told.step(),
                told.on(),
                rules.noticeUntil(held.subject(), held.divisionCode(), told.on()),
                objects(held));
        if (told.step().needs(Needs.CONDITIONS)) {
            answers.requireMet(held);
        }
        move(held, told.on(), "NEXT", TakenStep.of(held, told, hash));
        table.change(after);
        effects.of(after);
        return after;
    }

    /** Goes back to a step taken before. */
    @Transactional
    void back(UUID id, String expectedVersion, UUID stepId, Step to, LocalDate on, @Nullable String reason) {
        var actor = actors.require(Right.WRITE_RECORDS);
        var hash = DigestUtils.sha256Hex(to + " " + on + " " + reason);
        if (told(stepId, hash)) {
            return;
        }
        var held = toWrite(id, expectedVersion);
        requireConcerned(actor, held);
        happened(on);
        var after = held.back(to, on, reason);
        move(held, on, "BACK", TakenStep.back(held, stepId, to, on, Objects.requireNonNull(reason), hash));
        table.change(after);
        table.takeOffNotices(held);
        endObjections(held, on, "WENT_BACK");
    }

    @Transactional
    void withdraw(UUID id, String expectedVersion, LocalDate on, @Nullable String reason) {
        var actor = actors.require(Right.WRITE_RECORDS);
        var held = toWrite(id, expectedVersion);
        requireConcerned(actor, held);
        happened(on);
        table.change(held.withdrawn(on, reason));
        table.current(held).ifPresent(step -> table.change(step.until(on, End.WITHDRAWN.name())));
        table.takeOffNotices(held);
        endObjections(held, on, "WITHDRAWN");
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it is outside the reader's area */
    @Transactional(readOnly = true)
    <S> S shown(UUID id, Function<ExitCase, S> showing) {
        actors.require(Right.READ_RECORDS);
        return showing.apply(table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because));
    }

    /** The open one first, also those at where the household lived before and as what was merged into it. */
    @Transactional(readOnly = true)
    <S> List<S> ofHousehold(UUID household, Function<ExitCase, S> showing) {
        actors.require(Right.READ_RECORDS);
        return table
                .ofHouseholds(households.wholeLife(households.require(household).id()))
                .stream()
                .map(showing)
                .toList();
    }

    /** Whether the level of whoever acts is the one that takes the step. */
    static boolean takes(Actor actor, Step step) {
        return levelOf(actor) == step.level();
    }

    static Level levelOf(Actor actor) {
        return new DivisionCode(actor.area().from()).level();
    }

    private boolean told(UUID step, String hash) {
        return opening.same(table.hash("taken_step", step), hash);
    }

    ExitCase toWrite(UUID id, String expectedVersion) {
        var held = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        held.requireVersion(expectedVersion);
        return held;
    }

    private void move(ExitCase held, LocalDate on, String why, TakenStep next) {
        table.current(held).ifPresent(step -> table.change(step.until(on, why)));
        table.addSteps(List.of(next));
    }

    private boolean objects(ExitCase held) {
        return table.objections(held.id()).stream().anyMatch(Objection::open);
    }

    private void endObjections(ExitCase held, LocalDate on, String why) {
        table.objections(held.id()).stream()
                .filter(objection -> objection.open() && (why.equals("WITHDRAWN") || objection.answeredOn() != null))
                .forEach(objection -> table.change(objection.ended(on, why)));
    }

    private void requireSignature(ExitCase held, TakenStep.Told told) {
        if (told.step().needs(Needs.SIGNATURE)) {
            opening.requireMember(held, told.signedBy());
        }
    }

    private static void requireLevel(Actor actor, Step step) {
        if (!takes(actor, step)) {
            throw ExitRefused.EXIT_STEP_IS_OF_ANOTHER_LEVEL
                    .because()
                    .with("level", step.level().name());
        }
    }

    /** Back and away leads who took the last step, and whose turn it is. */
    private static void requireConcerned(Actor actor, ExitCase held) {
        if (!takes(actor, held.step())
                && held.step().next().filter(next -> takes(actor, next)).isEmpty()) {
            throw ExitRefused.EXIT_STEP_IS_OF_ANOTHER_LEVEL
                    .because()
                    .with("level", held.step().level().name());
        }
    }

    static void happened(LocalDate on) {
        if (on.isAfter(Here.today())) {
            throw ExitRefused.EXIT_IN_THE_FUTURE.because().with("field", "on");
        }
    }
}
