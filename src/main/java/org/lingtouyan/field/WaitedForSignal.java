package org.lingtouyan.field;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What was written down in time and sent late says why by itself: what kept it was the signal. */
@Component
class WaitedForSignal {

    private final MessageSource messages;

    WaitedForSignal(MessageSource messages) {
        this.messages = messages;
    }

    /** @param lateAfter days after which the writer would have to say why; {@code field}: where the reason stands in the body */
    void excuse(ObjectNode body, String field, Operation operation, PhoneClock clock, int lateAfter) {
        if (body.path(field).asString("").isBlank() && clock.keptBySignal(operation, lateAfter)) {
            body.put(
                    field,
                    messages.getMessage(
                            "field.no-signal", new Object[] {clock.madeDay(operation)}, Locale.SIMPLIFIED_CHINESE));
        }
    }
}
