package org.lingtouyan.shared;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.ColumnTypes.ColumnType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows turned on their side: the texts of each column in an array of its own. The database reads them several times faster
 * than the same rows as JSON, and reading rows is a good part of writing them.
 */
final class RowColumns {

    private RowColumns() {}

    /** By the names of the columns. */
    static Map<String, @Nullable String[]> of(List<?> rows, Collection<ColumnType> columns) {
        var told = rows.stream().map(RowJson::tree).toList();
        var texts = new LinkedHashMap<String, @Nullable String[]>();
        columns.forEach(column -> texts.put(column.column(), texts(told, column)));
        return texts;
    }

    private static @Nullable String[] texts(List<ObjectNode> rows, ColumnType column) {
        return rows.stream()
                .map(row -> text(row.get(column.column()), column.array()))
                .toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable JsonNode value, boolean array) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (array) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(element -> element.isNull() ? "null" : quoted(element.asString()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return value.isContainer() ? value.toString() : value.asString();
    }

    private static String quoted(String element) {
        return "\"" + element.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
