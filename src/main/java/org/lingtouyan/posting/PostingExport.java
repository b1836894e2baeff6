package org.lingtouyan.posting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.posting.PostingLists.Sought;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.ChosenColumns;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a roster of postings as a spreadsheet that can come in again, a page in memory at a time. */
@Component
class PostingExport {

    static final List<String> HEADINGS = List.of(
            "序号", "市州", "县区", "乡镇", "行政村", "区划代码", "姓名", "单位职务", "岗位", "兼任队长", "编入工作队", "派出单位", "派出单位层级", "到任时间",
            "任期届满时间", "离任时间", "离任原因", "熟悉领域", "备注");

    private static final int PAGE = 500;

    private final PostingLists lists;
    private final PostingWords words;
    private final Cadres cadres;
    private final Divisions divisions;

    PostingExport(PostingLists lists, PostingWords words, Cadres cadres, Divisions divisions) {
        this.lists = lists;
        this.words = words;
        this.cadres = cadres;
        this.divisions = divisions;
    }

    /** All of it is one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(Sought sought, ChosenColumns chosen, SheetExport workbook) {
        workbook.title("驻村和挂职名册 · " + divisions.pathText(sought.division()) + filter(sought));
        workbook.title("数据日期：" + (sought.day() == null ? Here.today() : sought.day()));
        workbook.headings(chosen.of(HEADINGS));
        var position = PostingPosition.parse(null);
        for (int number = 0; ; ) {
            var page = lists.page(sought, position, PAGE);
            var people = cadres.named(
                    page.stream().map(held -> held.posting().cadre()).toList());
            for (var held : page) {
                workbook.row(chosen.of(row(++number, held.posting(), people)));
            }
            if (page.size() < PAGE) {
                return;
            }
            position = PostingPosition.of(page.get(PAGE - 1).posting());
        }
    }

    /** What the list is narrowed to, in words. */
    String filter(Sought sought) {
        return sought.role() == null ? "" : " · " + words.label(Role.LIST, sought.role());
    }

    private List<@Nullable Object> row(int number, Posting posting, Map<UUID, Cadres.Known> people) {
        var who = people.get(posting.cadre());
        var place = posting.division();
        return Arrays.asList(
                number,
                divisions.nameAt(place, Level.CITY),
                divisions.nameAt(place, Level.COUNTY),
                divisions.nameAt(place, Level.TOWNSHIP),
                divisions.nameAt(place, Level.VILLAGE),
                place.value(),
                who == null ? null : who.name(),
                who == null ? null : who.title(),
                words.label(Role.LIST, posting.role()),
                yes(posting.alsoCaptain()),
                yes(posting.inTeam()),
                posting.sendingUnit(),
                words.label(PostingWords.UNIT, posting.unitLevel()),
                posting.validFrom(),
                posting.termEndsOn(),
                posting.validTo(),
                posting.endReason() == null ? null : words.label(PostingWords.END, posting.endReason()),
                posting.expertise() == null ? null : words.label(PostingWords.TRADE, posting.expertise()),
                posting.note());
    }

    private static @Nullable String yes(boolean said) {
        return said ? "是" : null;
    }
}
