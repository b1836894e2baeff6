package org.lingtouyan.household;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Trail;
import org.lingtouyan.access.TrailEntry;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Who changed what of a household and when, in words: labels for codes, and of private values only that they changed. */
@Component
class HouseholdHistory {

    private static final Set<String> TECHNICAL = Set.of(
            "county_code", "id", "division_code", "household_id", "person_id", "version", "entered_by", "entered_at",
            "key_version", "moved_to", "moved_from", "body_hash", "initials", "identity_fingerprint", "transfer", "total", "net");

    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("status", "status"),
            Map.entry("kind", "kind"),
            Map.entry("main_cause", "cause"),
            Map.entry("other_causes", "cause"),
            Map.entry("relation", "relation"),
            Map.entry("sex", "sex"),
            Map.entry("nationality", "nationality"),
            Map.entry("identity_kind", "identityKind"),
            Map.entry("education", "education"),
            Map.entry("school", "school"),
            Map.entry("health", "health"),
            Map.entry("labour", "labour"),
            Map.entry("work_area", "workArea"),
            Map.entry("politics", "politics"),
            Map.entry("standard", "standard"));

    private static final String HIDDEN = "***";

    private final Households households;
    private final HouseholdLoading loading;
    private final Trail trail;
    private final Accounts accounts;
    private final Showing showing;
    private final MessageSource messages;

    HouseholdHistory(
            Households households,
            HouseholdLoading loading,
            Trail trail,
            Accounts accounts,
            Showing showing,
            MessageSource messages) {
        this.households = households;
        this.loading = loading;
        this.trail = trail;
        this.accounts = accounts;
        this.showing = showing;
        this.messages = messages;
    }

    record Told(
            OffsetDateTime at,
            UUID account,
            String displayName,
            String table,
            TrailEntry.Operation operation,
            @Nullable String effectiveFrom,
            List<Changed> changes) {}

    record Changed(
            String field, String label, @Nullable Object old, @JsonProperty("new") @Nullable Object now) {}

    @Transactional(readOnly = true)
    Page<Told> page(UUID household, @Nullable String cursor, int limit) {
        var row = households.find(household).row();
        var records = loading.recordsOf(row.countyCode(), row.divisionCode(), household);
        var entries = trail.of(row.countyCode(), records, before(cursor), limit + 1);
        var shown = entries.subList(0, Math.min(limit, entries.size()));
        return new Page<>(
                shown.stream().map(this::told).filter(told -> !told.changes().isEmpty()).toList(),
                entries.size() <= limit ? null : String.valueOf(shown.get(limit - 1).id()));
    }

    private static @Nullable Long before(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? null : Long.valueOf(cursor);
        } catch (NumberFormatException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }

    private Told told(TrailEntry entry) {
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
        var day = ended.isString() && !ended.equals(old.path("valid_to")) && old.isObject() ? ended : now.path("valid_from");
        return day.isString() ? day.stringValue() : null;
    }

    private List<Changed> changes(JsonNode old, JsonNode now) {
        var columns = new TreeSet<String>();
        old.propertyNames().forEach(columns::add);
        now.propertyNames().forEach(columns::add);
        var changes = new ArrayList<Changed>();
        for (var column : columns) {
            if (!TECHNICAL.contains(column) && differs(old.get(column), now.get(column))) {
                changes.add(new Changed(
                        field(column), label(column), value(column, old.get(column)), value(column, now.get(column))));
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

    private @Nullable Object value(String column, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (column.endsWith("_sealed")) {
            return HIDDEN;
        }
        if (value.isArray()) {
            var words = new ArrayList<@Nullable Object>();
            value.forEach(each -> words.add(word(column, each)));
            return words;
        }
        return word(column, value);
    }

    private @Nullable Object word(String column, JsonNode value) {
        if (value.isString()) {
            var list = LISTS.get(column);
            return list == null ? value.stringValue() : showing.label(list, value.stringValue());
        }
        return value.isBoolean() ? (Object) value.booleanValue() : value.decimalValue();
    }

    private String label(String column) {
        return messages.getMessage(
                "field." + field(column), null, field(column), LocaleContextHolder.getLocale());
    }

    /** {@code phone_sealed} → {@code phone}, {@code main_cause} → {@code mainCause}. */
    private static String field(String column) {
        var words = column.replaceFirst("_sealed$", "").replace("identity", "identity_number")
                .replace("identity_number_kind", "identity_kind").split("_");
        var field = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            field.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return field.toString();
    }

    private static JsonNode tree(@Nullable JsonNode row) {
        return row == null ? NullNode.getInstance() : row;
    }
}
