package org.lingtouyan.optimisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.Cadres.Able;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.pairing.PairingBoard;
import org.lingtouyan.pairing.PairingBoard.Helping;
import org.lingtouyan.pairing.PairingBoard.Lasting;
import org.lingtouyan.pairing.PairingBoard.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who seeks a main helper in a township and who could be one: those who help there, its own cadres, others as chosen. */
@Component
class PairingProblems {

    private static final String POOR = "01";
    private static final String TOWNSHIP_CADRE = "04";
    private static final Map<Level, String> KINDS = Map.of(
            Level.PROVINCE, "01", Level.CITY, "02", Level.COUNTY, "03", Level.TOWNSHIP, "04", Level.VILLAGE, "05");

    private final PairingBoard board;
    private final KnownHouseholds households;
    private final Cadres cadres;
    private final Weights weights;

    PairingProblems(PairingBoard board, KnownHouseholds households, Cadres cadres, Weights weights) {
        this.board = board;
        this.households = households;
        this.cadres = cadres;
        this.weights = weights;
    }

    @Transactional(readOnly = true)
    PairingProblem read(DivisionCode township, LocalDate day, Choices choices) {
        var waiting = new ArrayList<>(board.waiting(township, day));
        var helping = board.helping(township, day).stream()
                .collect(
                        Collectors.toMap(Helping::cadre, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var lasting = choices.relieve() ? lasting(helping, township, day) : Map.<UUID, Lasting>of();
        waiting.addAll(relieved(lasting));
        var hands = hands(pool(helping, township, choices), helping, lasting, township, day);
        var beside = board.helpersOf(
                township.countyCode(), waiting.stream().map(Waiting::household).toList(), day);
        var answering = waiting.stream()
                .map(Waiting::cause)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(cause -> cause, cause -> weights.answering(cause, township, day)));
        var homes = waiting.stream()
                .map(one -> home(
                        one,
                        beside.getOrDefault(one.household(), Set.of()),
                        lasting.get(one.household()),
                        hands,
                        one.cause() == null ? Set.of() : answering.getOrDefault(one.cause(), Set.of()),
                        choices.barredAt(one.household().toString())))
                .toList();
        return new PairingProblem(
                new PairingPlan(homes, List.copyOf(hands.values()), weights.ofPairs(township, day)), lasting);
    }

    /** The households of whoever has more than they may. */
    private Map<UUID, Lasting> lasting(Map<UUID, Helping> helping, DivisionCode township, LocalDate day) {
        return helping.values().stream()
                .filter(Helping::tooMany)
                .flatMap(one -> board.of(one.cadre(), day).stream())
                .filter(pair ->
                        township.contains(pair.village()) && pair.since().isBefore(day))
                .collect(Collectors.toMap(Lasting::household, Function.identity()));
    }

    private List<Waiting> relieved(Map<UUID, Lasting> lasting) {
        return households.among(lasting.keySet()).values().stream()
                .filter(KnownHousehold::open)
                .map(known -> new Waiting(
                        known.id(), known.division(), known.headName(), known.status(), known.mainCause(), false))
                .toList();
    }

    private Set<UUID> pool(Map<UUID, Helping> helping, DivisionCode township, Choices choices) {
        var pool = new LinkedHashSet<UUID>();
        helping.values().stream()
                .filter(one ->
                        one.villages().stream().anyMatch(village -> township.contains(new DivisionCode(village))))
                .forEach(one -> pool.add(one.cadre()));
        pool.addAll(cadres.at(township));
        pool.addAll(choices.helpers());
        return pool;
    }

    private Map<UUID, Hand> hands(
            Set<UUID> pool,
            Map<UUID, Helping> helping,
            Map<UUID, Lasting> lasting,
            DivisionCode township,
            LocalDate day) {
        var named = cadres.named(pool);
        var able = cadres.able(pool);
        var limits = board.limits(township, day);
        var inQuestion =
                lasting.values().stream().collect(Collectors.groupingBy(Lasting::cadre, Collectors.counting()));
        var hands = new LinkedHashMap<UUID, Hand>();
        for (var id : pool) {
            var known = named.get(id);
            if (known != null) {
                int less = inQuestion.getOrDefault(id, 0L).intValue();
                hands.put(id, hand(known, able.get(id), helping.get(id), limits, less));
            }
        }
        return hands;
    }

    private static Hand hand(
            Known known, @Nullable Able able, @Nullable Helping helping, Map<String, Integer> limits, int less) {
        var kind = helping == null ? KINDS.getOrDefault(known.division().level(), TOWNSHIP_CADRE) : helping.kind();
        var villages = new HashSet<DivisionCode>();
        if (helping != null) {
            helping.villages().forEach(village -> villages.add(new DivisionCode(village)));
        }
        if (known.division().level().compareTo(Level.TOWNSHIP) >= 0) {
            villages.add(known.division());
        }
        var home = able != null && able.home() != null ? able.home() : known.division();
        return new Hand(
                known.id(),
                kind,
                surname(known.name()),
                home,
                able == null ? Set.of() : Set.copyOf(able.trades()),
                helping == null ? 0 : helping.households() - less,
                helping == null ? limits.get(kind) : helping.most(),
                villages);
    }

    private static Home home(
            Waiting one,
            Set<UUID> beside,
            @Nullable Lasting held,
            Map<UUID, Hand> hands,
            Set<String> wanted,
            List<UUID> forbidden) {
        var barred = new HashSet<>(beside);
        barred.addAll(forbidden);
        if (held != null) {
            barred.remove(held.cadre());
        }
        return new Home(
                one.household(),
                one.village(),
                surname(one.headName()),
                one.cause(),
                1 + (POOR.equals(one.status()) ? 1 : 0) + (one.unwell() ? 1 : 0),
                wanted,
                barred,
                held == null ? null : hands.get(held.cadre()));
    }

    private static String surname(@Nullable String name) {
        return name == null || name.isEmpty() ? "" : name.substring(0, 1);
    }
}
