package org.lingtouyan.posting;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.TalentFundTable.Entry;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.stereotype.Component;

/** Writes the ledger of special funds (人才项目专项资金台账) as a spreadsheet that can come in again: a row a sum. */
@Component
class TalentFundExport {

    private static final List<String> HEADINGS =
            List.of("序号", "主管单位所在地", "项目名称", "年度", "资金类型", "金额（元）", "日期", "用途", "文号");

    private final Divisions divisions;
    private final PostingWords words;

    TalentFundExport(Divisions divisions, PostingWords words) {
        this.divisions = divisions;
        this.words = words;
    }

    void write(DivisionCode division, List<Entry> entries, SheetExport workbook) {
        workbook.title("人才项目专项资金台账 · " + divisions.pathText(division));
        workbook.title("数据日期：" + Here.today());
        workbook.headings(HEADINGS);
        int number = 0;
        for (var entry : entries) {
            workbook.row(row(++number, entry));
        }
    }

    private List<@Nullable Object> row(int number, Entry entry) {
        return Arrays.asList(
                number,
                divisions.pathText(entry.divisionCode()),
                entry.project(),
                entry.year(),
                words.label(TalentFundSheet.KINDS, entry.kind().name()),
                entry.amount(),
                entry.occurredOn(),
                entry.purpose(),
                entry.document());
    }
}
