package org.lingtouyan.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a spreadsheet, its cells called by the fields they fill. Reading a cell that cannot be read adds a fault. */
public final class SheetRow {

    private static final Pattern NUMBER = Pattern.compile("([-+]?\\d+(?:\\.\\d+)?)(?:元|人|个月|月|亩|平方米)?");

    private final RowAt at;
    private final LocalDate dataDate;
    private final Map<String, Integer> columns;
    private final Cell[] cells;

    SheetRow(RowAt at, LocalDate dataDate, Map<String, Integer> columns, Cell[] cells) {
        this.at = at;
        this.dataDate = dataDate;
        this.columns = columns;
        this.cells = cells;
    }

    /** The row's number as the spreadsheet shows it. */
    public int number() {
        return at.row();
    }

    RowAt at() {
        return at;
    }

    /** The day this row speaks of. */
    public LocalDate dataDate() {
        return dataDate;
    }

    /** What stands in the cell, without spaces around it; null where nothing stands or the sheet has no such column. */
    public @Nullable String text(String field) {
        var cell = cell(field);
        return cell.blank() ? null : cell.text();
    }

    /** The same with full-width signs made plain and no spaces at all: for numbers, codes and words of a list. */
    public @Nullable String word(String field) {
        var cell = cell(field);
        return cell.blank() ? null : plain(cell.text());
    }

    public @Nullable LocalDate date(String field, Faults faults) {
        return date(field, Dates::parse, faults);
    }

    /** The day the row itself says it speaks of: of a month or a year the last, of one that is not over the present one. */
    @Nullable
    LocalDate ownDataDate(LocalDate today, Faults faults) {
        var stated = date(SheetTable.DATA_DATE, Dates::parse, faults);
        return stated == null || stated.isAfter(today)
                ? stated
                : Collections.min(Arrays.asList(today, date(SheetTable.DATA_DATE, Dates::until, faults)));
    }

    private @Nullable LocalDate date(String field, Function<String, Optional<LocalDate>> reading, Faults faults) {
        var cell = cell(field);
        if (cell.blank()) {
            return null;
        }
        var day = reading.apply(Normalizer.normalize(cell.text(), Normalizer.Form.NFKC))
                .or(() -> reading.apply(plain(cell.text())));
        if (day.isEmpty()) {
            faults.add(field, SheetRefused.NOT_A_DATE);
        }
        return day.orElse(null);
    }

    public @Nullable BigDecimal decimal(String field, Faults faults) {
        var cell = cell(field);
        if (cell.blank()) {
            return null;
        }
        var matcher = NUMBER.matcher(plain(cell.text()).replace(",", ""));
        if (!matcher.matches()) {
            faults.add(field, SheetRefused.NOT_A_NUMBER);
            return null;
        }
        return new BigDecimal(matcher.group(1));
    }

    public @Nullable Integer integer(String field, Faults faults) {
        var decimal = decimal(field, faults);
        if (decimal == null) {
            return null;
        }
        if (decimal.stripTrailingZeros().scale() > 0 || decimal.precision() - decimal.scale() > 9) {
            faults.add(field, SheetRefused.NOT_A_NUMBER);
            return null;
        }
        return decimal.intValue();
    }

    Optional<String> shown(String field) {
        return Optional.ofNullable(text(field));
    }

    Cell cell(String field) {
        var column = columns.get(field);
        return column == null || column >= cells.length ? Cell.BLANK : cells[column];
    }

    Cell[] cells() {
        return cells;
    }

    private static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]+", "");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
