package org.lingtouyan.sheet;

import javax.xml.stream.XMLStreamReader;

/** What no real workbook exceeds in one of its parts; beyond it a reader's memory would be at the sender's mercy. */
final class PartLimits {

    /** A cell holds at most 32,767 characters. */
    private static final int LONGEST_TEXT = 40_000;

    /** The last cell of a sheet is XFD1048576. */
    private static final int LONGEST_COLUMN = 3;

    private static final int LONGEST_REFERENCE = 10;

    /** A reader makes room for as many shared texts as a cell says there are before it. */
    private static final int DIGITS_OF_TEXT_NUMBER = 7;

    private static final int MOST_SHARED_STRINGS = 3_000_000;

    private final boolean sheet;
    private final boolean strings;
    private int sharedStrings;
    private int textLength;
    private boolean numbersText;
    private boolean inNumberOfText;

    PartLimits(String name) {
        this.sheet = name.startsWith("xl/worksheets/");
        this.strings = name.startsWith("xl/sharedstrings");
    }

    void element(XMLStreamReader reader) {
        textLength = 0;
        var name = reader.getLocalName();
        inNumberOfText = sheet && numbersText && name.equals("v");
        if (sheet && name.equals("c")) {
            numbersText = "s".equals(reader.getAttributeValue(null, "t"));
        }
        if (sheet && (name.equals("c") || name.equals("row"))) {
            checkReference(reader.getAttributeValue(null, "r"));
        }
        if (strings && name.equals("si") && ++sharedStrings > MOST_SHARED_STRINGS) {
            throw SheetRefused.WORKBOOK_UNPACKS_TOO_LARGE.because();
        }
    }

    void text(int length) {
        textLength += length;
        if (inNumberOfText && textLength > DIGITS_OF_TEXT_NUMBER) {
            throw SheetRefused.HOSTILE_WORKBOOK.because();
        }
        if ((sheet || strings) && textLength > LONGEST_TEXT) {
            throw SheetRefused.HOSTILE_WORKBOOK.because();
        }
    }

    private static void checkReference(String reference) {
        if (reference == null) {
            return;
        }
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        if (letters > LONGEST_COLUMN || reference.length() > LONGEST_REFERENCE) {
            throw SheetRefused.HOSTILE_WORKBOOK.because();
        }
    }
}
