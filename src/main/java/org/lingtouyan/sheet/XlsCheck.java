package org.lingtouyan.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.lingtouyan.shared.Refusal;

/** Looks through an old workbook record by record before a reader makes anything of them. */
final class XlsCheck {

    private static final String BEFORE_1997 = "book";
    private static final String ENCRYPTED = "encryptedpackage";
    private static final int BOF = 0x809;
    private static final int EOF = 0x0a;
    private static final int FILE_IS_ENCRYPTED = 0x2f;
    private static final int TEXTS = 0xfc;
    private static final int LONGEST_RECORD = 8224;

    /** A length of two bytes and a byte of flags: no text is shorter. */
    private static final int SHORTEST_TEXT = 3;

    private XlsCheck() {}

    static void check(byte[] file) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            checkKind(container.getRoot());
            try (var content = container.createDocumentInputStream(XlsReader.CONTENT)) {
                checkRecords(content);
            }
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof Refusal refusal ? refusal : SheetRefused.DAMAGED_WORKBOOK.because();
        }
        readThrough(file);
    }

    private static void checkKind(DirectoryNode root) {
        for (var name : root.getEntryNames()) {
            var plain = name.toLowerCase(Locale.ROOT);
            if (plain.equals(ENCRYPTED) || plain.equals(BEFORE_1997)) {
                throw SheetRefused.OLD_OR_ENCRYPTED_WORKBOOK.because();
            }
        }
        if (!root.hasEntryCaseInsensitive(XlsReader.CONTENT)) {
            throw SheetRefused.NOT_A_WORKBOOK.because();
        }
    }

    private static void checkRecords(InputStream content) throws IOException {
        boolean begun = false;
        int head;
        while ((head = content.read()) >= 0) {
            int kind = head | content.read() << 8;
            int length = content.read() | content.read() << 8;
            if (!begun && kind != BOF) {
                throw SheetRefused.DAMAGED_WORKBOOK.because();
            }
            begun = true;
            if (kind == FILE_IS_ENCRYPTED) {
                throw SheetRefused.OLD_OR_ENCRYPTED_WORKBOOK.because();
            }
            var record = length < 0 || length > LONGEST_RECORD ? new byte[0] : content.readNBytes(length);
            if (record.length != length) {
                throw SheetRefused.DAMAGED_WORKBOOK.because();
            }
            if (kind == TEXTS) {
                checkTexts(record, content.available());
            }
            if (kind == EOF && content.available() < LONGEST_RECORD && onlyZeros(content)) {
                return;
            }
        }
    }

    /** As many texts as are announced must fit into what follows, or a reader would count to a thousand million. */
    private static void checkTexts(byte[] record, int left) {
        if (record.length < 8) {
            throw SheetRefused.DAMAGED_WORKBOOK.because();
        }
        long announced =
                (record[4] & 0xffL) | (record[5] & 0xffL) << 8 | (record[6] & 0xffL) << 16 | (record[7] & 0xffL) << 24;
        if (announced * SHORTEST_TEXT > (long) record.length + left) {
            throw SheetRefused.HOSTILE_WORKBOOK.because();
        }
    }

    /** Behind the last record containers are filled up with zeros. */
    private static boolean onlyZeros(InputStream content) throws IOException {
        content.mark(LONGEST_RECORD);
        for (var one : content.readNBytes(LONGEST_RECORD)) {
            if (one != 0) {
                content.reset();
                return false;
            }
        }
        return true;
    }

    private static void readThrough(byte[] file) {
        try (var workbook = WorkbookReader.open(new ByteArrayInputStream(file))) {
            for (var sheet : workbook.sheets()) {
                try (var rows = sheet.rows()) {
                    rows.forEach(row -> {});
                }
            }
        } catch (RuntimeException damaged) {
            throw damaged instanceof Refusal refusal ? refusal : SheetRefused.DAMAGED_WORKBOOK.because();
        }
    }
}
