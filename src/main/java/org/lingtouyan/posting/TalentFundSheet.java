package org.lingtouyan.posting;

import static org.lingtouyan.sheet.Column.date;
import static org.lingtouyan.sheet.Column.number;
import static org.lingtouyan.sheet.Column.text;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.sheet.CellRefused;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.Fault;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.ImportUndo;
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetContext;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetTable;
import org.lingtouyan.sheet.SheetWords;
import org.lingtouyan.sheet.Undone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes ledgers of special funds in (人才项目专项资金台账): a row a sum granted or used, of a project that is entered already. */
@Component
class TalentFundSheet implements SheetTable {

    static final String KINDS = "talentFundKind";

    private static final List<Column> COLUMNS = List.of(
            text("project", "项目名称", "人才项目", "项目").needed(),
            number("year", "年度", "项目年度"),
            text("kind", "资金类型", "类型", "收支类型", "下达或使用").needed(),
            number("amount", "金额（元）", "金额", "资金（元）", "金额元"),
            number("wan", "金额（万元）", "资金（万元）", "金额万元"),
            date("on", "日期", "下达或使用日期", "发生日期", "时间").needed(),
            text("purpose", "用途", "摘要", "事由", "资金用途").needed(),
            text("document", "文号", "文件号", "下达文号", "凭证号"));

    private final TalentFunds funds;
    private final Codes codes;
    private final ImportUndo undo;
    private final TransactionTemplate rowByRow;

    TalentFundSheet(TalentFunds funds, Codes codes, ImportUndo undo, PlatformTransactionManager transactions) {
        this.funds = funds;
        this.codes = codes;
        this.undo = undo;
        this.rowByRow = new TransactionTemplate(transactions);
        this.rowByRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public String name() {
        return "talent-fund";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
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
        var place = new DivisionCode(context.uploader().area().from());
        var words = new SheetWords(codes);
        return rows.stream().map(row -> take(row, place, words)).toList();
    }

    private Outcome take(SheetRow row, DivisionCode place, SheetWords words) {
        var faults = new Faults();
        var project = words.needed("project", 120, row, faults);
        var year = row.integer("year", faults);
        var told = read(row, words, faults);
        if (project == null || told == null || !faults.none()) {
            return Outcome.rejected(null, faults.all());
        }
        try {
            var news = rowByRow.execute(status -> funds.meant(project, year, told));
            return Boolean.TRUE.equals(news) ? Outcome.accepted(place) : Outcome.unchanged(place);
        } catch (Refusal refused) {
            var field = String.valueOf(refused.properties().getOrDefault("field", "project"));
            return Outcome.rejected(place, List.of(Fault.of(field, refused.reason(), refused.arguments())));
        }
    }

    private static TalentFund.@Nullable Told read(SheetRow row, SheetWords words, Faults faults) {
        var kind = words.code(KINDS, "kind", row, faults);
        if (row.word("kind") == null) {
            faults.add("kind", CellRefused.CELL_EMPTY);
        }
        var amount = amount(row, faults);
        var on = row.date("on", faults);
        if (row.text("on") == null) {
            faults.add("on", CellRefused.CELL_EMPTY);
        }
        var purpose = words.needed("purpose", 200, row, faults);
        var document = words.text("document", 100, row, faults);
        return kind == null || amount == null || on == null || purpose == null
                ? null
                : new TalentFund.Told(
                        UuidCreator.getTimeOrderedEpoch(),
                        TalentFund.Kind.valueOf(kind),
                        amount,
                        on,
                        purpose,
                        document);
    }

    /** In yuan, or in ten thousands of them. */
    private static @Nullable BigDecimal amount(SheetRow row, Faults faults) {
        var yuan = row.decimal("amount", faults);
        var wan = row.decimal("wan", faults);
        if (yuan == null && wan == null && row.text("amount") == null && row.text("wan") == null) {
            faults.add("amount", CellRefused.CELL_EMPTY);
        }
        var amount = yuan != null ? yuan : wan == null ? null : wan.movePointRight(4);
        return amount == null ? null : amount.setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
