package org.lingtouyan.sheet;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.lingtouyan.shared.Refusal;

/** An open workbook: its visible sheets, and the rows of one that hold anything, a row at a time. */
final class WorkbookReader implements Closeable {

    private static final boolean ODD_CELLS_ARE_ERRORS = true;

    private final ReadableWorkbook workbook;

    private WorkbookReader(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    /** One row that is not blank: its number as the spreadsheet shows it, and its cells from column A on. */
    record RawRow(int number, Cell[] cells) {

        Cell cell(int column) {
            return column < cells.length ? cells[column] : Cell.BLANK;
        }

        boolean blank() {
            for (var cell : cells) {
                if (!cell.blank()) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A workbook may do without styles, as those of small programs do; then no number is shown as a day.
     *
     * @throws Refusal DAMAGED_WORKBOOK when it cannot be read
     */
    static WorkbookReader open(InputStream content) {
        try {
            var whole = content.readAllBytes();
            return new WorkbookReader(open(whole, hasStyles(whole)));
        } catch (IOException | RuntimeException unreadable) {
            throw SheetRefused.DAMAGED_WORKBOOK.because();
        }
    }

    private static ReadableWorkbook open(byte[] whole, boolean withFormats) throws IOException {
        return new ReadableWorkbook(
                new ByteArrayInputStream(whole), new ReadingOptions(withFormats, ODD_CELLS_ARE_ERRORS));
    }

    private static boolean hasStyles(byte[] whole) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(whole))
                .get()) {
            var relations = zip.getEntry("xl/_rels/workbook.xml.rels");
            return relations == null
                    || new String(zip.getInputStream(relations).readAllBytes(), StandardCharsets.UTF_8)
                            .contains("/relationships/styles");
        }
    }

    List<Sheet> sheets() {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    /** To be closed; reading on may end in {@link #damaged}. */
    Stream<RawRow> rows(Sheet sheet) {
        try {
            return sheet.openStream().map(WorkbookReader::raw).filter(row -> !row.blank());
        } catch (IOException | RuntimeException unreadable) {
            throw SheetRefused.DAMAGED_WORKBOOK.because();
        }
    }

    /** Whether an exception says that the workbook cannot be read on. */
    static boolean damaged(RuntimeException thrown) {
        return thrown instanceof ExcelReaderException
                || thrown instanceof IndexOutOfBoundsException
                || thrown instanceof NumberFormatException;
    }

    private static RawRow raw(Row row) {
        var cells = new Cell[row.getCellCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CellReading.of(row.getCell(i));
        }
        return new RawRow(row.getRowNum(), cells);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException nothingToLose) {
            throw new java.io.UncheckedIOException(nothingToLose);
        }
    }
}
