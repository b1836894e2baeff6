package org.lingtouyan.householdplan;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.jspecify.annotations.Nullable;

/** A paper of ours as a Word document on A4: titles, lines and tables, in a font that every office has. */
final class PlanDocument {

    private static final String FONT = "宋体";
    private static final int TWIPS_PER_MM = 57;
    private static final int FULL_WIDTH = 5000;

    private final XWPFDocument document = new XWPFDocument();

    PlanDocument() {
        var section = document.getDocument().getBody().addNewSectPr();
        var page = section.addNewPgSz();
        page.setW(millimetres(210));
        page.setH(millimetres(297));
        var margin = section.addNewPgMar();
        margin.setLeft(millimetres(18));
        margin.setRight(millimetres(18));
        margin.setTop(millimetres(16));
        margin.setBottom(millimetres(16));
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf((long) length * TWIPS_PER_MM);
    }

    void title(String text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        write(paragraph, text, 16, true);
    }

    void heading(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(120);
        paragraph.setKeepNext(true);
        write(paragraph, text, 11, true);
    }

    void line(String text) {
        write(document.createParagraph(), text, 10, false);
    }

    /** The first row is the heading. Nothing stands where nothing is known. */
    void table(List<? extends List<? extends @Nullable Object>> rows) {
        var table = document.createTable(rows.size(), rows.get(0).size());
        table.setWidth(FULL_WIDTH / 50 + "%");
        for (int at = 0; at < rows.size(); at++) {
            for (int column = 0; column < rows.get(at).size(); column++) {
                var cell = table.getRow(at).getCell(column);
                var paragraph = cell.getParagraphs().get(0);
                write(paragraph, Objects.toString(rows.get(at).get(column), ""), 9, at == 0);
            }
            if (at == 0) {
                table.getRow(0).setRepeatHeader(true);
            }
            table.getRow(at).setCantSplitRow(true);
        }
    }

    private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
        paragraph.setSpacingAfter(0);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }

    void writeTo(OutputStream out) throws IOException {
        try (document) {
            document.write(out);
        }
    }
}
