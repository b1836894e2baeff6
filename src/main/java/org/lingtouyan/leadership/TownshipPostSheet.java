package org.lingtouyan.leadership;

import static org.lingtouyan.sheet.Column.date;
import static org.lingtouyan.sheet.Column.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Refusal;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes rosters of the leading groups of townships in (乡镇领导班子名册): who is new takes a post, who has left leaves it. */
@Component
class TownshipPostSheet implements SheetTable {

    private static final List<Column> OWN = List.of(
            text("name", "姓名").needed(),
            text("identityNumber", "身份证号", "证件号码", "身份证号码").secret(),
            text("post", "职务", "现任职务", "班子职务").needed(),
            date("from", "任职时间", "任现职时间", "任职日期"),
            date("to", "离任时间", "免职时间", "离任日期"),
            text("endNote", "离任原因", "免职原因"),
            text("phone", "联系电话", "电话", "手机号").secret());

    /** Words of posts that the Party committee of the township has. */
    private static final Set<String> OF_THE_COMMITTEE = Set.of("书记", "副书记", "委员");

    private final TownshipPosts posts;
    private final Cadres cadres;
    private final Divisions divisions;
    private final Codes codes;
    private final ImportUndo undo;
    private final TransactionTemplate rowByRow;

    TownshipPostSheet(
            TownshipPosts posts,
            Cadres cadres,
            Divisions divisions,
            Codes codes,
            ImportUndo undo,
            PlatformTransactionManager transactions) {
        this.posts = posts;
        this.cadres = cadres;
        this.divisions = divisions;
        this.codes = codes;
        this.undo = undo;
        this.rowByRow = new TransactionTemplate(transactions);
        this.rowByRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public String name() {
        return "township-post";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(SheetPlaces.COLUMNS.stream(), OWN.stream()).toList();
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

    private record Told(
            ToldCadre who, String post, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String endNote) {}

    private Outcome take(SheetRow row, SheetPlaces places, SheetWords words) {
        var faults = new Faults();
        var told = read(row, places, words, faults);
        if (told == null) {
            return Outcome.rejected(null, faults.all());
        }
        var place = told.who().division();
        try {
            var news = rowByRow.execute(status -> {
                return posts.meant(place, meant(told.who()), told.post(), told.from(), told.to(), told.endNote());
            });
            return Boolean.TRUE.equals(news) ? Outcome.accepted(place) : Outcome.unchanged(place);
        } catch (Refusal refused) {
            var field = String.valueOf(refused.properties().getOrDefault("field", "post"));
            var column = OWN.stream().anyMatch(one -> one.field().equals(field)) ? field : "post";
            return Outcome.rejected(place, List.of(Fault.of(column, refused.reason(), refused.arguments())));
        }
    }

    /** By the number; without one by the name in the group itself: a roster that went out does not say how else somebody is entered. */
    private UUID meant(ToldCadre who) {
        var there =
                who.identityNumber() == null ? posts.holderNamed(who.division(), who.name()) : Optional.<UUID>empty();
        return there.orElseGet(() -> cadres.meant(List.of(who)).get(0));
    }

    private @Nullable Told read(SheetRow row, SheetPlaces places, SheetWords words, Faults faults) {
        var place = places.ofAnyLevel(row, faults);
        var name = words.needed("name", 60, row, faults);
        var number = words.identityNumber("identityNumber", row, faults);
        var post = post(row, words, faults);
        var from = row.date("from", faults);
        var to = row.date("to", faults);
        var endNote = words.text("endNote", 200, row, faults);
        var phone = words.phone("phone", row, faults);
        if (!faults.none() || place == null || name == null || post == null) {
            return null;
        }
        var unit = divisions.require(place).shortName();
        return new Told(
                ToldCadre.named(place, name, number, unit, codes.label(TownshipPost.LIST, post), phone),
                post,
                from,
                to,
                endNote);
    }

    private static @Nullable String post(SheetRow row, SheetWords words, Faults faults) {
        var written = row.word("post");
        if (written == null) {
            faults.add("post", CellRefused.CELL_EMPTY);
            return null;
        }
        if (words.find(TownshipPost.LIST, written) == null
                && OF_THE_COMMITTEE.stream().anyMatch(written::contains)) {
            faults.add("post", TownshipPostRefused.TOWNSHIP_POST_OF_THE_COMMITTEE);
            return null;
        }
        return words.code(TownshipPost.LIST, "post", row, faults);
    }
}
