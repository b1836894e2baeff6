package org.lingtouyan.optimisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.shared.Problems;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Drafts and moves as they are shown: with the names of places, people and households. */
@Component
class DraftShowing {

    private final Divisions divisions;
    private final Cadres cadres;
    private final KnownHouseholds households;
    private final Problems problems;

    DraftShowing(Divisions divisions, Cadres cadres, KnownHouseholds households, Problems problems) {
        this.divisions = divisions;
        this.cadres = cadres;
        this.households = households;
        this.problems = problems;
    }

    /** {@code best}: while it is searched for, what the best so far is worth; {@code reason}: why there is none. */
    record ShownDraft(
            UUID id,
            DivisionCode division,
            String place,
            Draft.Kind kind,
            String title,
            LocalDate day,
            long seed,
            int seconds,
            Choices choices,
            List<NamedPerson> people,
            Draft.State state,
            @Nullable String reason,
            String askedBy,
            @Nullable OffsetDateTime askedAt,
            @Nullable OffsetDateTime begunAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable Worth best,
            @Nullable Worth worthNow,
            @Nullable Worth worthThen,
            @Nullable Figures figures,
            @Nullable LocalDate appliedOn,
            int version) {}

    /** Somebody by name, of which unit. */
    record NamedPerson(UUID id, @Nullable String name, @Nullable String unit) {}

    record ShownMove(
            UUID id,
            DivisionCode village,
            String place,
            @Nullable UUID householdId,
            @Nullable String headName,
            @Nullable String number,
            @Nullable NamedPerson before,
            @Nullable NamedPerson after,
            @Nullable DivisionCode comesFrom,
            @Nullable String comesFromPlace,
            @Nullable String helperKind,
            int gain,
            List<Why> reasons,
            List<Why> against,
            @Nullable LocalDate doneOn) {}

    ShownDraft shown(Draft draft) {
        var named = Stream.concat(
                        Stream.concat(draft.choices().stay().stream(), draft.choices().helpers().stream()),
                        draft.choices().forbidden().stream().map(Choices.Barred::cadre))
                .distinct()
                .toList();
        var known = cadres.named(named);
        return new ShownDraft(
                draft.id(),
                draft.division(),
                divisions.pathText(draft.division()),
                draft.kind(),
                draft.title(),
                draft.day(),
                draft.seed(),
                draft.seconds(),
                draft.choices(),
                named.stream().map(id -> person(id, known)).toList(),
                draft.state(),
                sentence(draft.reason()),
                draft.askerName(),
                draft.askedAt(),
                draft.begunAt(),
                draft.endedAt(),
                draft.best(),
                draft.worthNow(),
                draft.worthThen(),
                draft.figures(),
                draft.appliedOn(),
                draft.version());
    }

    private @Nullable String sentence(@Nullable String reason) {
        return reason == null
                ? null
                : Stream.of(OptimisationRefused.values())
                        .filter(one -> one.name().equals(reason))
                        .map(one -> problems.sentence(one, LocaleContextHolder.getLocale()))
                        .findFirst()
                        .orElse(reason);
    }

    /** A village with its township: in one county the rest is known. */
    private String place(DivisionCode village) {
        var township = divisions.townshipOf(village).map(Division::shortName).orElse("");
        return (township + " " + divisions.require(village).shortName()).strip();
    }

    List<ShownMove> moves(List<DraftMove> moves) {
        var known = cadres.named(moves.stream()
                .flatMap(move -> Stream.of(move.before(), move.after()).filter(Objects::nonNull))
                .toList());
        var homes = households.among(moves.stream()
                .map(DraftMove::household)
                .filter(Objects::nonNull)
                .toList());
        return moves.stream().map(move -> shown(move, known, homes)).toList();
    }

    private ShownMove shown(DraftMove move, Map<UUID, Known> known, Map<UUID, KnownHousehold> homes) {
        var home = move.household() == null ? null : homes.get(move.household());
        return new ShownMove(
                move.id(),
                move.village(),
                place(move.village()),
                move.household(),
                home == null ? null : home.headName(),
                home == null ? null : home.number(),
                move.before() == null ? null : person(move.before(), known),
                move.after() == null ? null : person(move.after(), known),
                move.comesFrom(),
                move.comesFrom() == null ? null : place(move.comesFrom()),
                move.helperKind(),
                move.gain(),
                move.reasons(),
                move.against(),
                move.doneOn());
    }

    private static NamedPerson person(UUID id, Map<UUID, Known> known) {
        var one = known.get(id);
        return new NamedPerson(id, one == null ? null : one.name(), one == null ? null : one.unit());
    }
}
