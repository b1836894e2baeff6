package org.lingtouyan.party;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.party.MigrantLists.Counts;
import org.lingtouyan.party.MigrantLists.Narrowed;
import org.lingtouyan.shared.Here;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The members who are away (流动党员) taken away as a spreadsheet: what the list shows, narrowed as it is. */
@RestController
@RequestMapping("/api/party")
class MigrantExport {

    private static final int PAGE = 200;
    private static final List<String> HEADINGS = List.of(
            "县",
            "乡",
            "行政村",
            "所在党支部",
            "姓名",
            "外出日期",
            "外出地点",
            "外出原因",
            "流入地党组织",
            "联系人",
            "认定为流动党员之日",
            "最近联系",
            "应联系日期",
            "情况",
            "返回日期");

    private final MigrantLists lists;
    private final PartyShowing showing;
    private final PartyWorkbooks workbooks;
    private final Codes codes;

    MigrantExport(MigrantLists lists, PartyShowing showing, PartyWorkbooks workbooks, Codes codes) {
        this.lists = lists;
        this.showing = showing;
        this.workbooks = workbooks;
        this.codes = codes;
    }

    @GetMapping("/away/export.xlsx")
    void away(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable Narrowed narrowed,
            HttpServletResponse response) {
        var area = showing.area(division);
        var today = Here.today();
        var sought = new MigrantLists.Sought(area, organisation, narrowed);
        var filter = new LinkedHashMap<String, @Nullable Object>();
        filter.put("division", area.value());
        filter.put("organisation", organisation);
        filter.put("narrowed", narrowed);
        var count = counted(lists.counts(area, organisation, today), narrowed);
        var workbook = workbooks.begin(response, area, "party.member_away", filter, count, "流动党员名册", HEADINGS);
        PartyWorkbooks.write(workbook, cursor -> lists.page(sought, today, cursor, PAGE), items -> {
            var names = showing.names(items.stream().flatMap(one -> Stream.of(one.cadreId(), one.keeperId())));
            return items.stream()
                    .map(one -> workbooks.row(
                            one.divisionCode(),
                            one.organisation(),
                            names.get(one.cadreId()),
                            one.leftOn(),
                            one.awayTo() == null ? one.place() : showing.place(one.awayTo()),
                            codes.label("awayFor", one.purpose()),
                            one.host(),
                            one.keeperId() == null ? null : names.get(one.keeperId()),
                            one.migrantOn(),
                            one.contactedOn(),
                            one.dueOn(),
                            state(one, narrowed),
                            one.validTo()))
                    .toList();
        });
    }

    private static int counted(Counts counts, @Nullable Narrowed narrowed) {
        if (narrowed == null) {
            return counts.away();
        }
        return switch (narrowed) {
            case MIGRANT -> counts.migrant();
            case OUT_OF_TOUCH -> counts.outOfTouch();
            case UNKEPT -> counts.unkept();
            case BACK -> counts.back();
        };
    }

    /** As the page says it. */
    private static String state(MigrantLists.Found one, @Nullable Narrowed narrowed) {
        if (narrowed == Narrowed.BACK) {
            return "已返回";
        }
        if (!one.migrant()) {
            return "外出未满规定月数";
        }
        return Stream.of(one.outOfTouch() ? "失去联系" : "流动党员", one.kept() ? "" : "未落实管理")
                .filter(word -> !word.isEmpty())
                .reduce((word, next) -> word + "，" + next)
                .orElseThrow();
    }
}
