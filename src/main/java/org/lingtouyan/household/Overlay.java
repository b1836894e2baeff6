package org.lingtouyan.household;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client sent, laid over what it was shown: fields it left out stay as they are, a null or empty one is cleared. */
@Component
class Overlay {

    private final JsonMapper json;

    Overlay(JsonMapper json) {
        this.json = json;
    }

    /** @throws org.lingtouyan.shared.Refusal INVALID_REQUEST naming the field that is of another form */
    HouseholdBody body(JsonNode sent) {
        return read(requireObject(sent), HouseholdBody.class);
    }

    HouseholdBody body(JsonNode sent, HouseholdView shown) {
        var sentObject = requireObject(sent);
        var whole = (ObjectNode) json.valueToTree(shown);
        if (sentObject.get("members") instanceof ArrayNode members && whole.get("members") instanceof ArrayNode held) {
            sentObject = sentObject.deepCopy();
            sentObject.set("members", overlaid(members, held));
        }
        lay(sentObject, whole);
        if (whole.get("members").isNull()) {
            whole.set("members", json.valueToTree(shown.members()));
        }
        return read(whole, HouseholdBody.class);
    }

    /** The same text for bodies that say the same, in whatever order. */
    String canonical(JsonNode sent) {
        if (sent instanceof ObjectNode object) {
            return object.propertyStream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(field -> json.writeValueAsString(field.getKey()) + ":" + canonical(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return sent instanceof ArrayNode array
                ? array.valueStream().map(this::canonical).collect(Collectors.joining(",", "[", "]"))
                : sent.toString();
    }

    <T> T read(JsonNode node, Class<T> type) {
        try {
            return json.treeToValue(node, type);
        } catch (DatabindException otherForm) {
            var field = path(otherForm);
            throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
        }
    }

    private ArrayNode overlaid(ArrayNode sent, ArrayNode held) {
        Map<String, JsonNode> byId = new HashMap<>();
        held.forEach(member -> byId.put(member.path("id").asString(""), member));
        var members = json.createArrayNode();
        sent.forEach(member -> {
            if (member instanceof ObjectNode object
                    && byId.get(object.path("id").asString("")) instanceof ObjectNode before) {
                members.add(lay(object, before.deepCopy()));
            } else {
                members.add(member);
            }
        });
        return members;
    }

    /** Facts of a year, too, are laid over one by one. */
    private static ObjectNode lay(ObjectNode sent, ObjectNode shown) {
        var facts = shown.get("facts");
        shown.setAll(sent);
        if (facts instanceof ObjectNode held && sent.get("facts") instanceof ObjectNode told) {
            shown.set("facts", held.setAll(told));
        }
        return shown;
    }

    private static ObjectNode requireObject(JsonNode sent) {
        if (sent instanceof ObjectNode object) {
            return object;
        }
        throw RequestRefused.INVALID_REQUEST.because("{}");
    }

    private static String path(DatabindException otherForm) {
        return otherForm.getPath().stream().map(Overlay::step).collect(Collectors.joining("."));
    }

    private static String step(JacksonException.Reference reference) {
        return reference.getPropertyName() != null ? reference.getPropertyName() : String.valueOf(reference.getIndex());
    }
}
