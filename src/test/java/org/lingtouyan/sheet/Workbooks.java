package org.lingtouyan.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Workbooks as tests need them: written from rows, read back as texts. */
public final class Workbooks {

    private Workbooks() {}

    /** Texts as texts, numbers as numbers, days as cells that are shown as days, null as nothing. */
    public static byte[] of(List<? extends List<?>> rows) {
        return written(sheet -> fill(sheet, rows));
    }

    private static void fill(Worksheet sheet, List<? extends List<?>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                put(sheet, row, column, rows.get(row).get(column));
            }
        }
    }

    public static byte[] written(Consumer<Worksheet> content) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", null)) {
            content.accept(workbook.newWorksheet("数据"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Several sheets by name, in that order. */
    public static byte[] of(Map<String, ? extends List<? extends List<?>>> sheets) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", null)) {
            sheets.forEach((name, rows) -> fill(workbook.newWorksheet(name), rows));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The same as an old workbook, .xls. */
    public static byte[] old(Map<String, ? extends List<? extends List<?>>> sheets) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createInformationProperties();
            var days = workbook.createCellStyle();
            days.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            sheets.forEach((name, rows) -> fill(workbook.createSheet(name), rows, days));
            workbook.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void fill(HSSFSheet sheet, List<? extends List<?>> rows, HSSFCellStyle days) {
        for (int row = 0; row < rows.size(); row++) {
            var cells = sheet.createRow(row);
            for (int column = 0; column < rows.get(row).size(); column++) {
                var value = rows.get(row).get(column);
                if (value instanceof Number number) {
                    cells.createCell(column).setCellValue(number.doubleValue());
                } else if (value instanceof LocalDate day) {
                    var cell = cells.createCell(column);
                    cell.setCellValue(day);
                    cell.setCellStyle(days);
                } else if (value != null) {
                    cells.createCell(column).setCellValue(value.toString());
                }
            }
        }
    }

    /** The same workbook as a small program writes it, which says nothing of how cells look. */
    static byte[] withoutStyles(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(file).get();
                var to = new ZipOutputStream(out)) {
            for (var part : Collections.list(from.getEntries())) {
                if (!part.getName().equals("xl/styles.xml")) {
                    to.putNextEntry(new ZipEntry(part.getName()));
                    to.write(withoutStylesNamed(from.getInputStream(part).readAllBytes()));
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] withoutStylesNamed(byte[] part) {
        return new String(part, StandardCharsets.UTF_8)
                .replaceAll("<Relationship [^>]*/relationships/styles\"[^>]*/>", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** All texts of a sheet, row by row. */
    public static List<List<String>> read(byte[] file, int sheet) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheet(sheet).orElseThrow().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-MM-dd").set();
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
