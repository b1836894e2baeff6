package org.lingtouyan.party;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rosters taken away as spreadsheets, in the headings they come in with; each time is an entry of the trail. */
@RestController
@RequestMapping("/api/party")
class PartyExportController {

    private static final int PAGE = 200;
    private static final List<String> ORGANISATIONS = List.of(
            "市", "县", "乡", "行政村", "党组织名称", "党组织类别", "设立类型", "上级党组织", "组建方式", "产业链环节", "主导产业", "联建方式", "成立日期", "书记",
            "党员数", "本届当选日期", "届满日期");
    private static final List<String> MEMBERS =
            List.of("市", "县", "乡", "行政村", "所在党支部", "姓名", "入党日期", "转正日期", "转入日期", "是否产业链发展", "工作单位", "职务");

    private final OrganisationLists organisations;
    private final MemberLists members;
    private final PartyShowing showing;
    private final PartyRosters rosters;
    private final Cadres cadres;
    private final PartyWorkbooks workbooks;

    PartyExportController(
            OrganisationLists organisations,
            MemberLists members,
            PartyShowing showing,
            PartyRosters rosters,
            Cadres cadres,
            PartyWorkbooks workbooks) {
        this.organisations = organisations;
        this.members = members;
        this.showing = showing;
        this.rosters = rosters;
        this.cadres = cadres;
        this.workbooks = workbooks;
    }

    @GetMapping("/organisations/export.xlsx")
    void organisations(@RequestParam(required = false) @Nullable DivisionCode division, HttpServletResponse response) {
        var area = showing.area(division);
        organisations.requireWithin(area);
        var today = Here.today();
        var sought = OrganisationLists.Sought.of(area);
        var workbook = begin(response, area, "party.organisation", "党组织名册", ORGANISATIONS);
        PartyWorkbooks.write(workbook, cursor -> organisations.page(sought, today, cursor, PAGE), items -> {
            var names = showing.names(items.stream().map(OrganisationLists.Found::secretary));
            var parents = rosters.names(items.stream().map(OrganisationLists.Found::parentId));
            return items.stream()
                    .map(one -> workbooks.row(
                            one.divisionCode(),
                            one.name(),
                            workbooks.label("partyKind", one.kind()),
                            workbooks.label("partySetting", one.setting()),
                            one.parentId() == null ? null : parents.get(one.parentId()),
                            workbooks.label("partySetupMode", one.setupMode()),
                            workbooks.label("chainNode", one.chainNode()),
                            one.industry(),
                            workbooks.label("partyJoins", one.joins()),
                            one.validFrom(),
                            one.secretary() == null ? null : names.get(one.secretary()),
                            one.members(),
                            one.electedOn(),
                            one.dueOn()))
                    .toList();
        });
    }

    @GetMapping("/members/export.xlsx")
    void members(@RequestParam(required = false) @Nullable DivisionCode division, HttpServletResponse response) {
        var area = showing.area(division);
        organisations.requireWithin(area);
        var today = Here.today();
        var sought = new MemberLists.Sought(area, null, null, false, false);
        var workbook = begin(response, area, "party.member", "党员名册", MEMBERS);
        PartyWorkbooks.write(workbook, cursor -> members.page(sought, today, cursor, PAGE), items -> {
            var known =
                    cadres.named(items.stream().map(MemberLists.Found::cadreId).toList());
            return items.stream()
                    .map(one -> member(one, known.get(one.cadreId())))
                    .toList();
        });
    }

    private List<@Nullable Object> member(MemberLists.Found one, Cadres.@Nullable Known who) {
        return workbooks.row(
                one.divisionCode(),
                one.organisation(),
                who == null ? null : who.name(),
                one.admittedOn(),
                one.fullOn(),
                one.validFrom(),
                one.onChain() ? "是" : "否",
                who == null ? null : who.unit(),
                who == null ? null : who.title());
    }

    private SheetExport begin(
            HttpServletResponse response, DivisionCode area, String table, String name, List<String> headings) {
        return workbooks.begin(
                response, area, table, Map.of("division", area.value()), rosters.count(table, area), name, headings);
    }
}
