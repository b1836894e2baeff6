package org.lingtouyan.pairing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/**
 * Who could take over a household: somebody with room who is already near, of the unit of whoever leaves if there is one. Each
 * household is given to the best one in turn, and what he or she has then counts for the next.
 */
final class Proposing {

    private static final int SHOWN = 5;

    private final List<Candidate> candidates;
    private final Map<UUID, Integer> given = new HashMap<>();

    Proposing(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    /** How far from the household the nearest village lies that the candidate already goes to. */
    enum Distance {
        SAME_VILLAGE,
        SAME_TOWNSHIP,
        SAME_COUNTY
    }

    /** Somebody who helps already: of what kind, where, how many, how many at the most. */
    record Candidate(
            UUID cadre, String kind, int households, @Nullable Integer most, Set<String> villages, boolean sameUnit) {

        boolean hasRoomBeside(int more) {
            return most == null || households + more < most;
        }

        Distance distance(DivisionCode village) {
            if (villages.contains(village.value())) {
                return Distance.SAME_VILLAGE;
            }
            var township = village.at(Level.TOWNSHIP);
            return villages.stream().anyMatch(other -> township.contains(new DivisionCode(other)))
                    ? Distance.SAME_TOWNSHIP
                    : Distance.SAME_COUNTY;
        }
    }

    /** Somebody proposed, with all that speaks for it; {@code households} as they would be before this one. */
    record Proposal(
            UUID cadre, String kind, Distance distance, int households, @Nullable Integer most, boolean sameUnit) {}

    /** The best first; the first is counted as given. Nobody without room, nobody who helps the household already. */
    List<Proposal> of(DivisionCode village, Set<UUID> helping) {
        var found = candidates.stream()
                .filter(one -> !helping.contains(one.cadre()))
                .filter(one -> one.hasRoomBeside(given(one)))
                .map(one -> new Proposal(
                        one.cadre(),
                        one.kind(),
                        one.distance(village),
                        one.households() + given(one),
                        one.most(),
                        one.sameUnit()))
                .sorted(BEST)
                .limit(SHOWN)
                .toList();
        found.stream().findFirst().ifPresent(best -> given.merge(best.cadre(), 1, Integer::sum));
        return found;
    }

    private static final Comparator<Proposal> BEST = Comparator.comparing(Proposal::distance)
            .thenComparing(proposal -> !proposal.sameUnit())
            .thenComparing(Proposing::share)
            .thenComparing(Proposal::households)
            .thenComparing(Proposal::cadre);

    /** How full somebody is; who has no limit counts as half full. */
    private static double share(Proposal proposal) {
        return proposal.most() == null ? 0.5 : (double) proposal.households() / Math.max(1, proposal.most());
    }

    private int given(Candidate one) {
        return given.getOrDefault(one.cadre(), 0);
    }

    /** Everybody in the area who answers for some household already, but whoever leaves. */
    static Proposing among(List<HelperLists.Load> loads, UUID leaving, Map<UUID, String> units) {
        var unit = units.get(leaving);
        return new Proposing(loads.stream()
                .filter(load -> load.main() > 0 && !load.cadreId().equals(leaving))
                .map(load -> new Candidate(
                        load.cadreId(),
                        load.helperKind(),
                        load.households(),
                        load.most(),
                        new HashSet<>(load.villages()),
                        unit != null && Objects.equals(unit, units.get(load.cadreId()))))
                .collect(Collectors.toList()));
    }
}
