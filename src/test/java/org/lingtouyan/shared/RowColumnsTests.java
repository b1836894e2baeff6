package org.lingtouyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lingtouyan.shared.ColumnTypes.ColumnType;

class RowColumnsTests {

    record Visited(String someName, @Nullable LocalDate day, List<String> words, byte[] sealed, boolean voided) {}

    private static final List<ColumnType> COLUMNS = List.of(
            new ColumnType("some_name", "text", false),
            new ColumnType("day", "date", false),
            new ColumnType("words", "_text", true),
            new ColumnType("sealed", "bytea", false),
            new ColumnType("voided", "bool", false));

    private static String text(Visited row, String column) {
        return RowColumns.of(List.of(row), COLUMNS).get(column)[0];
    }

    @Test
    void eachColumnHasTheTextsOfAllRowsInTheirOrder() {
        var columns = RowColumns.of(
                List.of(
                        new Visited("甲", LocalDate.of(2018, 12, 31), List.of(), new byte[] {10}, true),
                        new Visited("乙", null, List.of(), new byte[0], false)),
                COLUMNS);
        assertThat(columns.get("some_name")).containsExactly("甲", "乙");
        assertThat(columns.get("day")).containsExactly("2018-12-31", null);
        assertThat(columns.get("sealed")).containsExactly("\\x0a", "\\x");
        assertThat(columns.get("voided")).containsExactly("true", "false");
    }

    @Test
    void anArrayIsWrittenAsTheDatabaseReadsItWhateverStandsInIt() {
        var row = new Visited("甲", null, Arrays.asList("a,b", "\"{}\\", "NULL", ""), new byte[0], false);
        assertThat(text(row, "words")).isEqualTo("{\"a,b\",\"\\\"{}\\\\\",\"NULL\",\"\"}");
    }
}
