package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.division.Level;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.pairing.Pair.Role;
import org.lingtouyan.pairing.Proposing.Proposal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A helper leaves: their households are found, somebody is proposed for each, and what one person confirms is done as one
 * deed, so that no household is silently left without a helper.
 */
@Service
class Handover {

    private static final String TAKES_OVER = "02";

    private final Pairs pairs;
    private final PairTable table;
    private final HelperLists helperLists;
    private final KnownHouseholds households;
    private final Helpers helpers;
    private final Actors actors;

    Handover(
            Pairs pairs,
            PairTable table,
            HelperLists helperLists,
            KnownHouseholds households,
            Helpers helpers,
            Actors actors) {
        this.pairs = pairs;
        this.table = table;
        this.helperLists = helperLists;
        this.households = households;
        this.helpers = helpers;
        this.actors = actors;
    }

    /** A household of whoever leaves, and who could take it over; nobody where it is only helped further. */
    record Left(Pair pair, @Nullable KnownHousehold household, List<Proposal> proposals) {}

    /** Who takes over a pair under which id, or why nobody does. */
    record Successor(
            UUID pair,
            @Nullable UUID newId,
            @Nullable UUID cadre,
            @Nullable String kind,
            @Nullable String beyondLimit,
            @Nullable String nobodyBecause) {

        boolean isNobody() {
            return cadre == null;
        }
    }

    /** What becomes of all the pairs of somebody on a day. */
    record Deed(UUID leaving, LocalDate on, String endReason, @Nullable String note, List<Successor> successors) {}

    @Transactional(readOnly = true)
    List<Left> left(UUID cadre, LocalDate day) {
        actors.require(Right.READ_RECORDS);
        var open = table.ofHelper(cadre, day);
        if (open.isEmpty()) {
            return List.of();
        }
        var known = households.among(open.stream().map(Pair::household).toList());
        var proposing = proposing(cadre, day, open);
        var helping = helping(open, day);
        return open.stream()
                .map(pair -> new Left(
                        pair,
                        known.get(pair.household()),
                        pair.role() == Role.MAIN
                                ? proposing.of(pair.division(), helping.getOrDefault(pair.household(), Set.of()))
                                : List.of()))
                .toList();
    }

    private Proposing proposing(UUID cadre, LocalDate day, List<Pair> open) {
        var loads = open.stream()
                .map(pair -> pair.division().at(Level.COUNTY))
                .distinct()
                .flatMap(county -> helperLists.all(county, day).stream())
                .toList();
        var ids = loads.stream().map(HelperLists.Load::cadreId).collect(Collectors.toSet());
        ids.add(cadre);
        var units = new HashMap<UUID, String>();
        helpers.named(ids).forEach((id, known) -> unit(known, id, units));
        return Proposing.among(loads, cadre, units);
    }

    private static void unit(Known known, UUID id, Map<UUID, String> units) {
        if (known.unit() != null) {
            units.put(id, known.unit());
        }
    }

    /** Who helps each of these households, in whatever role. */
    private Map<UUID, Set<UUID>> helping(List<Pair> open, LocalDate day) {
        var county = open.get(0).division().countyCode();
        return table.openOfHouseholds(county, open.stream().map(Pair::household).toList(), day).stream()
                .collect(Collectors.groupingBy(Pair::household, Collectors.mapping(Pair::cadre, Collectors.toSet())));
    }

    /**
     * All pairs of whoever leaves end on the day and those who follow begin on it; sent again it is the same deed.
     *
     * @throws org.lingtouyan.shared.Refusal HANDOVER_INCOMPLETE when a household would be left without a word
     */
    @Transactional
    int carryOut(Deed deed) {
        actors.require(Right.WRITE_RECORDS);
        var open = table.openOfHelper(deed.leaving(), deed.on());
        var answers = deed.successors().stream()
                .collect(Collectors.toMap(Successor::pair, Function.identity(), (one, other) -> other));
        requireWhole(deed, open, answers);
        for (var pair : open) {
            table.update((pair.from().isBefore(deed.on())
                            ? pair.endedOn(deed.on(), deed.endReason(), deed.note())
                            : pair.neverWas())
                    .checked());
        }
        open.forEach(pair -> follow(pair, answers.get(pair.id()), deed));
        return open.size();
    }

    private void follow(Pair pair, @Nullable Successor successor, Deed deed) {
        if (successor == null || successor.isNobody()) {
            return;
        }
        var cadre = Objects.requireNonNull(successor.cadre());
        helpers.require(cadre);
        var begun = new Pair(
                successor.newId() == null ? PairIds.next() : successor.newId(),
                pair.division(),
                pair.household(),
                cadre,
                pair.role(),
                successor.kind() == null ? pair.kind() : successor.kind(),
                pair.from().isBefore(deed.on()) ? deed.on() : pair.from(),
                pair.to(),
                TAKES_OVER,
                pair.endReason(),
                null,
                null,
                pair.id(),
                false,
                1);
        pairs.write(begun, successor.beyondLimit(), DigestUtils.sha256Hex(begun.toString()));
    }

    private void requireWhole(Deed deed, List<Pair> open, Map<UUID, Successor> answers) {
        long unanswered = open.stream()
                .filter(pair -> pair.role() == Role.MAIN)
                .map(pair -> answers.get(pair.id()))
                .filter(answer -> answer == null || answer.isNobody() && answer.nobodyBecause() == null)
                .count();
        if (unanswered > 0) {
            throw PairingRefused.HANDOVER_INCOMPLETE.because(unanswered).with("field", "successors");
        }
        if (deed.successors().stream().anyMatch(one -> deed.leaving().equals(one.cadre()))) {
            throw PairingRefused.HANDOVER_TO_THE_SAME.because().with("field", "successors");
        }
    }
}
