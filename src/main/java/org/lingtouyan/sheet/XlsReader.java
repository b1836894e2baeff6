package org.lingtouyan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A workbook of the format before 2007: a stream of records, read one at a time. */
final class XlsReader implements WorkbookReader {

    static final String CONTENT = "Workbook";

    private final POIFSFileSystem file;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private @Nullable SSTRecord texts;
    private boolean since1904;

    private XlsReader(POIFSFileSystem file) {
        this.file = file;
    }

    static WorkbookReader open(InputStream content) {
        try {
            var reader = new XlsReader(new POIFSFileSystem(content));
            reader.readGlobals();
            return reader;
        } catch (IOException | RuntimeException unreadable) {
            throw SheetRefused.DAMAGED_WORKBOOK.because();
        }
    }

    @Override
    public List<Sheet> sheets() {
        return sheets.stream()
                .filter(sheet -> !sheet.isHidden() && !sheet.isVeryHidden())
                .<Sheet>map(Visible::new)
                .toList();
    }

    /** The text of that number, if there is one. */
    String text(int number) {
        if (texts == null || number < 0 || number >= texts.getNumUniqueStrings()) {
            throw SheetRefused.DAMAGED_WORKBOOK.because();
        }
        return texts.getString(number).getString();
    }

    /** How a style shows numbers: its format's number, and the format itself where the workbook spells it out. */
    int formatOf(int style) {
        return style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
    }

    @Nullable
    String format(int number) {
        return formats.get(number);
    }

    boolean since1904() {
        return since1904;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException nothingToLose) {
            throw new java.io.UncheckedIOException(nothingToLose);
        }
    }

    private void readGlobals() throws IOException {
        try (var content = file.createDocumentInputStream(CONTENT)) {
            var records = new RecordFactoryInputStream(content, false);
            Record record;
            while ((record = records.nextRecord()) != null && !(record instanceof EOFRecord)) {
                learn(record);
            }
        }
    }

    private void learn(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            sheets.add(sheet);
        } else if (record instanceof SSTRecord strings) {
            texts = strings;
        } else if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            formatOfStyle.add((int) style.getFormatIndex());
        } else if (record instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() == 1;
        }
    }

    private final class Visible implements Sheet {

        private final BoundSheetRecord sheet;

        Visible(BoundSheetRecord sheet) {
            this.sheet = sheet;
        }

        @Override
        public String name() {
            return sheet.getSheetname();
        }

        @Override
        public Stream<RawRow> rows() {
            try {
                var content = file.createDocumentInputStream(CONTENT);
                long before = sheet.getPositionOfBof();
                if (before < 0 || content.skip(before) != before) {
                    throw SheetRefused.DAMAGED_WORKBOOK.because();
                }
                var rows = new XlsRows(new RecordFactoryInputStream(content, false), XlsReader.this);
                return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                        .onClose(content::close);
            } catch (IOException | RuntimeException unreadable) {
                throw SheetRefused.DAMAGED_WORKBOOK.because();
            }
        }
    }
}
