package org.lingtouyan.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Any two versions of a record side by side, in words; of private values only whether they are the same. */
@Component
class TrailComparison {

    private final TrailTable table;
    private final TrailNotes notes;
    private final List<RecordWords> words;

    TrailComparison(TrailTable table, TrailNotes notes, List<RecordWords> words) {
        this.table = table;
        this.notes = notes;
        this.words = words;
    }

    /** A column in both versions. {@code sealed}: it is private, so only whether it changed is said. */
    record ComparedField(
            String column,
            String label,
            @Nullable Object older,
            @Nullable Object newer,
            boolean changed,
            boolean sealed) {}

    record Compared(TrailEntry older, TrailEntry newer, List<ComparedField> fields) {}

    /** To look at earlier versions is itself noted in the trail. */
    @Transactional
    Compared compare(DivisionCode division, UUID record, long older, long newer) {
        var first = version(division, record, Math.min(older, newer));
        var second = version(division, record, Math.max(older, newer));
        notes.viewedVersions(division, second.tableName(), record, first.id(), second.id());
        return new Compared(first, second, fields(first, second));
    }

    private TrailEntry version(DivisionCode division, UUID record, long entry) {
        return table.version(division, record, entry).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    private List<ComparedField> fields(TrailEntry first, TrailEntry second) {
        var speaker =
                words.stream().filter(each -> each.knows(second.tableName())).findFirst();
        var columns = new TreeSet<String>();
        state(first).propertyNames().forEach(columns::add);
        state(second).propertyNames().forEach(columns::add);
        var fields = new ArrayList<ComparedField>();
        for (var column : columns) {
            var label = speaker.isPresent() ? speaker.get().label(column) : column;
            if (label != null) {
                var older = state(first).get(column);
                var newer = state(second).get(column);
                fields.add(new ComparedField(
                        column,
                        label,
                        word(speaker.orElse(null), column, older),
                        word(speaker.orElse(null), column, newer),
                        !Objects.equals(something(older), something(newer)),
                        column.endsWith("_sealed")));
            }
        }
        return fields;
    }

    /** The row as the entry left it; of a deletion, as it was. */
    private static JsonNode state(TrailEntry entry) {
        return Objects.requireNonNull(entry.after() != null ? entry.after() : entry.before());
    }

    private static @Nullable Object word(@Nullable RecordWords speaker, String column, @Nullable JsonNode value) {
        if (speaker != null) {
            return speaker.word(column, value);
        }
        if (value == null || value.isNull()) {
            return null;
        }
        return column.endsWith("_sealed") ? "***" : value.isString() ? value.stringValue() : value.toString();
    }

    private static @Nullable JsonNode something(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value;
    }
}
