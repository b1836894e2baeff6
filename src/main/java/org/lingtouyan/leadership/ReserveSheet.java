package org.lingtouyan.leadership;

import static org.lingtouyan.sheet.Column.text;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.CellRefused;
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

/** Takes ledgers of the reserve (后备干部台账) in: who is in it is as the row says now, who is new joins on its day. */
@Component
class ReserveSheet implements SheetTable {

    private static final List<Column> COLUMNS = Stream.concat(
                    SheetPlaces.COLUMNS.stream(),
                    Stream.of(
                            text("name", "姓名", "后备干部姓名").needed(),
                            text("identityNumber", "身份证号", "证件号码", "身份证号码", "公民身份号码")
                                    .secret(),
                            text("source", "来源", "人员类别", "后备来源").needed(),
                            Column.date("from", "入库时间", "确定时间", "列入时间"),
                            text("readiness", "成熟程度", "培养情况", "成熟度"),
                            text("mentor", "帮带人", "帮带责任人", "培养联系人"),
                            text("phone", "联系电话", "电话", "手机号").secret()))
            .toList();

    private final ReserveTable table;
    private final ReserveLists lists;
    private final FollowedVillages villages;
    private final Cadres cadres;
    private final Mentors mentors;
    private final Divisions divisions;
    private final Codes codes;
    private final ImportUndo undo;

    ReserveSheet(
            ReserveTable table,
            ReserveLists lists,
            FollowedVillages villages,
            Cadres cadres,
            Mentors mentors,
            Divisions divisions,
            Codes codes,
            ImportUndo undo) {
        this.undo = undo;
        this.table = table;
        this.lists = lists;
        this.villages = villages;
        this.cadres = cadres;
        this.mentors = mentors;
        this.divisions = divisions;
        this.codes = codes;
    }

    /** What a row tells; what it leaves out is null. */
    private record ToldReserve(
            DivisionCode village,
            ToldCadre person,
            String source,
            Reserve.@Nullable Readiness readiness,
            LocalDate from,
            @Nullable String mentor) {

        /** Somebody who joins. */
        Reserve joined(UUID cadre, @Nullable UUID by) {
            var is = readiness == null ? Reserve.Readiness.NOT_YET : readiness;
            return new Reserve(UuidCreator.getTimeOrderedEpoch(), village, cadre, source, by, is, from, null);
        }

        /** What is held of somebody, with all that the row tells but the day of joining. */
        Reserve over(Reserve held, @Nullable UUID by) {
            return new Reserve(
                    held.id(),
                    held.division(),
                    held.cadre(),
                    source,
                    by,
                    readiness == null ? held.readiness() : readiness,
                    held.from(),
                    held.leaving());
        }
    }

    @Override
    public String name() {
        return "reserve";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
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
        var places = new SheetPlaces(divisions, context.uploader().area());
        var words = new SheetWords(codes);
        var outcomes = new ArrayList<@Nullable Outcome>(rows.size());
        var told = new ArrayList<ToldReserve>(rows.size());
        for (var row : rows) {
            var faults = new Faults();
            var one = read(row, places, words, faults, context.dataDate());
            one.ifPresent(told::add);
            outcomes.add(one.isPresent() ? null : Outcome.rejected(null, faults.all()));
        }
        var taken = take(told).iterator();
        return outcomes.stream()
                .map(outcome -> outcome == null ? taken.next() : outcome)
                .toList();
    }

