package org.lingtouyan.pairing;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.pairing.Pair.Role;
import org.lingtouyan.sheet.Decision;
import org.lingtouyan.sheet.Fault;
import org.lingtouyan.sheet.Held;
import org.lingtouyan.sheet.Outcome;
import org.springframework.stereotype.Component;

/** Makes pairs of the rows of a roster, or says why not: each row for itself, in the order of the sheet. */
@Component
class PairRoster {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final PairTable table;
    private final KnownHouseholds households;
    private final Cadres cadres;
    private final PairLimits limits;
    private final Actors actors;

    PairRoster(PairTable table, KnownHouseholds households, Cadres cadres, PairLimits limits, Actors actors) {
        this.table = table;
        this.households = households;
        this.cadres = cadres;
        this.limits = limits;
        this.actors = actors;
    }

    List<Outcome> take(List<ToldPair> told, @Nullable Decision decision) {
        actors.require(Right.WRITE_RECORDS);
        var taking = new Taking(told, decision);
        return told.stream().map(taking::outcome).toList();
    }

    /** Who helps the household of a row on the day the row speaks of. */
    Held held(ToldPair row) {
        var number = row.number();
        var known = number == null
                ? households.ofHead(row.village(), Objects.requireNonNullElse(row.head(), "")).stream()
                        .findFirst()
                        .orElse(null)
                : households
                        .ofNumbers(row.village().countyCode(), List.of(number))
                        .get(number);
        if (known == null) {
            return Held.NOTHING;
        }
        return table.openOfHouseholds(known.countyCode(), List.of(known.id()), row.begins()).stream()
                .filter(pair -> pair.role() == Role.MAIN && pair.lastsOn(row.begins()))
                .findFirst()
                .map(pair -> told(known, pair))
                .orElse(Held.NOTHING);
    }

    private Held told(KnownHousehold known, Pair pair) {
        var helper = cadres.named(List.of(pair.cadre())).get(pair.cadre());
        var values = new HashMap<String, String>();
        values.put("number", known.number());
        values.put("from", pair.from().toString());
        if (helper != null) {
            values.put("helper", helper.name());
            if (helper.unit() != null) {
                values.put("unit", helper.unit());
            }
        }
        return new Held(known.number(), null, values, Set.of("number"));
    }

    /** Some rows, with what is held of their households. */
    private final class Taking {

        private final @Nullable Decision decision;
        private final Map<String, Map<String, KnownHousehold>> byNumber = new HashMap<>();
        private final Map<UUID, List<Pair>> held = new HashMap<>();
        private final Map<ToldPair, Cadres.Meant> helpers = new HashMap<>();
        private final Map<ToldPair, Object> meaning = new HashMap<>();

        Taking(List<ToldPair> told, @Nullable Decision decision) {
            this.decision = decision;
            told.stream().collect(groupingBy(row -> row.village().countyCode())).forEach((county, rows) -> {
                var known = households.ofNumbers(
                        county,
                        rows.stream()
                                .map(ToldPair::number)
                                .filter(Objects::nonNull)
                                .toList());
                byNumber.put(county, known);
            });
            var found = told.stream()
                    .filter(row -> meant(row) instanceof KnownHousehold)
                    .toList();
            found.stream()
                    .map(row -> (KnownHousehold) meant(row))
                    .collect(groupingBy(KnownHousehold::countyCode))
                    .forEach((county, known) ->
                            hold(county, known.stream().map(KnownHousehold::id).toList()));
            var meant = cadres.whoIsMeant(found.stream().map(ToldPair::helper).toList());
            for (int i = 0; i < found.size(); i++) {
                helpers.put(found.get(i), meant.get(i));
            }
        }

        private void hold(String county, Collection<UUID> ids) {
            ids.forEach(id -> held.putIfAbsent(id, new ArrayList<>()));
            table.openOfHouseholds(county, ids, EVER)
                    .forEach(pair -> held.computeIfAbsent(pair.household(), id -> new ArrayList<>())
                            .add(pair));
        }

        Outcome outcome(ToldPair row) {
            var meant = meant(row);
            return meant instanceof Outcome refused ? refused : taken(row, (KnownHousehold) meant);
        }

        /** The household, or the outcome of a row that names none. */
        private Object meant(ToldPair row) {
            var answer = meaning.get(row);
            if (answer == null) {
                answer = sought(row);
                meaning.put(row, answer);
            }
            return answer;
        }

