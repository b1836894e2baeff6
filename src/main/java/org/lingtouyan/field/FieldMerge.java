package org.lingtouyan.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.field.Operation.FieldChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a phone changed, laid over the record as it is now, field by field: one that nobody else touched is written, one that
 * says the same already is left, one that somebody else changed meanwhile is a clash.
 */
record FieldMerge(ObjectNode told, @Nullable ObjectNode account, List<Clash> clashes) {

    /** The record says neither what the phone knew nor what it says. */
    record Clash(FieldChange change, JsonNode recorded) {}

    static FieldMerge of(ObjectNode shown, List<FieldChange> changes) {
        var told = JsonNodeFactory.instance.objectNode();
        var members = new LinkedHashMap<UUID, ObjectNode>();
        var account = new ToldAccount(shown);
        var clashes = new ArrayList<Clash>();
        for (var change : changes) {
            var now = now(shown, change);
            if (same(now, change.value())) {
                continue;
            }
            if (!same(now, change.base())) {
                clashes.add(new Clash(change, now));
            } else if (change.field().ofAccount()) {
                account.tell(change);
            } else if (change.person() == null) {
                told.set(change.field().key(), change.value());
            } else {
                member(members, change.person()).set(change.field().key(), change.value());
            }
        }
        layMembers(told, shown, members);
        return new FieldMerge(told, account.account(), clashes);
    }

    /** The field alone, as a write that asks nobody what it was. */
    static FieldMerge only(ObjectNode shown, FieldChange change) {
        return of(
                shown,
                List.of(new FieldChange(
                        change.person(), change.field(), change.year(), now(shown, change), change.value())));
    }

    boolean tells() {
        return !told.isEmpty() || account != null;
    }

    static JsonNode now(ObjectNode shown, FieldChange change) {
        if (change.field().ofAccount()) {
            return ToldAccount.now(shown, change);
        }
        var owner = change.person() == null ? shown : person(shown, change.person());
        var value = owner.get(change.field().key());
        return value == null ? NullNode.getInstance() : value;
    }

    /** Nothing, an empty text and an empty choice say the same; choices say the same in any order. */
    static boolean same(JsonNode one, JsonNode other) {
        return said(one).equals(said(other));
    }

    private static Set<String> said(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return Set.of();
        }
        if (value instanceof ArrayNode choices) {
            return choices.valueStream().map(FieldMerge::word).collect(Collectors.toSet());
        }
        var word = word(value);
        return word.isEmpty() ? Set.of() : Set.of(word);
    }

    /** An amount is the same with or without the cents that are none. */
    static String word(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : value.asString("").strip();
    }

    private static JsonNode person(ObjectNode shown, UUID person) {
        return shown.path("members")
                .valueStream()
                .filter(member -> member.path("id").asString("").equals(person.toString()))
                .findFirst()
                .orElseThrow(FieldRefused.FIELD_PERSON_LEFT::because);
    }

    private static ObjectNode member(Map<UUID, ObjectNode> members, UUID person) {
        return members.computeIfAbsent(person, id -> JsonNodeFactory.instance.objectNode());
    }

    /** Whoever is left out of a told family has left it, so everybody is named. */
    private static void layMembers(ObjectNode told, ObjectNode shown, Map<UUID, ObjectNode> members) {
        if (members.isEmpty()) {
            return;
        }
        var all = JsonNodeFactory.instance.arrayNode();
        shown.path("members").forEach(member -> {
            var id = member.path("id").asString("");
            @Nullable ObjectNode changed = members.get(UUID.fromString(id));
            var one = changed == null ? JsonNodeFactory.instance.objectNode() : changed;
            one.put("id", id);
            all.add(one);
        });
        told.set("members", all);
    }
}
