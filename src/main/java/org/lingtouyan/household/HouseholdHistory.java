package org.lingtouyan.household;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Trail;
import org.lingtouyan.access.TrailEntry;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Who changed what of a household and when, in words: labels for codes, and of private values only that they changed. */
@Component
class HouseholdHistory {

    private final Households households;
    private final HouseholdLoading loading;
    private final Trail trail;
    private final Accounts accounts;
    private final HouseholdWords words;

    HouseholdHistory(
            Households households, HouseholdLoading loading, Trail trail, Accounts accounts, HouseholdWords words) {
        this.households = households;
        this.loading = loading;
        this.trail = trail;
        this.accounts = accounts;
        this.words = words;
    }

    record Told(
            OffsetDateTime at,
            UUID account,
            String displayName,
            String table,
            TrailEntry.Operation operation,
            @Nullable String effectiveFrom,
            List<Changed> changes) {}

    record Changed(String field, String label, @Nullable Object old, @JsonProperty("new") @Nullable Object now) {}

    @Transactional(readOnly = true)
    Page<Told> page(UUID household, @Nullable String cursor, int limit) {
        var row = households.find(household).row();
        var records = loading.recordsOf(row.countyCode(), row.divisionCode(), household);
        var entries = trail.of(row.countyCode(), records, before(cursor), limit + 1);
        var shown = entries.subList(0, Math.min(limit, entries.size()));
        return new Page<>(
                shown.stream()
                        .map(this::told)
                        .filter(told -> !told.changes().isEmpty())
                        .toList(),
                entries.size() <= limit
                        ? null
                        : String.valueOf(shown.get(limit - 1).id()));
    }

    private static @Nullable Long before(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? null : Long.valueOf(cursor);
        } catch (NumberFormatException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }

    Told told(TrailEntry entry) {
        var account = entry.account() == null ? Actor.SYSTEM.account() : entry.account();
        var old = tree(entry.before());
        var now = tree(entry.after());
        return new Told(
                entry.at(),
                account,
                accounts.displayName(account),
                entry.tableName().substring(entry.tableName().indexOf('.') + 1),
                entry.operation(),
                effectiveFrom(old, now),
                changes(old, now));
    }

    /** The day a dated fact speaks of: when it ended, if that is what was written, else when it began. */
    private static @Nullable String effectiveFrom(JsonNode old, JsonNode now) {
        var ended = now.path("valid_to");
        var day = ended.isString() && !ended.equals(old.path("valid_to")) && old.isObject()
                ? ended
                : now.path("valid_from");
        return day.isString() ? day.stringValue() : null;
    }

    private List<Changed> changes(JsonNode old, JsonNode now) {
        var columns = new TreeSet<String>();
        old.propertyNames().forEach(columns::add);
        now.propertyNames().forEach(columns::add);
        var changes = new ArrayList<Changed>();
        for (var column : columns) {
            var label = words.label(column);
            if (label != null && differs(old.get(column), now.get(column))) {
                changes.add(new Changed(
                        HouseholdWords.field(column),
                        label,
                        words.word(column, old.get(column)),
                        words.word(column, now.get(column))));
            }
        }
        return changes;
    }

    private static boolean differs(@Nullable JsonNode old, @Nullable JsonNode now) {
        return !Objects.equals(something(old), something(now));
    }

    /** Null, an empty list and a "not voided" say nothing. */
    private static @Nullable JsonNode something(@Nullable JsonNode value) {
        var nothing = value == null
                || value.isNull()
                || (value.isArray() && value.isEmpty())
                || (value.isBoolean() && !value.booleanValue());
        return nothing ? null : value;
    }

    private static JsonNode tree(@Nullable JsonNode row) {
        return row == null ? NullNode.getInstance() : row;
    }
}
