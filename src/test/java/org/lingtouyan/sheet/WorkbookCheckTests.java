package org.lingtouyan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
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
        assertThat(refusalOf(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2})).isEqualTo(SheetRefused.OLD_OR_ENCRYPTED_WORKBOOK);
        assertThat(refusalOf(zip("word/document.xml", "<a/>".getBytes()))).isEqualTo(SheetRefused.NOT_A_WORKBOOK);
    }

    @Test
    void aFileCutOffOrChangedOnTheWayIsDamaged() throws IOException {
        assertThat(refusalOf(Arrays.copyOf(GOOD, GOOD.length / 2))).isEqualTo(SheetRefused.DAMAGED_WORKBOOK);
        assertThat(refusalOf(withSheet("<worksheet><sheetData><row r=\"1\">".getBytes()))).isEqualTo(SheetRefused.DAMAGED_WORKBOOK);
    }

    @Test
    void aZipBombIsRefusedBeforeItUnpacks() throws IOException {
        assertThat(refusalOf(withSheet(new byte[200 << 20]))).isIn(SheetRefused.HOSTILE_WORKBOOK, SheetRefused.DAMAGED_WORKBOOK);
        var blanks = "<worksheet>" + " ".repeat(50 << 20) + "</worksheet>";
        assertThat(refusalOf(withSheet(blanks.getBytes()))).isEqualTo(SheetRefused.HOSTILE_WORKBOOK);
    }

    @Test
    void anExternalEntityIsNeverFetched() throws IOException {
        var xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\">"
                + "<is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertThat(refusalOf(withSheet(xml.getBytes()))).isEqualTo(SheetRefused.HOSTILE_WORKBOOK);
        assertThat(refusalOf(withSheet(xml.getBytes(StandardCharsets.UTF_16)))).isEqualTo(SheetRefused.HOSTILE_WORKBOOK);
    }

    @Test
    void aCellFarOutsideAnySheetIsRefused() throws IOException {
        var xml = "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        assertThat(refusalOf(withSheet(xml.getBytes()))).isEqualTo(SheetRefused.HOSTILE_WORKBOOK);
    }

    private static Reason refusalOf(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> WorkbookCheck.check(file)).reason();
    }

    private static byte[] withSheet(byte[] sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var good = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(GOOD)).get()) {
            for (var entry : Collections.list(good.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().startsWith("xl/worksheets/sheet") ? sheet : good.getInputStream(entry).readAllBytes());
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
