package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.RecordWords;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The columns of the register in words: labels for names and codes, and of private values only that there is one. */
@Component
class HouseholdWords implements RecordWords {

    private static final Set<String> TECHNICAL = Set.of(
            "county_code",
            "id",
            "division_code",
            "household_id",
            "person_id",
            "version",
            "entered_by",
            "entered_at",
            "key_version",
            "moved_to",
            "moved_from",
            "merged_into",
            "merged_by",
            "body_hash",
            "initials",
            "identity_fingerprint",
            "identity_fingerprint_even",
            "transfer",
            "total",
            "net");

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

    private static final Map<String, String> YEAR_LISTS = YearFact.ALL.stream()
            .filter(fact -> fact.list() != null)
            .collect(Collectors.toMap(YearFact::column, fact -> Objects.requireNonNull(fact.list())));

    private static final String HIDDEN = "***";

    private final Showing showing;
    private final MessageSource messages;

    HouseholdWords(Showing showing, MessageSource messages) {
        this.showing = showing;
        this.messages = messages;
    }

    @Override
    public boolean knows(String table) {
        return table.startsWith("household.");
    }

    @Override
    public @Nullable Object word(String column, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (column.endsWith("_sealed")) {
            return HIDDEN;
        }
        if (value.isArray()) {
            var words = new ArrayList<@Nullable Object>();
            value.forEach(each -> words.add(single(column, each)));
            return words;
        }
        return single(column, value);
    }

    private @Nullable Object single(String column, JsonNode value) {
        if (value.isString()) {
            var list = LISTS.getOrDefault(column, YEAR_LISTS.get(column));
            return list == null ? value.stringValue() : showing.label(list, value.stringValue());
        }
        return value.isBoolean() ? (Object) value.booleanValue() : value.decimalValue();
    }

    @Override
    public @Nullable String label(String column) {
        return TECHNICAL.contains(column)
                ? null
                : messages.getMessage("field." + field(column), null, field(column), LocaleContextHolder.getLocale());
    }

    /** {@code phone_sealed} → {@code phone}, {@code main_cause} → {@code mainCause}. */
    static String field(String column) {
        var words = column.replaceFirst("_sealed$", "")
                .replace("identity", "identity_number")
                .replace("identity_number_kind", "identity_kind")
                .split("_");
        var field = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            field.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return field.toString();
    }
}
