package org.lingtouyan.leadership;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.leadership.ToldTenures.Told;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.Fault;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.ImportUndo;
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetContext;
import org.lingtouyan.sheet.SheetPlaces;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetTable;
import org.lingtouyan.sheet.SheetWords;
import org.lingtouyan.sheet.Undone;
import org.springframework.stereotype.Component;

/** Takes rosters of two-committee members in: who is in office already stays, who has left is ended, who is new begins. */
@Component
class TenureSheet implements SheetTable {

    /** A roster tells who is in office; where it does not say why somebody was not reviewed, the list says just that. */
    private static final String UNEXPLAINED = "名册导入，未填理由";

    private final TenureTable table;
    private final TenureLists lists;
    private final FollowedVillages villages;
    private final Cadres cadres;
    private final Divisions divisions;
    private final Codes codes;
    private final ReviewRule reviews;
    private final TeamPlaces places;
    private final Reserves reserves;
    private final ImportUndo undo;

    TenureSheet(
            TenureTable table,
            TenureLists lists,
            FollowedVillages villages,
            Cadres cadres,
            Divisions divisions,
            Codes codes,
            ReviewRule reviews,
            TeamPlaces places,
            Reserves reserves,
            ImportUndo undo) {
        this.places = places;
        this.undo = undo;
        this.table = table;
        this.lists = lists;
        this.villages = villages;
        this.cadres = cadres;
        this.divisions = divisions;
        this.codes = codes;
        this.reviews = reviews;
        this.reserves = reserves;
    }

    @Override
    public String name() {
        return "tenure";
    }

    @Override
    public List<Column> columns() {
        return ToldTenures.COLUMNS;
    }

    @Override
    public List<String> missing(Set<String> fields) {
        var missing = new ArrayList<>(SheetTable.super.missing(fields));
        if (!fields.contains("village") && !fields.contains("villageCode")) {
            missing.add(0, "行政村");
        }
        return missing;
    }

    @Override
    public int touched(UUID importId) {
        return undo.touched(importId);
    }

    @Override
    public Undone undo(UUID importId, int atMost) {
        return undo.undo(importId, atMost);
    }

