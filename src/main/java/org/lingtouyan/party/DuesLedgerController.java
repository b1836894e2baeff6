package org.lingtouyan.party;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.DuesShowing.OwedDues;
import org.lingtouyan.party.DuesShowing.ShownLedger;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of Party dues (党费): of a branch and its months, on paper for a year, and the branches of an area that owe something. */
@RestController
@RequestMapping("/api/party")
class DuesLedgerController {

    private static final List<String> HEADINGS = Stream.concat(
                    Stream.of("姓名", "交纳方式", "月收入（元）", "应交（元）", "已交（元）", "欠交（元）"),
                    IntStream.rangeClosed(1, 12).mapToObj(month -> month + "月"))
            .toList();
    private static final Map<DuesBase.Kind, String> KINDS = Map.of(
            DuesBase.Kind.EMPLOYED,
            "按工资收入",
            DuesBase.Kind.RETIRED,
            "离退休",
            DuesBase.Kind.FARMER,
            "农民",
            DuesBase.Kind.LEAST,
            "按最低数");

    private final DuesShowing showing;
    private final PartyShowing areas;
    private final Organisations organisations;
    private final TrailNotes notes;

    DuesLedgerController(DuesShowing showing, PartyShowing areas, Organisations organisations, TrailNotes notes) {
        this.showing = showing;
        this.areas = areas;
        this.organisations = organisations;
        this.notes = notes;
    }

    @GetMapping("/organisations/{id}/dues")
    ShownLedger ledger(@PathVariable UUID id, @RequestParam LocalDate first, @RequestParam LocalDate last) {
        return showing.ledger(id, first.withDayOfMonth(1), last.withDayOfMonth(1), Here.today());
    }

    /** Branches of a county, or of what lies in it, that have not collected all of a year, or not published it. */
    @GetMapping("/dues-owed")
    List<OwedDues> owed(@RequestParam(required = false) @Nullable DivisionCode division, @RequestParam int year) {
        return showing.owed(areas.area(division), year, Here.today());
    }

    @GetMapping("/organisations/{id}/dues.xlsx")
    void export(@PathVariable UUID id, @RequestParam int year, HttpServletResponse response) {
        var branch = organisations.find(id);
        var first = LocalDate.of(year, 1, 1);
        var ledger = showing.ledger(id, first, first.plusMonths(11), Here.today());
        notes.exported(
                branch.divisionCode(),
                "party.dues_payment",
                Map.of("year", year),
                (long) ledger.lines().size(),
                null);
        var name = "党费台账";
        var workbook = Download.begin(response, "%s-%s-%d.xlsx".formatted(name, branch.name(), year), name);
        workbook.title("%s · %s · %d年".formatted(name, branch.name(), year));
        workbook.title("数据日期：" + Here.today());
        workbook.headings(HEADINGS);
        ledger.lines().forEach(line -> workbook.row(row(line)));
        workbook.finish();
    }

    private static List<@Nullable Object> row(DuesShowing.DuesLine line) {
        var row = new ArrayList<@Nullable Object>();
        row.add(line.name());
        row.add(KINDS.get(line.kind()) + (line.reducedTo() == null ? "" : "（减免：" + line.document() + "）"));
        row.add(line.base());
        row.add(line.due());
        row.add(line.paid());
        row.add(line.missing());
        for (int month = 1; month <= 12; month++) {
            int of = month;
            row.add(line.months().stream()
                    .filter(one -> one.month().getMonthValue() == of)
                    .map(DuesShowing.DuesMonth::paid)
                    .filter(paid -> paid.signum() > 0)
                    .findFirst()
                    .orElse((BigDecimal) null));
        }
        return row;
    }
}
