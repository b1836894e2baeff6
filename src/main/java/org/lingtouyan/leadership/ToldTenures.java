package org.lingtouyan.leadership;

import static org.lingtouyan.sheet.Column.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.CellRefused;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.SheetPlaces;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetWords;

/** Reads rows of a roster of two-committee members; one cell may name two posts (书记兼主任, 一肩挑). */
final class ToldTenures {

    static final List<Column> COLUMNS = Stream.concat(
                    SheetPlaces.COLUMNS.stream(),
                    Stream.of(
                            text("name", "姓名", "干部姓名", "成员姓名").needed(),
                            text("identityNumber", "身份证号", "证件号码", "身份证号码", "公民身份号码")
                                    .secret(),
                            text("post", "职务", "现任职务", "村内职务", "任职").needed(),
                            text("filledBy", "产生方式", "来源方式", "任职方式", "选配方式"),
                            Column.date("from", "任职时间", "任现职时间", "任职日期", "当选时间"),
                            Column.date("to", "离任时间", "免职时间", "离任日期"),
                            text("why", "离任原因", "免职原因"),
                            text("removal", "撤换原因", "撤换事由"),
                            text("note", "备注", "说明"),
                            text("phone", "联系电话", "电话", "手机号").secret()))
            .toList();

    private static final Pattern BETWEEN_POSTS = Pattern.compile("[、,，;；/|和]|兼任?");
    private static final String BOTH = "一肩挑";

    private final Divisions divisions;
    private final SheetPlaces places;
    private final SheetWords words;

    ToldTenures(Divisions divisions, SheetPlaces places, SheetWords words) {
        this.divisions = divisions;
        this.places = places;
        this.words = words;
    }

    /** What a row tells; {@code from} may be missing where somebody is in office already, and how they came to it too. */
    record Told(
            DivisionCode village,
            ToldCadre person,
            List<CommitteePost> posts,
            @Nullable Filling filledBy,
            @Nullable LocalDate from,
            @Nullable Ending ending,
            @Nullable String note) {}

    /** Nothing where the row cannot be read; the faults say why. */
    Optional<Told> read(SheetRow row, Faults faults) {
        var village = places.of(row, faults);
        var name = words.needed("name", 60, row, faults);
        var number = words.identityNumber("identityNumber", row, faults);
        var posts = posts(row, faults);
        var filledBy = filledBy(row, faults);
        var from = past("from", row, faults);
        var ending = ending(row, faults);
        var note = words.text("note", 300, row, faults);
        var phone = words.phone("phone", row, faults);
        if (from != null && ending != null && !ending.on().isAfter(from)) {
            faults.add("to", LeadershipRefused.TENURE_ENDS_BEFORE_IT_BEGINS);
        }
        if (!faults.none() || village == null || name == null || posts.isEmpty()) {
            return Optional.empty();
        }
        var unit = divisions.require(village).shortName();
        var person = ToldCadre.named(village, name, number, unit, posts.get(0).word(), phone);
        return Optional.of(new Told(village, person, posts, filledBy, from, ending, note));
    }

    private List<CommitteePost> posts(SheetRow row, Faults faults) {
        var written = words.needed("post", 60, row, faults);
        if (written == null) {
            return List.of();
        }
        var posts = new ArrayList<CommitteePost>();
        if (written.contains(BOTH)) {
            return List.of(CommitteePost.PARTY_SECRETARY, CommitteePost.VILLAGE_HEAD);
        }
        for (var word : BETWEEN_POSTS.split(written.replaceAll("\\s", ""))) {
            var post = CommitteePost.of(word);
            if (post.isEmpty() && !word.isEmpty()) {
                faults.add("post", CellRefused.WORD_UNKNOWN);
            }
            post.ifPresent(posts::add);
        }
        return posts;
    }

    private @Nullable Filling filledBy(SheetRow row, Faults faults) {
        var word = row.word("filledBy");
        if (word == null || SheetWords.saysNothing(word)) {
            return null;
        }
        var filling = Filling.of(word);
        if (filling.isEmpty()) {
            faults.add("filledBy", CellRefused.WORD_UNKNOWN);
        }
        return filling.orElse(null);
    }

    private @Nullable Ending ending(SheetRow row, Faults faults) {
        var on = past("to", row, faults);
        var why = row.word("why");
        var removal = row.word("removal");
        if (on == null) {
            if (why != null && !SheetWords.saysNothing(why)) {
                faults.add("to", CellRefused.CELL_EMPTY);
            }
            return null;
        }
        var reason = why == null ? Optional.of(Ending.Why.OTHER) : Ending.Why.of(why);
        if (reason.isEmpty()) {
            faults.add("why", CellRefused.WORD_UNKNOWN);
            return null;
        }
        if (reason.get() != Ending.Why.REMOVED) {
            return new Ending(on, reason.get(), null, null);
        }
        var because = removal == null ? Optional.<Ending.Removal>empty() : Ending.Removal.of(removal);
        if (because.isEmpty()) {
            faults.add("removal", LeadershipRefused.REMOVAL_NEEDS_A_REASON);
            return null;
        }
        return new Ending(on, Ending.Why.REMOVED, because.get(), null);
    }

    private static @Nullable LocalDate past(String field, SheetRow row, Faults faults) {
        var day = row.date(field, faults);
        if (day != null && day.isAfter(Here.today())) {
            faults.add(field, LeadershipRefused.DAY_LIES_AHEAD);
        }
        return day;
    }
}
