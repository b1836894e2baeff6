package org.lingtouyan.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook of today's format. */
final class XlsxReader implements WorkbookReader {

    private static final boolean ODD_CELLS_ARE_ERRORS = true;

    private final ReadableWorkbook workbook;

    private XlsxReader(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    /** A workbook may do without styles, as those of small programs do; then no number is shown as a day. */
    static WorkbookReader open(InputStream content) {
        try {
            var whole = content.readAllBytes();
            var options = new ReadingOptions(hasStyles(whole), ODD_CELLS_ARE_ERRORS);
            return new XlsxReader(new ReadableWorkbook(new ByteArrayInputStream(whole), options));
        } catch (IOException | RuntimeException unreadable) {
            throw SheetRefused.DAMAGED_WORKBOOK.because();
        }
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

    @Override
    public List<Sheet> sheets() {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .<Sheet>map(Visible::new)
                .toList();
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException nothingToLose) {
            throw new UncheckedIOException(nothingToLose);
        }
    }

    private record Visible(org.dhatim.fastexcel.reader.Sheet sheet) implements Sheet {

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public Stream<RawRow> rows() {
            try {
                return sheet.openStream().map(Visible::raw).filter(row -> !row.blank());
            } catch (IOException | RuntimeException unreadable) {
                throw SheetRefused.DAMAGED_WORKBOOK.because();
            }
        }

        private static RawRow raw(Row row) {
            var cells = new Cell[row.getCellCount()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = CellReading.of(row.getCell(i));
            }
            return new RawRow(row.getRowNum(), cells);
        }
    }
}