    @Override
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var reading = new ToldTenures(
                divisions, new SheetPlaces(divisions, context.uploader().area()), new SheetWords(codes));
        var outcomes = new ArrayList<@Nullable Outcome>(rows.size());
        var told = new ArrayList<Told>(rows.size());
        for (var row : rows) {
            var faults = new Faults();
            var one = reading.read(row, faults);
            if (one.isPresent()
                    && !places.ofTheTownship(context.uploader(), one.get().village())) {
                faults.add("village", LeadershipRefused.TOWNSHIP_DECIDES);
                one = Optional.empty();
            }
            one.ifPresent(told::add);
            outcomes.add(one.isPresent() ? null : Outcome.rejected(null, faults.all()));
        }
        var taken = take(told).iterator();
        return outcomes.stream()
                .map(outcome -> outcome == null ? taken.next() : outcome)
                .toList();
    }

    private List<Outcome> take(List<Told> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        var people = cadres.whoIsMeant(told.stream().map(Told::person).toList());
        var roster = new Roster(
                lists.everOf(told.stream().map(Told::village).distinct().toList()));
        var outcomes = new ArrayList<Outcome>(told.size());
        for (int i = 0; i < told.size(); i++) {
            var one = told.get(i);
            var cadre = people.get(i).id();
            outcomes.add(
                    cadre == null
                            ? Outcome.rejected(one.village(), people.get(i).faults("name"))
                            : roster.take(one, cadre));
        }
        roster.write();
        return outcomes;
    }

    /** The teams of the villages that the rows speak of, as they are and as they become. */
    private final class Roster {

        private final Map<UUID, Tenure> held;
        private final List<Tenure> fresh = new ArrayList<>();
        private final List<Tenure> changed = new ArrayList<>();
        private final List<Tenure> unreviewed = new ArrayList<>();

        Roster(List<Kept<Tenure>> known) {
            this.held = known.stream()
                    .map(Kept::record)
                    .collect(Collectors.toMap(
                            Tenure::id, tenure -> tenure, (one, other) -> one, java.util.LinkedHashMap::new));
        }

        /** All posts of a row are taken or none. */
        Outcome take(Told told, UUID cadre) {
            var begins = new ArrayList<Tenure>();
            var alters = new ArrayList<Tenure>();
            for (var post : told.posts()) {
                var known = known(told, cadre, post);
                if (known != null) {
                    var now = known.filled(told.filledBy(), told.note());
                    if (known.ending() == null && told.ending() != null) {
                        now = now.ended(told.ending(), null);
                    }
                    if (!now.equals(known)) {
                        alters.add(now);
                    }
                } else if (told.from() == null) {
                    return Outcome.rejected(
                            told.village(), List.of(Fault.of("from", org.lingtouyan.sheet.CellRefused.CELL_EMPTY)));
                } else {
                    var next = begun(told, cadre, post, told.from());
                    var against = refusal(next);
                    if (against != null) {
                        return Outcome.rejected(told.village(), List.of(Fault.of("post", against)));
                    }
                    if (next.ending() == null && reviews.isMissing(next)) {
                        if (reviews.asked(next.division(), next.from()) == ReviewRule.Asked.REQUIRED) {
                            int months = reviews.months(next.division(), next.from());
                            return Outcome.rejected(
                                    told.village(),
                                    List.of(Fault.of("name", LeadershipRefused.REVIEW_MISSING, months)));
                        }
                        unreviewed.add(next);
                    }
                    begins.add(next);
                }
            }
            begins.forEach(tenure -> held.put(tenure.id(), tenure));
            alters.forEach(tenure -> held.put(tenure.id(), tenure));
            fresh.addAll(begins);
            changed.addAll(alters);
            return begins.isEmpty() && alters.isEmpty()
                    ? Outcome.unchanged(told.village())
                    : Outcome.accepted(told.village());
        }

        private @Nullable Tenure known(Told told, UUID cadre, CommitteePost post) {
            return held.values().stream()
                    .filter(tenure -> tenure.division().equals(told.village())
                            && tenure.cadre().equals(cadre)
                            && tenure.post() == post)
                    .filter(tenure -> told.from() == null
                            ? tenure.ending() == null
                            : tenure.from().equals(told.from()))
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable LeadershipRefused refusal(Tenure next) {
            for (var other : held.values()) {
                if (other.division().equals(next.division()) && other.post() == next.post() && other.overlaps(next)) {
                    if (other.cadre().equals(next.cadre())) {
                        return LeadershipRefused.POST_HELD_TWICE;
                    }
                    if (next.post() == CommitteePost.PARTY_SECRETARY) {
                        return LeadershipRefused.SECRETARY_IN_OFFICE;
                    }
                    if (next.post() == CommitteePost.VILLAGE_HEAD) {
                        return LeadershipRefused.HEAD_IN_OFFICE;
                    }
                }
            }
            return null;
        }

        private Tenure begun(Told told, UUID cadre, CommitteePost post, java.time.LocalDate from) {
            return new Tenure(
                    UuidCreator.getTimeOrderedEpoch(),
                    told.village(),
                    cadre,
                    post,
                    told.filledBy() == null ? Filling.ELECTED : told.filledBy(),
                    told.note(),
                    from,
                    told.ending(),
                    null);
        }

        /** Who leaves goes before who comes, or they would meet in the post; who comes out of the reserve leaves it. */
        void write() {
            var begun = fresh.stream().map(Tenure::id).collect(Collectors.toSet());
            changed.stream().filter(tenure -> !begun.contains(tenure.id())).forEach(table::change);
            var now = fresh.stream().map(tenure -> held.get(tenure.id())).toList();
            now.stream()
                    .collect(Collectors.groupingBy(tenure -> tenure.division().countyCode()))
                    .values()
                    .forEach(this::writeCounty);
            unreviewed.stream()
                    .filter(tenure -> begun.contains(tenure.id()))
                    .forEach(tenure ->
                            table.unreviewed(tenure, tenure.filledNote() == null ? UNEXPLAINED : tenure.filledNote()));
            now.stream().sorted(Comparator.comparing(Tenure::from)).forEach(reserves::used);
        }

        private void writeCounty(List<Tenure> tenures) {
            var from = tenures.stream()
                    .map(Tenure::from)
                    .min(java.time.LocalDate::compareTo)
                    .orElseThrow();
            villages.follow(tenures.stream().map(Tenure::division).distinct().toList(), from);
            table.addAll(tenures);
        }
    }
}
