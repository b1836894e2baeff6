package org.lingtouyan.party;

import static org.lingtouyan.sheet.Column.date;
import static org.lingtouyan.sheet.Column.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.party.SheetRows.Read;
import org.lingtouyan.sheet.Column;
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

/** Takes in the roster of Party organisations (党组织名册), one a row; one of that name in that place is the same. What a row leaves out stays as held. */
@Component("partyOrganisationSheet")
class OrganisationSheet implements SheetTable {

    static final List<Column> OWN = List.of(
            text("name", "党组织名称", "党支部名称", "名称").needed(),
            text("kind", "党组织类别", "组织类别", "类别").needed(),
            text("setting", "设立类型", "所在领域", "单位类型"),
            text("parent", "上级党组织", "上级党组织名称", "隶属"),
            text("chainNode", "产业链环节", "建在哪个环节"),
            text("industry", "主导产业", "产业", "产业链"),
            text("setupMode", "组建方式", "组建模式"),
            text("joins", "联建方式"),
            date("validFrom", "成立日期", "成立时间", "批准成立时间"),
            date("electedOn", "本届当选日期", "换届日期", "本届换届时间"),
            date("dueOn", "届满日期", "任期届满日期"));

    private final Divisions divisions;
    private final Codes codes;
    private final PartyRosters rosters;
    private final SheetRows rows;
    private final ImportUndo undo;

    OrganisationSheet(Divisions divisions, Codes codes, PartyRosters rosters, SheetRows rows, ImportUndo undo) {
        this.divisions = divisions;
        this.codes = codes;
        this.rosters = rosters;
        this.rows = rows;
        this.undo = undo;
    }

    /** What a row says of an organisation, its parent by name; what the sheet lacks or leaves empty is null. */
    record Said(
            DivisionCode place,
            String name,
            Organisation.Kind kind,
            Organisation.@Nullable Setting setting,
            @Nullable String parent,
            Organisation.@Nullable ChainNode chainNode,
            @Nullable String industry,
            Organisation.@Nullable SetupMode setupMode,
            Organisation.@Nullable Joins joins,
            @Nullable LocalDate since,
            LocalDate dataDate,
            @Nullable LocalDate electedOn,
            @Nullable LocalDate dueOn) {

        /** Where nothing is said of a new one: what stands on a node of a chain is the chain's, a committee an office's, else a village's. */
        Organisation.Setting usual() {
            if (chainNode != null) {
                return Organisation.Setting.CHAIN;
            }
            return kind == Organisation.Kind.COMMITTEE && place.value().endsWith("000")
                    ? Organisation.Setting.ORGAN
                    : Organisation.Setting.VILLAGE;
        }
    }

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(OWN.stream(), SheetPlaces.COLUMNS.stream()).toList();
    }

    @Override
    public int touched(UUID importId) {
        return undo.touched(importId);
    }

    @Override
    public Undone undo(UUID importId, int atMost) {
        return undo.undo(importId, atMost);
    }

    /** Those above are taken before those below them, wherever they stand in the sheet; outcomes keep the sheet's order. */
    @Override
    public List<Outcome> take(List<SheetRow> given, SheetContext context) {
        var places = new SheetPlaces(divisions, context.uploader().area());
        var words = new SheetWords(codes);
        var read = given.stream().map(row -> read(row, places, words)).toList();
        var sorted = read.stream()
                .sorted(Comparator.comparing(OrganisationSheet::rank))
                .toList();
        var taken = rows.take(sorted, rosters::organisation);
        var outcomes = new IdentityHashMap<Read<Said>, Outcome>();
        for (int i = 0; i < sorted.size(); i++) {
            outcomes.put(sorted.get(i), taken.get(i));
        }
        return read.stream().map(outcomes::get).toList();
    }

    private static int rank(Read<Said> row) {
        var said = row.said();
        return said == null
                ? 0
                : 10 * said.kind().ordinal() + said.place().level().ordinal();
    }

    private Read<Said> read(SheetRow row, SheetPlaces places, SheetWords words) {
        var faults = new Faults();
        var place = places.ofAnyLevel(row, faults);
        var name = words.needed("name", 80, row, faults);
        var kind = code(Organisation.Kind.class, "partyKind", "kind", row, words, faults);
        if (kind == null && row.word("kind") == null) {
            faults.add("kind", org.lingtouyan.sheet.CellRefused.CELL_EMPTY);
        }
        var setting = code(Organisation.Setting.class, "partySetting", "setting", row, words, faults);
        var node = code(Organisation.ChainNode.class, "chainNode", "chainNode", row, words, faults);
        var mode = code(Organisation.SetupMode.class, "partySetupMode", "setupMode", row, words, faults);
        var joins = code(Organisation.Joins.class, "partyJoins", "joins", row, words, faults);
        var industry = words.text("industry", 40, row, faults);
        var parent = words.text("parent", 80, row, faults);
        var from = row.date("validFrom", faults);
        var elected = row.date("electedOn", faults);
        var due = row.date("dueOn", faults);
        if (place == null || name == null || kind == null || !faults.none()) {
            return new Read<>(place, null, faults.all());
        }
        return new Read<>(
                place,
                new Said(
                        place,
                        name.strip(),
                        kind,
                        setting,
                        parent,
                        node,
                        industry,
                        mode,
                        joins,
                        from,
                        row.dataDate(),
                        elected,
                        due),
                List.of());
    }

    private static <E extends Enum<E>> @Nullable E code(
            Class<E> type, String list, String field, SheetRow row, SheetWords words, Faults faults) {
        return Optional.ofNullable(words.code(list, field, row, faults))
                .map(code -> Enum.valueOf(type, code))
                .orElse(null);
    }
}
