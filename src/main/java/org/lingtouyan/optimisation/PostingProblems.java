package org.lingtouyan.optimisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.Cadres.Able;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.division.CountyCentres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.posting.PostingBoard;
import org.lingtouyan.posting.PostingBoard.Serving;
import org.lingtouyan.posting.PostingBoard.Wanting;
import org.lingtouyan.posting.VillageNeed;
import org.lingtouyan.posting.VillageNeeds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how the postings of a county stand: villages that must have somebody, what they need, who is there, who could come. */
@Component
class PostingProblems {

    private static final String ELSEWHERE = "99";
    private static final Map<Level, String> UNIT_LEVELS = Map.of(
            Level.PROVINCE, "02", Level.CITY, "03", Level.COUNTY, "04", Level.TOWNSHIP, "05", Level.VILLAGE, "99");

    private final PostingBoard board;
    private final VillageNeeds needs;
    private final Cadres cadres;
    private final CountyCentres centres;
    private final Weights weights;

    PostingProblems(PostingBoard board, VillageNeeds needs, Cadres cadres, CountyCentres centres, Weights weights) {
        this.board = board;
        this.needs = needs;
        this.cadres = cadres;
        this.centres = centres;
        this.weights = weights;
    }

    @Transactional(readOnly = true)
    PostingProblem read(DivisionCode county, LocalDate day, Choices choices) {
        var wanting = board.wanting(county, day);
        var needed = needs.on(county, day);
        var villages = wanting.stream().map(Wanting::village).collect(Collectors.toSet());
        var serving = board.serving(county, day).stream()
                .filter(one -> villages.contains(one.village()))
                .toList();
        var candidates = candidates(county, day);
        var ids = new HashSet<>(candidates);
        serving.forEach(one -> ids.add(one.cadre()));
        var able = cadres.able(ids);
        var people = people(serving, candidates, able, county, day);
        var holders = new HashMap<DivisionCode, Person>();
        serving.forEach(one -> holders.put(one.village(), people.get(one.cadre())));
        var seats = wanting.stream()
                .map(one -> seat(one, needed.get(one.village()), holders.get(one.village()), choices))
                .toList();
        var plan = new PostingPlan(
                seats,
                List.copyOf(people.values()),
                quotas(people.values().stream().map(Person::unit).collect(Collectors.toSet()), county, day, choices),
                weights.ofPostings(county, day));
        return new PostingProblem(
                plan,
                serving.stream().collect(Collectors.toMap(Serving::village, Function.identity())),
                Basis.of(wanting, needed, serving, ofTheCounty(able, county)));
    }

    /** What everybody sees who may use the draft: whoever sees more must not find it changed for that. */
    private static Map<UUID, Able> ofTheCounty(Map<UUID, Able> able, DivisionCode county) {
        return able.entrySet().stream()
                .filter(one -> county.contains(one.getValue().division()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those who are ready and in no posting at all. */
    private List<UUID> candidates(DivisionCode county, LocalDate day) {
        var ready = new ArrayList<>(cadres.readyForAPosting(county));
        ready.removeAll(board.posted(ready, day));
        return ready;
    }

    private Map<UUID, Person> people(
            List<Serving> serving, List<UUID> candidates, Map<UUID, Able> able, DivisionCode county, LocalDate day) {
        var people = new LinkedHashMap<UUID, Person>();
        serving.forEach(one -> people.put(
                one.cadre(),
                person(
                        one.cadre(),
                        one.sendingUnit(),
                        one.unitLevel(),
                        able.get(one.cadre()),
                        away(able.get(one.cadre()), county, day),
                        one.village(),
                        one.grade(),
                        one.termEndsOn() != null && !one.termEndsOn().isAfter(day))));
        var named = cadres.named(candidates);
        for (var id : candidates) {
            var known = named.get(id);
            if (known != null) {
                var level = UNIT_LEVELS.getOrDefault(known.division().level(), ELSEWHERE);
                people.putIfAbsent(
                        id,
                        person(
                                id,
                                unit(known),
                                level,
                                able.get(id),
                                away(able.get(id), county, day),
                                null,
                                null,
                                false));
            }
        }
        return people;
    }

    private static String unit(Known known) {
        return known.unit() == null || known.unit().isBlank() ? known.name() : known.unit();
    }

    /** Of another county than the home one how far it is. */
    private @Nullable Away away(@Nullable Able able, DivisionCode county, LocalDate day) {
        var home = able == null ? null : able.home();
        if (home == null || Nearness.isWithin(Level.COUNTY, home, county)) {
            return null;
        }
        var kilometres = centres.kilometres(home, county);
        return kilometres.isPresent() ? weights.away(kilometres.getAsInt(), county, day) : null;
    }

    private static Person person(
            UUID id,
            String unit,
            String unitLevel,
            @Nullable Able able,
            @Nullable Away away,
            @Nullable DivisionCode servesIn,
            @Nullable String grade,
            boolean termOver) {
        return new Person(
                id,
                unit,
                unitLevel,
                able == null ? null : able.sex(),
                able == null ? Set.of() : Set.copyOf(able.trades()),
                able == null ? Set.of() : Set.copyOf(able.languages()),
                able == null ? null : able.home(),
                able == null || able.farthest() == null ? null : Level.valueOf(able.farthest()),
                away,
                servesIn,
                grade,
                termOver);
    }

    private static Seat seat(Wanting village, @Nullable VillageNeed need, @Nullable Person present, Choices choices) {
        return new Seat(
                village.village(),
                village.hardship(),
                need == null ? List.of() : need.trades(),
                need == null ? List.of() : need.languages(),
                need == null ? null : need.onlySex(),
                Set.copyOf(choices.barredAt(village.village().value())),
                present,
                present != null && choices.stay().contains(present.id()));
    }

    private List<UnitQuota> quotas(Set<String> units, DivisionCode county, LocalDate day, Choices choices) {
        int most = weights.mostOfAUnit(county, day);
        var chosen = choices.quotas().stream()
                .collect(Collectors.toMap(Choices.QuotaOf::unit, Choices.QuotaOf::most, (one, other) -> other));
        return units.stream()
                .sorted()
                .map(unit -> new UnitQuota(unit, chosen.getOrDefault(unit, most)))
                .toList();
    }
}
