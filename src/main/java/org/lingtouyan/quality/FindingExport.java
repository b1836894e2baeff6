package org.lingtouyan.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.ChosenColumns;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a list of findings as a spreadsheet, a page in memory at a time. */
@Component
class FindingExport {

    static final List<String> HEADINGS = List.of("序号", "地区", "户编号", "户主", "成员", "规则编号", "问题", "程度", "发现日期", "状态", "理由");

    private static final int PAGE = 500;
    private static final Map<Severity, String> WEIGHTS =
            Map.of(Severity.BLOCK, "必须改正", Severity.WARN, "需要核实", Severity.INFO, "提醒");
    static final Map<Finding.State, String> STATES =
            Map.of(Finding.State.OPEN, "待核查", Finding.State.KEPT, "情况属实", Finding.State.MENDED, "已改正");

    private final FindingLists lists;
    private final Findings findings;
    private final RuleBook rules;
    private final Divisions divisions;

    FindingExport(FindingLists lists, Findings findings, RuleBook rules, Divisions divisions) {
        this.lists = lists;
        this.findings = findings;
        this.rules = rules;
        this.divisions = divisions;
    }

    /** All of it is one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(Sought sought, ChosenColumns chosen, SheetExport workbook) {
        workbook.title("数据核查清单 · " + divisions.pathText(sought.division()) + " · " + STATES.get(sought.state()));
        workbook.title("数据日期：" + Here.today());
        workbook.headings(chosen.of(HEADINGS));
        var position = FindingPosition.BEGINNING;
        for (int number = 0; ; ) {
            var page = lists.page(sought, position, PAGE);
            var names = findings.names(page);
            for (var finding : page) {
                workbook.row(chosen.of(row(++number, finding, names)));
            }
            if (page.size() < PAGE) {
                return;
            }
            position = FindingPosition.of(page.get(PAGE - 1));
        }
    }

    private List<@Nullable Object> row(int number, Finding finding, Map<UUID, String> names) {
        return Arrays.asList(
                number,
                divisions.pathText(finding.division()),
                finding.label(),
                names.get(finding.household()),
                finding.recordType().equals("person") ? names.get(finding.recordId()) : null,
                rules.number(finding.rule()),
                rules.name(finding.rule()),
                WEIGHTS.get(finding.severity()),
                finding.foundOn(),
                STATES.get(finding.state()),
                finding.reason());
    }
}
