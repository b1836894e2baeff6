package org.lingtouyan.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.sheet.Cell.Form;

/** What a cell of a workbook says: a formula its last result, a number shown as a day that day. */
final class CellReading {

    /** Formats 14-22 and 45-47 are days and times everywhere, 27-36 and 50-58 in Chinese spreadsheets. */
    private static final Pattern DAY_FORMAT_NUMBER = Pattern.compile("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");

    private static final Pattern NO_PART_OF_THE_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DAY_SIGN = Pattern.compile("[yYdDmM年月日]");
    private static final int LONGEST_NUMBER = 40;

    private CellReading() {}

    static Cell of(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return Cell.BLANK;
        }
        return switch (cell.getType()) {
            case EMPTY -> Cell.BLANK;
            case ERROR -> new Cell(String.valueOf(cell.getRawValue()), Form.ERROR);
            default ->
                cell.getValue() instanceof BigDecimal number
                        ? number(number, isDay(cell.getDataFormatString(), cell.getDataFormatId()), () -> cell.asDate()
                                .toLocalDate())
                        : text(cell.getValue().toString());
        };
    }

    static Cell text(String value) {
        var text = trimmed(value);
        return text.isEmpty() ? Cell.BLANK : new Cell(text, Form.TEXT);
    }

    static Cell error() {
        return new Cell("#VALUE!", Form.ERROR);
    }

    static Cell number(BigDecimal number, boolean shownAsDay, Supplier<LocalDate> day) {
        if (shownAsDay && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(80_000)) < 0) {
            return new Cell(day.get().toString(), Form.TEXT);
        }
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER) {
            return new Cell("#NUM!", Form.ERROR);
        }
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return new Cell(plain, Form.NUMBER);
    }

    static boolean isDay(@Nullable String format, @Nullable Integer number) {
        if (format != null) {
            return DAY_SIGN.matcher(NO_PART_OF_THE_FORMAT.matcher(format).replaceAll(""))
                    .find();
        }
        return number != null && DAY_FORMAT_NUMBER.matcher(number.toString()).matches();
    }

    /** Also without the spaces that only look like nothing: no-break, full-width, zero-width. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char sign) {
        return sign <= ' '
                || sign == '\u00a0'
                || sign == '\u3000'
                || sign == '\u200b'
                || sign == '\ufeff'
                || Character.isWhitespace(sign);
    }
}
