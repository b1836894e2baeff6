package org.lingtouyan.posting;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.posting.StayTable.InPost;
import org.lingtouyan.shared.Month;
import org.lingtouyan.shared.Refusal;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes days in the village in, a month of somebody posted there a row, as if each were stated by hand. A row without days says nothing. */
@Component
class StaySheet implements SheetTable {

    private static final List<Column> COLUMNS = Stream.concat(
                    SheetPlaces.COLUMNS.stream(),
                    Stream.of(
                            Column.text("name", "姓名", "干部姓名", "驻村干部", "第一书记姓名").needed(),
                            Column.text("role", "岗位", "担任职务", "驻村职务"),
                            Column.date("month", "月份", "年月", "所属月份").needed(),
                            Column.number("days", "在村天数", "驻村天数", "天数").needed(),
                            Column.text("note", "说明", "备注")))
            .toList();

    private final Divisions divisions;
    private final Codes codes;
    private final Cadres cadres;
    private final Stays stays;
    private final StayTable table;
    private final TransactionTemplate rowByRow;
    private final ImportUndo undo;

    StaySheet(
            Divisions divisions,
            Codes codes,
            Cadres cadres,
            Stays stays,
            StayTable table,
            PlatformTransactionManager transactions,
            ImportUndo undo) {
        this.divisions = divisions;
        this.codes = codes;
        this.cadres = cadres;
        this.stays = stays;
        this.table = table;
        this.rowByRow = new TransactionTemplate(transactions);
        this.rowByRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.undo = undo;
    }

    private record Told(
            DivisionCode village,
            String name,
            @Nullable String role,
            Month month,
            @Nullable Integer days,
            @Nullable String note) {}

    @Override
    public String name() {
        return "stay";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> missing(Set<String> fields) {
        return Stream.concat(
                        fields.contains("village") || fields.contains("villageCode")
                                ? Stream.empty()
                                : Stream.of("行政村"),
                        SheetTable.super.missing(fields).stream())
                .toList();
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
        return rows.stream().map(row -> take(row, places, words)).toList();
    }

    private Outcome take(SheetRow row, SheetPlaces places, SheetWords words) {
        var faults = new Faults();
        var told = read(row, places, words, faults);
        if (told == null) {
            return Outcome.rejected(null, faults.all());
        }
        try {
            return Objects.requireNonNull(rowByRow.execute(status -> take(told)));
        } catch (Refusal refused) {
            var field = String.valueOf(refused.properties().getOrDefault("field", "name"));
            return Outcome.rejected(told.village(), List.of(Fault.of(field, refused.reason(), refused.arguments())));
        }
    }

    private static @Nullable Told read(SheetRow row, SheetPlaces places, SheetWords words, Faults faults) {
        var village = places.of(row, faults);
        var name = words.needed("name", 60, row, faults);
        var role = words.code(Role.LIST, "role", row, faults);
        var month = row.date("month", faults);
        var days = row.integer("days", faults);
        var note = words.text("note", 200, row, faults);
        return !faults.none() || village == null || name == null || month == null
                ? null
                : new Told(village, name, role, Month.of(month), days, note);
    }

    private Outcome take(Told told) {
        if (told.days() == null) {
            return Outcome.unchanged(told.village());
        }
        var stated = stays.state(posting(told), told.month(), told.days(), told.note());
        return stated ? Outcome.accepted(told.village()) : Outcome.unchanged(told.village());
    }

    /** Whoever of that name was in post there in the month. */
    private UUID posting(Told told) {
        var inPost = table.inPost(told.village(), told.month());
        var people = cadres.named(inPost.stream().map(InPost::cadreId).toList());
        var meant = inPost.stream()
                .filter(one -> people.containsKey(one.cadreId())
                        && people.get(one.cadreId()).name().equals(told.name()))
                .filter(one -> told.role() == null || one.role().equals(told.role()))
                .toList();
        if (meant.isEmpty()) {
            throw PostingRefused.STAY_OF_NOBODY_POSTED.because().with("field", "name");
        }
        if (meant.size() > 1) {
            throw PostingRefused.STAY_OF_SEVERAL.because().with("field", "role");
        }
        return meant.get(0).id();
    }
}
