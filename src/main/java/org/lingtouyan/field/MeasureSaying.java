package org.lingtouyan.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes what is said of a measure, as it travels and as a conflict keeps it. */
@Component
class MeasureSaying {

    /** @throws org.lingtouyan.shared.Refusal OPERATION_UNREADABLE */
    MeasureSaid read(JsonNode told) {
        if (!told.isObject()) {
            throw unreadable();
        }
        return new MeasureSaid(
                told.path("content").asString(""),
                day(told.path("doneOn")),
                income(told.path("realIncome")),
                told.path("inAccount").asBoolean(false),
                day(told.path("droppedOn")));
    }

    ObjectNode node(MeasureSaid said) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("content", said.content());
        node.put("doneOn", said.doneOn() == null ? null : said.doneOn().toString());
        node.put("realIncome", said.realIncome());
        node.put("inAccount", said.inAccount());
        node.put("droppedOn", said.droppedOn() == null ? null : said.droppedOn().toString());
        return node;
    }

    private static @Nullable LocalDate day(JsonNode told) {
        try {
            return told.isString() ? LocalDate.parse(told.stringValue()) : null;
        } catch (DateTimeParseException other) {
            throw unreadable();
        }
    }

    private static @Nullable BigDecimal income(JsonNode told) {
        if (told.isNull() || told.isMissingNode()) {
            return null;
        }
        if (!told.isNumber()) {
            throw unreadable();
        }
        return told.decimalValue();
    }

    private static org.lingtouyan.shared.Refusal unreadable() {
        return FieldRefused.OPERATION_UNREADABLE.because().with("field", "changes");
    }
}
