package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.leadership.ReserveLists.Pool;
import org.lingtouyan.leadership.TenureLists.Roster;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rosters of posts and of the reserve as they are taken in, a page in memory at a time. */
@Component
class RosterExport {

    static final List<String> TENURES =
            List.of("序号", "市", "县", "乡", "行政村", "村编号", "姓名", "职务", "产生方式", "任职时间", "离任时间", "离任原因", "撤换原因", "备注");
    static final List<String> RESERVES = List.of("序号", "市", "县", "乡", "行政村", "村编号", "姓名", "来源", "入库时间", "成熟程度", "帮带人");

    private static final int PAGE = 500;

    private final TenureLists tenures;
    private final ReserveLists reserves;
    private final TeamPeople people;
    private final Divisions divisions;
    private final Codes codes;

    RosterExport(TenureLists tenures, ReserveLists reserves, TeamPeople people, Divisions divisions, Codes codes) {
        this.tenures = tenures;
        this.reserves = reserves;
        this.people = people;
        this.divisions = divisions;
        this.codes = codes;
    }

    /** All of it is one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void tenures(Roster roster, SheetExport workbook) {
        workbook.title("村两委成员名册 · " + divisions.pathText(roster.division()));
        workbook.headings(TENURES);
        var after = PlacePosition.BEGINNING;
        for (int number = 0; ; ) {
            var page = tenures.page(roster, after, PAGE);
            var names = people.names(
                    page.stream().map(held -> held.record().cadre()).toList());
            for (var held : page) {
                workbook.row(row(++number, held.record(), names));
            }
            if (page.size() < PAGE) {
                return;
            }
            after = TenureLists.position(page.get(PAGE - 1).record());
        }
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void reserves(Pool pool, SheetExport workbook) {
        workbook.title("村级后备干部台账 · " + divisions.pathText(pool.division()) + " · " + pool.on());
        workbook.headings(RESERVES);
        var after = PlacePosition.BEGINNING;
        for (int number = 0; ; ) {
            var page = reserves.page(pool, after, PAGE);
            var names = people.names(ReserveLists.people(page));
            for (var held : page) {
                workbook.row(row(++number, held.record(), names));
            }
            if (page.size() < PAGE) {
                return;
            }
            var last = page.get(PAGE - 1).record();
            after = PlacePosition.after(last.division(), 0, last.id());
        }
    }

    private List<@Nullable Object> row(int number, Tenure tenure, Map<UUID, String> names) {
        var village = tenure.division();
        var ending = tenure.ending();
        return Arrays.asList(
                number,
                name(village, Level.CITY),
                name(village, Level.COUNTY),
                name(village, Level.TOWNSHIP),
                name(village, Level.VILLAGE),
                village.value(),
                names.get(tenure.cadre()),
                tenure.post().word(),
                tenure.filledBy().word(),
                tenure.from(),
                tenure.to(),
                ending == null ? null : ending.why().word(),
                ending == null || ending.removal() == null
                        ? null
                        : ending.removal().word(),
                tenure.filledNote());
    }

    private List<@Nullable Object> row(int number, Reserve reserve, Map<UUID, String> names) {
        var village = reserve.division();
        LocalDate from = reserve.from();
        return Arrays.asList(
                number,
                name(village, Level.CITY),
                name(village, Level.COUNTY),
                name(village, Level.TOWNSHIP),
                name(village, Level.VILLAGE),
                village.value(),
                names.get(reserve.cadre()),
                codes.label(Reserves.SOURCES, reserve.source()),
                from,
                reserve.readiness().word(),
                reserve.mentor() == null ? null : names.get(reserve.mentor()));
    }

    private String name(DivisionCode village, Level level) {
        return divisions
                .find(village.at(level))
                .map(division -> division.name())
                .orElse(village.value());
    }
}
