package org.lingtouyan.monitoring;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.monitoring.EpisodeLists.Found;
import org.lingtouyan.shared.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases as people follow them: where each stands, whose turn it is and until when, what it rests on and what was done. */
@Component
class EpisodeShowing {

    private final Episodes episodes;
    private final EpisodeEvents events;
    private final Livings livings;
    private final Clocks clocks;
    private final KnownHouseholds households;
    private final Cadres cadres;
    private final Divisions divisions;
    private final Accounts accounts;
    private final Actors actors;

    EpisodeShowing(
            Episodes episodes,
            EpisodeEvents events,
            Livings livings,
            Clocks clocks,
            KnownHouseholds households,
            Cadres cadres,
            Divisions divisions,
            Accounts accounts,
            Actors actors) {
        this.episodes = episodes;
        this.events = events;
        this.livings = livings;
        this.clocks = clocks;
        this.households = households;
        this.cadres = cadres;
        this.divisions = divisions;
        this.accounts = accounts;
        this.actors = actors;
    }

    /** How a clock stands: {@code NONE} where nobody is waited for. */
    enum Light {
        NONE,
        GREEN,
        AMBER,
        RED;

        static Light of(@Nullable LocalDate due, LocalDate today, int amberDays) {
            if (due == null) {
                return NONE;
            }
            return today.isAfter(due) ? RED : today.plusDays(amberDays).isBefore(due) ? GREEN : AMBER;
        }
    }

    record ListedWatch(
            UUID id,
            UUID householdId,
            @Nullable String number,
            @Nullable String headName,
            String division,
            String place,
            Source source,
            LocalDate reportedOn,
            List<String> risks,
            String text,
            State state,
            @Nullable Level turn,
            @Nullable String kind,
            boolean green,
            @Nullable LocalDate dueOn,
            Light light,
            int version) {}

    /** A step that may be taken now; {@code mine} whether whoever asks may take it. */
    record WatchStep(Step step, Level level, boolean beside, boolean wantsReason, boolean mine) {}

    record WatchEvent(
            UUID id,
            Step kind,
            LocalDate on,
            @Nullable String note,
            @Nullable LocalDate until,
            @Nullable Integer days,
            String by,
            OffsetDateTime at) {}

    /** The steps' days, and how long it took: from clue to visit, from visit to decision, from decision to first help. */
    record WatchDays(
            @Nullable LocalDate visitedOn,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate includedOn,
            @Nullable LocalDate helpedOn,
            @Nullable LocalDate removedOn,
            @Nullable Integer toVisit,
            @Nullable Integer toDecide,
            @Nullable Integer toHelp) {}

    record WholeWatch(
            ListedWatch about,
            @Nullable String department,
            @Nullable String reporter,
            @Nullable String helper,
            @Nullable UUID previous,
            LocalDate decideBy,
            @Nullable LocalDate heldUntil,
            WatchDays days,
            boolean nobodyCanWork,
            List<RemovalGround> conditions,
            List<WatchStep> next,
            List<WatchEvent> events) {}

    List<ListedWatch> listed(List<Found> found) {
        return found.stream()
                .map(one -> listed(one.episode(), one.number(), one.headName()))
                .toList();
    }

    List<ListedWatch> ofHousehold(List<Episode> held) {
        var known = households.among(
                held.stream().map(one -> one.clue().household()).toList());
        return held.stream()
                .map(one -> listed(one, known.get(one.clue().household())))
                .toList();
    }

    private ListedWatch listed(Episode held, @Nullable KnownHousehold known) {
        return listed(held, known == null ? null : known.number(), known == null ? null : known.headName());
    }

    private ListedWatch listed(Episode held, @Nullable String number, @Nullable String headName) {
        var clue = held.clue();
        var course = held.course();
        return new ListedWatch(
                clue.id(),
                clue.household(),
                number,
                headName,
                clue.division().value(),
                divisions.pathText(clue.division()),
                clue.source(),
                clue.on(),
                clue.risks(),
                clue.text(),
                course.state(),
                course.state().turn(),
                course.kind(),
                course.green(),
                held.dueOn(),
                Light.of(held.dueOn(), Here.today(), clocks.amberDays(clue.division(), Here.today())),
                held.version());
    }

    @Transactional(readOnly = true)
    WholeWatch whole(Episode held) {
        var clue = held.clue();
        var course = held.course();
        var actor = actors.require(Right.READ_RECORDS);
        var helper = episodes.helper(clue).orElse(null);
        var rested = events.grounds(clue.id());
        var names = names(clue, helper, rested);
        var living = course.state().monitored() ? livings.of(clue, Here.today()) : null;
        var noted = events.of(clue.id());
        return new WholeWatch(
                listed(held, households.find(clue.household()).orElse(null)),
                clue.department(),
                clue.cadre() == null ? null : names.get(clue.cadre()),
                helper == null ? null : names.get(helper),
                held.previous(),
                course.decideBy(),
                course.heldUntil(),
                days(course.days(), noted),
                living != null && living.nobodyCanWork(),
                living == null && rested.isEmpty() ? List.of() : RemovalGround.all(living, rested, names),
                course.next().stream()
                        .map(step -> new WatchStep(
                                step,
                                step.level(),
                                step.isBeside(),
                                step.wantsReason(),
                                actor.may(Right.WRITE_RECORDS) && Episodes.mayTake(actor, step)))
                        .toList(),
                shown(noted));
    }

    private Map<UUID, String> names(Clue clue, @Nullable UUID helper, List<EpisodeEvents.Rested> rested) {
        var ids = new ArrayList<UUID>();
        if (clue.cadre() != null) {
            ids.add(clue.cadre());
        }
        if (helper != null) {
            ids.add(helper);
        }
        rested.forEach(one -> {
            if (one.cadreId() != null) {
                ids.add(one.cadreId());
            }
        });
        return cadres.named(ids.stream().distinct().toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    private static WatchDays days(Days days, List<EpisodeEvents.Noted> noted) {
        return new WatchDays(
                days.visited(),
                days.decided(),
                days.included(),
                days.helped(),
                days.removed(),
                taken(noted, Set.of(Step.VISIT)),
                taken(noted, Set.of(Step.INCLUDE, Step.EXCLUDE, Step.REJECT)),
                taken(noted, Set.of(Step.HELP)));
    }

    private static @Nullable Integer taken(List<EpisodeEvents.Noted> noted, Set<Step> steps) {
        return noted.stream()
                .filter(one -> steps.contains(one.kind()) && one.days() != null)
                .findFirst()
                .map(EpisodeEvents.Noted::days)
                .orElse(null);
    }

    private List<WatchEvent> shown(List<EpisodeEvents.Noted> noted) {
        var names = accounts.displayNames(noted.stream()
                .map(EpisodeEvents.Noted::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return noted.stream()
                .map(one -> new WatchEvent(
                        one.id(),
                        one.kind(),
                        one.on(),
                        one.note(),
                        one.until(),
                        one.days(),
                        one.by() == null ? "" : names.getOrDefault(one.by(), ""),
                        one.at()))
                .toList();
    }
}