        private Object sought(ToldPair row) {
            @Nullable KnownHousehold known;
            if (row.number() != null) {
                known = byNumber.getOrDefault(row.village().countyCode(), Map.of())
                        .get(row.number());
            } else {
                var named = households.ofHead(row.village(), Objects.requireNonNull(row.head()));
                if (named.size() > 1) {
                    return rejected(row, "head", PairingRefused.SHEET_HEAD_NOT_ALONE);
                }
                known = named.stream().findFirst().orElse(null);
            }
            if (known == null || !known.division().equals(row.village())) {
                return rejected(row, row.number() == null ? "head" : "number", PairingRefused.SHEET_HOUSEHOLD_UNKNOWN);
            }
            return row.head() == null || row.head().equals(known.headName())
                    ? known
                    : rejected(row, "head", PairingRefused.SHEET_HEAD_DIFFERS);
        }

        private Outcome taken(ToldPair row, KnownHousehold known) {
            var helper = Objects.requireNonNull(helpers.get(row));
            var cadre = helper.id();
            if (cadre == null) {
                return Outcome.rejected(row.village(), helper.faults("helper"));
            }
            var pairs = Objects.requireNonNull(held.get(known.id()));
            var same = pairs.stream()
                    .filter(pair -> pair.cadre().equals(cadre))
                    .filter(pair -> overlaps(pair, row))
                    .findFirst();
            if (same.isPresent()) {
                return ofTheSame(row, same.get(), pairs);
            }
            var other = pairs.stream()
                    .filter(pair -> row.role() == Role.MAIN && pair.role() == Role.MAIN && overlaps(pair, row))
                    .findFirst();
            if (other.isPresent() && !(other.get().to() == null && succeeds(row, other.get()))) {
                return inPlaceOf(row, known, cadre, other.get(), pairs);
            }
            other.ifPresent(before -> giveWay(before, row.begins(), pairs));
            return begun(row, known, cadre, row.role(), row.begins(), pairs);
        }

        /** A row with a day of its own that is later than when the other began tells of somebody who took over. */
        private boolean succeeds(ToldPair row, Pair other) {
            return row.from() != null && row.from().isAfter(other.from());
        }

        private Outcome inPlaceOf(ToldPair row, KnownHousehold known, UUID cadre, Pair other, List<Pair> pairs) {
            if (decision == Decision.ANOTHER) {
                return begun(row, known, cadre, Role.FURTHER, row.begins(), pairs);
            }
            if (decision != Decision.TAKE) {
                return Outcome.parked(
                        row.village(), Fault.of("helper", PairingRefused.SHEET_OTHER_HELPER, other.from()));
            }
            var day = row.begins().isAfter(other.from()) ? row.begins() : row.dataDate();
            if (!day.isAfter(other.from())) {
                return rejected(row, "from", PairingRefused.SHEET_DAY_BEFORE_HELPER);
            }
            giveWay(other, day, pairs);
            return begun(row, known, cadre, Role.MAIN, day, pairs);
        }

        /** A day on which it ends is news; a day on which it began is not told over one that is held. */
        private Outcome ofTheSame(ToldPair row, Pair pair, List<Pair> pairs) {
            if (row.to() == null || pair.to() != null || !row.to().isAfter(pair.from())) {
                return Outcome.unchanged(row.village());
            }
            giveWay(pair, row.to(), pairs);
            return Outcome.accepted(row.village());
        }

        private void giveWay(Pair pair, LocalDate day, List<Pair> pairs) {
            var ended = pair.endedOn(day, "03", null);
            table.update(ended);
            pairs.replaceAll(each -> each.id().equals(pair.id()) ? ended : each);
        }

        private Outcome begun(
                ToldPair row, KnownHousehold known, UUID cadre, Role role, LocalDate from, List<Pair> pairs) {
            var pair = new Pair(
                    PairIds.next(),
                    known.division(),
                    known.id(),
                    cadre,
                    role,
                    row.kind(),
                    from,
                    row.to(),
                    "01",
                    row.to() == null ? null : "03",
                    null,
                    beyond(row, cadre, from),
                    null,
                    false,
                    1);
            table.insertAll(List.of(pair));
            pairs.add(pair);
            return Outcome.accepted(row.village());
        }

        /** What a roster states is so; that it is beyond the rule is kept with it. */
        private @Nullable String beyond(ToldPair row, UUID cadre, LocalDate from) {
            return limits.most(row.kind(), row.village(), from)
                    .filter(most -> table.load(cadre, from) >= most)
                    .map(most -> "名册载明")
                    .orElse(null);
        }

        private boolean overlaps(Pair pair, ToldPair row) {
            return (pair.to() == null || pair.to().isAfter(row.begins()))
                    && (row.to() == null || pair.from().isBefore(row.to()));
        }

        private Outcome rejected(ToldPair row, String field, PairingRefused why) {
            return Outcome.rejected(row.village(), List.of(Fault.of(field, why)));
        }
    }
}
