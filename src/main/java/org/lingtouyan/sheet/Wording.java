package org.lingtouyan.sheet;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What reasons kept by name say to a person, in the language of whoever reads them. */
@Component
class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    String refusal(String reason, String[] arguments, Locale locale) {
        return Objects.requireNonNull(messages.getMessage("refusal." + reason, arguments, reason, locale));
    }

    String word(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, locale));
    }
}
