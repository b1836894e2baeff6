package org.lingtouyan.monitoring;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.monitoring.EpisodeEvents.EventRow;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the watch: clues are reported, and each case is led step by step, each by the level it belongs to. */
@Service
public class Episodes {

    private final EpisodeTable table;
    private final EpisodeEvents events;
    private final Removals removals;
    private final InHousehold inHousehold;
    private final KnownHouseholds households;
    private final Cadres cadres;
    private final Clocks clocks;
    private final Actors actors;

    Episodes(
            EpisodeTable table,
            EpisodeEvents events,
            Removals removals,
            InHousehold inHousehold,
            KnownHouseholds households,
            Cadres cadres,
            Clocks clocks,
            Actors actors) {
        this.table = table;
        this.events = events;
        this.removals = removals;
        this.inHousehold = inHousehold;
        this.households = households;
        this.cadres = cadres;
        this.clocks = clocks;
        this.actors = actors;
    }

    /** Cases with all that happened in them, by the same rules as if it happened now; for loading. */
    @Transactional
    public void load(List<PastEpisode> past) {
        actors.require(Right.WRITE_RECORDS);
        for (var one : past) {
            begin(one.clue(), null);
            for (var taken : one.steps()) {
                lead(table.findToWrite(one.clue().id()).orElseThrow(), taken);
            }
        }
    }

    /** @return false if just this had been reported before */
    @Transactional
    boolean report(Clue clue) {
        actors.require(Right.WRITE_RECORDS);
        var known = table.find(clue.id());
        if (known.isPresent()) {
            if (!known.get().clue().equals(clue)) {
                throw MonitoringRefused.CLUE_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        check(clue);
        begin(clue, before(clue));
        return true;
    }

    /** @return false if there is that clue already, whatever became of it */
    boolean hit(Clue clue) {
        if (table.find(clue.id()).isPresent()) {
            return false;
        }
        begin(clue, before(clue));
        return true;
    }

    /** The household as the register has it now; a case is kept where it lives. */
    @Transactional(readOnly = true)
    DivisionCode place(UUID household) {
        actors.require(Right.WRITE_RECORDS);
        return households.requireOpen(household).division();
    }

    private void check(Clue clue) {
        if (clue.on().isAfter(Here.today())) {
            throw MonitoringRefused.CLUE_LIES_AHEAD.because().with("field", "on");
        }
        requireKnown(clue.cadre(), "cadreId");
    }

    void requireKnown(@Nullable UUID cadre, String field) {
        if (cadre != null && cadres.named(List.of(cadre)).isEmpty()) {
            throw MonitoringRefused.WATCH_PERSON_UNKNOWN.because().with("field", field);
        }
    }

    /** The episode that a new one comes after: the last in which a risk was removed. */
    private @Nullable UUID before(Clue clue) {
        return table.ofHouseholds(households.wholeLife(clue.household())).stream()
                .filter(episode -> episode.course().state() == State.TRACKED)
                .map(episode -> episode.clue().id())
                .findFirst()
                .orElse(null);
    }

    private void begin(Clue clue, @Nullable UUID before) {
        var limits = clocks.limits(clue.division(), clue.on());
        var course = Course.begun(clue, clocks.decideBy(clue, limits));
        if (table.insert(List.of(Episode.begun(clue, course, before, clocks.due(clue, course, limits)))) == 0) {
            throw MonitoringRefused.CLUE_ID_TAKEN.because().with("field", "id");
        }
        var reported = Taken.of(
                UuidCreator.getNameBasedSha1(clue.id(), Step.REPORT.name()), Step.REPORT, clue.on(), clue.text());
        events.note(List.of(EventRow.of(clue, reported, null)));
    }

    /** Takes a step; the same again is the same. */
    @Transactional
    void take(UUID id, String expectedVersion, Taken told) {
        var actor = actors.require(Right.WRITE_RECORDS);
        var held = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        if (events.has(held.clue(), told.id())) {
            return;
        }
        requireLevel(actor, told.step());
        held.requireOpen(expectedVersion);
        if (told.on().isAfter(Here.today())) {
            throw MonitoringRefused.CLUE_LIES_AHEAD.because().with("field", "on");
        }
        told.statements().forEach(statement -> requireKnown(statement.cadre(), "statements"));
        lead(held, told);
    }

    /** Villages take their steps, townships and counties theirs: nobody decides what belongs to another level. */
    static boolean mayTake(Actor actor, Step step) {
        return new DivisionCode(actor.area().from()).level() == step.level();
    }

    private static void requireLevel(Actor actor, Step step) {
        if (!mayTake(actor, step)) {
            throw (step.level() == Level.VILLAGE
                            ? MonitoringRefused.VILLAGE_TAKES_THIS_STEP
                            : step.level() == Level.TOWNSHIP
                                    ? MonitoringRefused.TOWNSHIP_TAKES_THIS_STEP
                                    : MonitoringRefused.COUNTY_TAKES_THIS_STEP)
                    .because();
        }
    }

    private void lead(Episode held, Taken told) {
        var clue = held.clue();
        var limits = clocks.limits(clue.division(), told.on());
        var after = held.course().after(told, clue, limits);
        var grounds = removals.requireGone(clue, told);
        if (!table.update(held.at(after, clocks.due(clue, after, limits)))) {
            throw MonitoringRefused.WATCH_STALE.because(held.version(), held.version() + 1);
        }
        events.note(List.of(EventRow.of(clue, told, held.course().daysTo(told, clue))));
        events.rest(grounds);
        inHousehold.write(told.step(), clue, after, told.on());
    }

    @Transactional(readOnly = true)
    Episode find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    @Transactional(readOnly = true)
    List<Episode> ofHousehold(UUID household) {
        actors.require(Right.READ_RECORDS);
        return table.ofHouseholds(
                households.wholeLife(households.require(household).id()));
    }

    Optional<UUID> helper(Clue clue) {
        return table.helper(clue.division(), clue.household());
    }
}
