package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one of two, fact by fact: what only one knows is taken from that one, and on what they differ somebody has chosen.
 * Whatever columns a row has are facts, unless they are named here. Without a choice the kept one's stands.
 */
final class FactMerge {

    /** What a row says of itself and not of the people; and what goes along with another column. */
    private static final Set<String> NOT_FACTS = Set.of(
            "data_key",
            "voided",
            "year",
            "identity_kind",
            "moved_on",
            "moved_to_division",
            "moved_in_on",
            "moved_from_division",
            "merged_on");

    private final Map<String, MergeSide> choices;
    private final PrivateColumns privateColumns;
    private final HouseholdWords words;
    private final List<MergeFact> facts = new ArrayList<>();

    FactMerge(Map<String, MergeSide> choices, PrivateColumns privateColumns, HouseholdWords words) {
        this.choices = choices;
        this.privateColumns = privateColumns;
        this.words = words;
    }

    /** All facts that were carried or differed so far. */
    List<MergeFact> facts() {
        return facts;
    }

    /** The kept row with the facts of both. */
    ObjectNode row(String key, String group, ObjectNode kept, ObjectNode closed) {
        var merged = kept.deepCopy();
        for (var column : closed.propertyNames()) {
            var label = NOT_FACTS.contains(column) ? null : words.label(column);
            if (label == null || saysNothing(closed.get(column))) {
                continue;
            }
            var name = key + "." + HouseholdWords.field(column);
            if (saysNothing(kept.get(column))) {
                facts.add(new MergeFact(name, group, label, null, shown(closed, column), false));
                carry(closed, merged, column);
            } else if (!same(kept, closed, column)
                    && chosen(name, group, label, () -> shown(kept, column), () -> shown(closed, column))) {
                carry(closed, merged, column);
            }
        }
        return merged;
    }

    /** The row, and of what it says nothing what the other one says; nobody is asked. */
    ObjectNode filled(ObjectNode row, ObjectNode other) {
        var filled = row.deepCopy();
        for (var column : other.propertyNames()) {
            var label = NOT_FACTS.contains(column) ? null : words.label(column);
            if (label != null && saysNothing(row.get(column)) && !saysNothing(other.get(column))) {
                filled.set(column, other.get(column));
            }
        }
        return filled;
    }

    /** Whether somebody chose the closed one's. */
    boolean chosen(
            String key,
            String group,
            @Nullable String label,
            Supplier<@Nullable Object> kept,
            Supplier<@Nullable Object> closed) {
        facts.add(new MergeFact(key, group, Objects.requireNonNullElse(label, key), kept.get(), closed.get(), true));
        return choices.get(key) == MergeSide.CLOSED;
    }

    void carried(String key, String group, @Nullable String label, @Nullable Object closed) {
        facts.add(new MergeFact(key, group, Objects.requireNonNullElse(label, key), null, closed, false));
    }

    private void carry(ObjectNode from, ObjectNode to, String column) {
        if (PrivateColumns.holds(column)) {
            privateColumns.carry(from, to, column);
        } else {
            to.set(column, from.get(column));
        }
        if (column.equals("name")) {
            to.set("initials", from.get("initials"));
        }
    }

    private boolean same(ObjectNode kept, ObjectNode closed, String column) {
        return PrivateColumns.holds(column)
                ? Objects.equals(privateColumns.open(kept, column), privateColumns.open(closed, column))
                : Objects.equals(words.word(column, kept.get(column)), words.word(column, closed.get(column)));
    }

    private @Nullable Object shown(ObjectNode row, String column) {
        return PrivateColumns.holds(column) ? privateColumns.shown(row, column) : words.word(column, row.get(column));
    }

    private static boolean saysNothing(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode() || (value.isArray() && value.isEmpty());
    }
}
