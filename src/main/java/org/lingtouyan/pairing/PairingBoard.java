package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.pairing.PairLists.UnhelpedRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How pairing stands in an area on a day, for whoever weighs who should help whom; and the limits there. */
@Component
public class PairingBoard {

    private final PairLists lists;
    private final HelperLists helpers;
    private final PairTable table;
    private final PairLimits limits;
    private final Actors actors;

    PairingBoard(PairLists lists, HelperLists helpers, PairTable table, PairLimits limits, Actors actors) {
        this.lists = lists;
        this.helpers = helpers;
        this.table = table;
        this.limits = limits;
        this.actors = actors;
    }

    /** A registered household without a main helper. */
    public record Waiting(
            UUID household,
            DivisionCode village,
            @Nullable String headName,
            @Nullable String status,
            @Nullable String cause,
            boolean unwell) {}

    /**
     * Somebody who helps, in all of the county that the actor sees.
     *
     * @param most how many households the rule allows, if it does so at all
     */
    public record Helping(UUID cadre, String kind, int households, @Nullable Integer most, Set<String> villages) {

        /** Whether they have more than they may. */
        public boolean tooMany() {
            return most != null && households > most;
        }
    }

    /** A pair that lasts, of the helper who answers for the household. */
    public record Lasting(UUID pair, UUID household, DivisionCode village, UUID cadre, LocalDate since, int version) {}

    @Transactional(readOnly = true)
    public List<Waiting> waiting(DivisionCode area, LocalDate day) {
        return lists
                .unhelped(
                        new PairSought(area, day, null, null, null, null, PairSought.Position.parse(null)),
                        Integer.MAX_VALUE)
                .stream()
                .map(PairingBoard::waiting)
                .toList();
    }

    private static Waiting waiting(UnhelpedRow row) {
        return new Waiting(
                row.id(),
                new DivisionCode(row.divisionCode()),
                row.headName(),
                row.status(),
                row.mainCause(),
                row.unwell());
    }

    /** Everybody who helps in the county of the area. */
    @Transactional(readOnly = true)
    public List<Helping> helping(DivisionCode area, LocalDate day) {
        actors.require(Right.READ_RECORDS);
        return helpers.all(area.at(Level.COUNTY), day).stream()
                .map(load -> new Helping(
                        load.cadreId(),
                        load.helperKind(),
                        load.households(),
                        load.most(),
                        new HashSet<>(load.villages())))
                .toList();
    }

    /** The households that somebody answers for on the day. */
    @Transactional(readOnly = true)
    public List<Lasting> of(UUID cadre, LocalDate day) {
        actors.require(Right.READ_RECORDS);
        return table.ofHelper(cadre, day).stream()
                .filter(pair -> pair.role() == Pair.Role.MAIN && pair.lastsOn(day) && pair.to() == null)
                .map(pair -> new Lasting(
                        pair.id(), pair.household(), pair.division(), pair.cadre(), pair.from(), pair.version()))
                .toList();
    }

    /** Who helps each of these households in whatever role, on the day or later. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> helpersOf(String county, List<UUID> households, LocalDate day) {
        actors.require(Right.READ_RECORDS);
        return table.openOfHouseholds(county, households, day).stream()
                .collect(Collectors.groupingBy(Pair::household, Collectors.mapping(Pair::cadre, Collectors.toSet())));
    }

    /** How many households a helper of each kind may have there, for those that are limited. */
    @Transactional(readOnly = true)
    public Map<String, Integer> limits(DivisionCode place, LocalDate day) {
        return limits.all(place, day);
    }
}
