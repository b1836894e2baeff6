package org.lingtouyan.field;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.field.Operation.FieldChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Accounts of years with what a phone told of some items laid over; what it did not tell stays as it is held. */
final class ToldAccount {

    /** What the account of a year is made of; its sums are the register's. */
    private static final List<String> TAKEN =
            List.of("year", "people", "wages", "business", "property", "transfer", "cost", "statedPerCapita");

    private final ObjectNode shown;
    private final SortedMap<Integer, ObjectNode> told = new TreeMap<>();

    ToldAccount(ObjectNode shown) {
        this.shown = shown;
    }

    static JsonNode now(ObjectNode shown, FieldChange change) {
        JsonNode at = held(shown, change.yearNeeded())
                .<JsonNode>map(account -> account)
                .orElse(NullNode.getInstance());
        for (var part : change.field().inAccount()) {
            at = at.path(part);
        }
        return at.isMissingNode() ? NullNode.getInstance() : at;
    }

    private static Optional<ObjectNode> held(ObjectNode shown, int year) {
        return shown.path("incomes")
                .valueStream()
                .filter(account -> account.path("year").asInt(0) == year)
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    void tell(FieldChange change) {
        var account = told.computeIfAbsent(change.yearNeeded(), this::begun);
        var path = change.field().inAccount();
        var holder = path.size() == 1 ? account : account.withObject("/" + path.get(0));
        holder.set(path.get(path.size() - 1), change.value());
    }

    private ObjectNode begun(int year) {
        return held(shown, year)
                .map(account -> account.deepCopy().retain(TAKEN))
                .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("year", year));
    }

    /** One operation tells of one year. */
    @Nullable
    ObjectNode account() {
        return told.isEmpty() ? null : told.get(told.firstKey());
    }
}
