package org.lingtouyan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.lingtouyan.shared.Reason;
import org.lingtouyan.shared.Refusal;

class WorkbookCheckTests {

    private static final byte[] GOOD = Workbooks.of(List.of(List.of("行政村", "证件号码"), List.of("a", "b")));

    @Test
    void aWorkbookIsLetThrough() {
        assertThatCode(() -> WorkbookCheck.check(GOOD)).doesNotThrowAnyException();
    }

    @Test
    void whatIsNoWorkbookIsRefusedForWhatItIs() throws IOException {
        assertThat(refusalOf(new byte[0])).isEqualTo(SheetRefused.FILE_EMPTY);
        assertThat(refusalOf("户编号,姓名".getBytes(StandardCharsets.UTF_8))).isEqualTo(SheetRefused.NOT_A_WORKBOOK);
        assertThat(refusalOf(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}))
                .isEqualTo(SheetRefused.DAMAGED_WORKBOOK);
        assertThat(refusalOf(container("WordDocument"))).isEqualTo(SheetRefused.NOT_A_WORKBOOK);
        assertThat(refusalOf(container("EncryptedPackage"))).isEqualTo(SheetRefused.OLD_OR_ENCRYPTED_WORKBOOK);
        assertThat(refusalOf(container("Book"))).isEqualTo(SheetRefused.OLD_OR_ENCRYPTED_WORKBOOK);
        assertThat(refusalOf(zip("word/document.xml", "<a/>".getBytes()))).isEqualTo(SheetRefused.NOT_A_WORKBOOK);
    }

    @Test
    void aFileCutOffOrChangedOnTheWayIsDamaged() throws IOException {
        assertThat(refusalOf(Arrays.copyOf(GOOD, GOOD.length / 2))).isEqualTo(SheetRefused.DAMAGED_WORKBOOK);
        assertThat(refusalOf(withSheet("<worksheet><sheetData><row r=\"1\">".getBytes())))
                .isEqualTo(SheetRefused.DAMAGED_WORKBOOK);
    }

    @Test
    void aZipBombIsRefusedBeforeItUnpacks() throws IOException {
        assertThat(refusalOf(withSheet(new byte[200 << 20])))
                .isIn(SheetRefused.HOSTILE_WORKBOOK, SheetRefused.DAMAGED_WORKBOOK);
        var blanks = "<worksheet>" + " ".repeat(50 << 20) + "</worksheet>";
        assertThat(refusalOf(withSheet(blanks.getBytes()))).isEqualTo(SheetRefused.HOSTILE_WORKBOOK);
    }

    @Test
    void anExternalEntityIsNeverFetched() throws IOException {
        var xml =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\">"
                        + "<is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertThat(refusalOf(withSheet(xml.getBytes()))).isEqualTo(SheetRefused.HOSTILE_WORKBOOK);
        assertThat(refusalOf(withSheet(xml.getBytes(StandardCharsets.UTF_16))))
                .isEqualTo(SheetRefused.HOSTILE_WORKBOOK);
    }

    @Test
    void aCellFarOutsideAnySheetIsRefused() throws IOException {
        var xml = "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        assertThat(refusalOf(withSheet(xml.getBytes()))).isEqualTo(SheetRefused.HOSTILE_WORKBOOK);
    }

    @Test
    void anOldWorkbookIsLetThroughAndItsFaultsAreNoticed() {
        var good = Workbooks.old(Map.of("数据", List.of(List.of("行政村", "证件号码"), List.of("a", "b"))));
        assertThatCode(() -> WorkbookCheck.check(good)).doesNotThrowAnyException();
        assertThat(refusalOf(Arrays.copyOf(good, good.length / 2))).isEqualTo(SheetRefused.DAMAGED_WORKBOOK);
        var manyTexts = good.clone();
        manyTexts[texts(manyTexts) + 11] = 0x7f;
        assertThat(refusalOf(manyTexts)).isEqualTo(SheetRefused.HOSTILE_WORKBOOK);
    }

    /** Where the record of texts begins: its kind, then a length, then two counts, here 4 and 4. */
    private static int texts(byte[] file) {
        for (int i = 512; i < file.length - 8; i++) {
            if (file[i] == (byte) 0xfc && file[i + 1] == 0 && file[i + 4] == 4 && file[i + 8] == 4) {
                return i;
            }
        }
        throw new IllegalStateException("no texts");
    }

    private static byte[] container(String entry) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static Reason refusalOf(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> WorkbookCheck.check(file))
                .reason();
    }

    private static byte[] withSheet(byte[] sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var good = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(GOOD))
                        .get()) {
            for (var entry : Collections.list(good.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().startsWith("xl/worksheets/sheet")
                                ? sheet
                                : good.getInputStream(entry).readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
