package org.lingtouyan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * Workbooks gone wrong in every way one can think of: as bytes, as containers, as XML, as cells; new ones and old ones. The
 * same seed and number give the same file. Uses nothing of the product, so that the bench can make them too.
 */
public final class Mutations {

    private static final List<String> ODD_TEXTS = List.of(
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-1",
            "@SUM(A1)",
            "\t",
            "NaN",
            "1E999",
            "-0",
            "9".repeat(400),
            "㊙".repeat(300),
            "\u202e",
            "62".repeat(9),
            "2018-02-30",
            "99999999",
            "'; drop table x; --",
            "<x>&amp;</x>",
            "\ud83d\udc34",
            "#REF!",
            "户主",
            "0x1F",
            "1,2,3",
            "true",
            " ",
            "A".repeat(40_000));
    private static final List<String> ODD_XML = List.of(
            "<c r=\"ZZZZ9\"><v>1</v></c>",
            "<c r=\"A0\"><v>1</v></c>",
            "<c t=\"s\"><v>99999999</v></c>",
            "<c t=\"s\"><v>-1</v></c>",
            "<row r=\"0\"/>",
            "<row r=\"2000000\"/>",
            "<row r=\"x\"/>",
            "</row>",
            "<is><t>",
            "<!-- x -->",
            "<![CDATA[x]]>",
            "<!DOCTYPE a [<!ENTITY e \"x\">]>",
            "&e;",
            "&#0;",
            "<c t=\"d\"><v>x</v></c>",
            "<c t=\"e\"><v>#N/A</v></c>",
            "\u0000");

    private final List<List<String>> rows;
    private final long seed;

    /** @param rows a sheet that is good, its headings first */
    public Mutations(List<List<String>> rows, long seed) {
        this.rows = rows;
        this.seed = seed;
    }

    /** A file, and what was done to it. */
    public record Mutated(String how, String fileName, byte[] file) {}

    public Mutated number(int number) {
        var random = new Random(seed * 1_000_003 + number);
        var old = random.nextInt(3) == 0;
        var name = "%d.%s".formatted(number, old ? "xls" : "xlsx");
        return switch (random.nextInt(old ? 3 : 5)) {
            case 0 -> new Mutated("cells", name, old ? old(oddCells(random)) : now(oddCells(random)));
            case 1 -> new Mutated("bytes", name, bytes(old ? old(rows) : now(rows), random));
            case 2 -> new Mutated("cut or doubled", name, pieces(old ? old(rows) : now(rows), random));
            case 3 -> new Mutated("parts", name, parts(now(oddCells(random)), random));
            default -> new Mutated("xml", name, xml(now(rows), random));
        };
    }

    private List<List<String>> oddCells(Random random) {
        var odd = new ArrayList<List<String>>();
        rows.forEach(row -> odd.add(new ArrayList<>(row)));
        for (int i = random.nextInt(6); i >= 0; i--) {
            var row = odd.get(random.nextInt(odd.size()));
            switch (random.nextInt(6)) {
                case 0 -> row.add(random.nextInt(row.size() + 1), one(ODD_TEXTS, random));
                case 1 -> row.remove(random.nextInt(Math.max(1, row.size())) % Math.max(1, row.size()));
                case 2 -> odd.add(random.nextInt(odd.size() + 1), new ArrayList<>(row));
                case 3 -> odd.add(random.nextInt(odd.size() + 1), new ArrayList<>(List.of("", one(ODD_TEXTS, random))));
                default -> row.set(random.nextInt(row.size()), one(ODD_TEXTS, random));
            }
            odd.removeIf(List::isEmpty);
        }
        return odd;
    }

    private static byte[] bytes(byte[] file, Random random) {
        for (int i = random.nextInt(20); i >= 0; i--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }

    private static byte[] pieces(byte[] file, Random random) {
        int from = random.nextInt(file.length);
        int to = from + random.nextInt(file.length - from);
        var out = new ByteArrayOutputStream();
        out.write(file, 0, from);
        if (random.nextBoolean()) {
            out.write(file, from, to - from);
            out.write(file, from, to - from);
        }
        if (random.nextInt(4) > 0) {
            out.write(file, to, file.length - to);
        }
        return out.toByteArray();
    }

    private static byte[] parts(byte[] file, Random random) {
        var parts = unpacked(file);
        var names = new ArrayList<>(parts.keySet());
        var one = one(names, random);
        var other = one(names, random);
        switch (random.nextInt(5)) {
            case 0 -> parts.remove(one);
            case 1 -> parts.put(one, parts.get(other));
            case 2 -> parts.put("xl/" + random.nextInt(9) + "/../" + one, parts.get(one));
            case 3 -> parts.put(one, new byte[0]);
            default -> parts.put(one, bytes(parts.get(one).clone(), random));
        }
        return packed(parts);
    }

    private static byte[] xml(byte[] file, Random random) {
        var parts = unpacked(file);
        var name = one(
                parts.keySet().stream()
                        .filter(part -> part.contains("sheet") || part.contains("workbook"))
                        .toList(),
                random);
        var text = new StringBuilder(new String(parts.get(name), StandardCharsets.UTF_8));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(text.indexOf(">", at) + 1, one(ODD_XML, random));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(30)));
                case 2 -> replaceDigits(text, at, random);
                default -> text.insert(text.indexOf(">", at) + 1, "<x>".repeat(random.nextInt(2_000)));
            }
        }
        parts.put(name, text.toString().getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }

    private static void replaceDigits(StringBuilder text, int from, Random random) {
        for (int at = from; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                text.replace(at, at + 1, one(List.of("-1", "999999999", "x", "", "1e9", "65537"), random));
                return;
            }
        }
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] now(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", null)) {
            var sheet = workbook.newWorksheet("数据");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    var text = rows.get(row).get(column);
                    sheet.value(row, column, text.length() > 32_767 ? text.substring(0, 32_767) : text);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] old(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createInformationProperties();
            var sheet = workbook.createSheet("数据");
            for (int row = 0; row < rows.size(); row++) {
                var cells = sheet.createRow(row);
                for (int column = 0; column < Math.min(256, rows.get(row).size()); column++) {
                    var text = rows.get(row).get(column);
                    cells.createCell(column).setCellValue(text.length() > 32_767 ? text.substring(0, 32_767) : text);
                }
            }
            workbook.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var part : Collections.list(zip.getEntries())) {
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
