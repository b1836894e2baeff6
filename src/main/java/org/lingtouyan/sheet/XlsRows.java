package org.lingtouyan.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an old workbook that are not blank, gathered from its records as they come. */
final class XlsRows implements Iterator<RawRow> {

    private static final int COLUMNS = 256;
    private static final MathContext DIGITS_KEPT = new MathContext(15);

    private final RecordFactoryInputStream records;
    private final XlsReader workbook;
    private final Cell[] cells = new Cell[COLUMNS];
    private int row = -1;
    private int width;
    private int within;
    private boolean ended;
    private @Nullable CellValueRecordInterface first;
    private @Nullable CellValueRecordInterface formula;
    private @Nullable RawRow next;

    XlsRows(RecordFactoryInputStream records, XlsReader workbook) {
        this.records = records;
        this.workbook = workbook;
        this.next = advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRow next() {
        var found = next;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return found;
    }

    private @Nullable RawRow advance() {
        while (true) {
            var whole = gather();
            if (whole == null || !whole.blank()) {
                return whole;
            }
        }
    }

    /** Reads on until a cell of a later row, or the end of the sheet, says that the row is whole. */
    private @Nullable RawRow gather() {
        if (first != null) {
            begin(first);
        }
        Record record;
        while (!ended && (record = records.nextRecord()) != null) {
            if (record instanceof BOFRecord) {
                within++;
            } else if (record instanceof EOFRecord && --within <= 0) {
                ended = true;
            } else if (within > 1) {
                continue;
            } else if (record instanceof StringRecord text) {
                if (formula != null) {
                    put(formula, CellReading.text(text.getString()));
                }
            } else if (record instanceof CellValueRecordInterface cell) {
                if (row >= 0 && cell.getRow() != row) {
                    first = later(cell);
                    return whole();
                }
                begin(cell);
            }
        }
        first = null;
        return row < 0 ? null : whole();
    }

    private CellValueRecordInterface later(CellValueRecordInterface cell) {
        if (cell.getRow() < row) {
            throw SheetRefused.DAMAGED_WORKBOOK.because();
        }
        return cell;
    }

    private void begin(CellValueRecordInterface cell) {
        row = cell.getRow();
        first = null;
        formula = cell instanceof FormulaRecord ? cell : null;
        put(cell, read(cell));
    }

    private void put(CellValueRecordInterface at, Cell cell) {
        int column = at.getColumn();
        if (column < 0 || column >= COLUMNS) {
            throw SheetRefused.DAMAGED_WORKBOOK.because();
        }
        while (width <= column) {
            cells[width++] = Cell.BLANK;
        }
        cells[column] = cell;
    }

    private RawRow whole() {
        var found = new RawRow(row + 1, Arrays.copyOf(cells, width));
        row = -1;
        width = 0;
        return found;
    }

    private Cell read(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            return CellReading.text(workbook.text(label.getSSTIndex()));
        }
        if (cell instanceof LabelRecord label) {
            return CellReading.text(label.getValue());
        }
        if (cell instanceof NumberRecord number) {
            return number(number.getValue(), number.getXFIndex());
        }
        if (cell instanceof BoolErrRecord said) {
            return said.isError() ? CellReading.error() : CellReading.text(String.valueOf(said.getBooleanValue()));
        }
        return cell instanceof FormulaRecord result ? result(result) : Cell.BLANK;
    }

    /** A text that a formula gave follows in a record of its own. */
    private Cell result(FormulaRecord formula) {
        var type = formula.getCachedResultTypeEnum();
        return switch (type == null ? CellType.NUMERIC : type) {
            case STRING -> Cell.BLANK;
            case BOOLEAN -> CellReading.text(String.valueOf(formula.getCachedBooleanValue()));
            case ERROR -> CellReading.error();
            default -> number(formula.getValue(), formula.getXFIndex());
        };
    }

    private Cell number(double value, int style) {
        if (!Double.isFinite(value)) {
            return CellReading.error();
        }
        int format = workbook.formatOf(style);
        return CellReading.number(
                new BigDecimal(value, DIGITS_KEPT),
                CellReading.isDay(workbook.format(format), format),
                () -> day(value));
    }

    private LocalDate day(double value) {
        return DateUtil.getLocalDateTime(value, workbook.since1904()).toLocalDate();
    }
}