    private Optional<ToldReserve> read(
            SheetRow row, SheetPlaces places, SheetWords words, Faults faults, LocalDate dataDate) {
        var village = places.of(row, faults);
        var name = words.needed("name", 60, row, faults);
        var number = words.identityNumber("identityNumber", row, faults);
        var source = words.code(Reserves.SOURCES, "source", row, faults);
        var readiness = readiness(row, faults);
        var said = row.date("from", faults);
        var from = said == null ? dataDate : said;
        var mentor = words.text("mentor", 60, row, faults);
        var phone = words.phone("phone", row, faults);
        if (from.isAfter(Here.today())) {
            faults.add("from", LeadershipRefused.DAY_LIES_AHEAD);
        }
        if (source == null && faults.none()) {
            faults.add("source", CellRefused.CELL_EMPTY);
        }
        if (!faults.none() || village == null || name == null || source == null) {
            return Optional.empty();
        }
        var unit = divisions.require(village).shortName();
        return Optional.of(new ToldReserve(
                village,
                ToldCadre.named(village, name, number, unit, "村级后备干部", phone),
                source,
                readiness,
                from,
                mentor));
    }

    private static Reserve.@Nullable Readiness readiness(SheetRow row, Faults faults) {
        var word = row.word("readiness");
        if (word == null || SheetWords.saysNothing(word)) {
            return null;
        }
        var readiness = Reserve.Readiness.of(word);
        if (readiness.isEmpty()) {
            faults.add("readiness", CellRefused.WORD_UNKNOWN);
        }
        return readiness.orElse(null);
    }

    private List<Outcome> take(List<ToldReserve> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        var people = cadres.whoIsMeant(told.stream().map(ToldReserve::person).toList());
        var held = held(
                people.stream().map(Cadres.Meant::id).filter(Objects::nonNull).toList());
        var taking = new Taking(held);
        var outcomes = new ArrayList<Outcome>(told.size());
        for (int i = 0; i < told.size(); i++) {
            var one = told.get(i);
            var cadre = people.get(i).id();
            outcomes.add(
                    cadre == null
                            ? Outcome.rejected(one.village(), people.get(i).faults("name"))
                            : taking.take(one, cadre));
        }
        write(taking.fresh);
        taking.changed.forEach(table::change);
        return outcomes;
    }

    /** The reserve that the rows speak of, as it is and as it becomes. */
    private final class Taking {

        private final Map<UUID, Reserve> held;
        private final Set<UUID> named = new HashSet<>();
        private final List<Reserve> fresh = new ArrayList<>();
        private final List<Reserve> changed = new ArrayList<>();

        Taking(Map<UUID, Reserve> held) {
            this.held = held;
        }

        Outcome take(ToldReserve told, UUID cadre) {
            var here = held.get(cadre);
            if (here != null && !here.division().equals(told.village())) {
                return rejected(told, "name", ReserveRefused.IN_RESERVE_ALREADY);
            }
            var faults = new Faults();
            var mentor = mentors.of(told.mentor(), told.village(), here == null ? null : here.mentor(), faults);
            if (!faults.none()) {
                return Outcome.rejected(told.village(), faults.all());
            }
            var now = here == null ? told.joined(cadre, mentor) : told.over(here, mentor);
            boolean again = !named.add(cadre);
            if (now.equals(here)) {
                return Outcome.unchanged(told.village());
            }
            if (again) {
                return rejected(told, "name", ReserveRefused.RESERVE_NAMED_TWICE);
            }
            (here == null ? fresh : changed).add(now);
            held.put(cadre, now);
            return Outcome.accepted(told.village());
        }

        private Outcome rejected(ToldReserve told, String field, ReserveRefused why) {
            return Outcome.rejected(told.village(), List.of(Fault.of(field, why)));
        }
    }

    /** Who of them is in a reserve. */
    private Map<UUID, Reserve> held(List<UUID> people) {
        return lists.ofPeople(people).stream()
                .collect(Collectors.toMap(Reserve::cadre, reserve -> reserve, (one, later) -> later, HashMap::new));
    }

    private void write(List<Reserve> fresh) {
        fresh.stream()
                .collect(Collectors.groupingBy(reserve -> reserve.division().countyCode()))
                .values()
                .forEach(reserves -> {
                    var first = reserves.stream()
                            .map(Reserve::from)
                            .min(LocalDate::compareTo)
                            .orElseThrow();
                    villages.follow(
                            reserves.stream().map(Reserve::division).distinct().toList(), first);
                    table.addAll(reserves);
                });
    }
}
