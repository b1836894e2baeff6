package org.lingtouyan.shared;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Turns a reason into the problem document (RFC 9457) a client receives, in the reader's language. */
@Component
public class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public ProblemDetail of(Refusal refusal, Locale locale) {
        var problem = of(refusal.reason(), locale, refusal.arguments());
        refusal.properties().forEach(problem::setProperty);
        return problem;
    }

    public ProblemDetail of(Reason reason, Locale locale, Object... arguments) {
        var problem = ProblemDetail.forStatus(reason.status());
        problem.setDetail(sentence(reason, locale, arguments));
        problem.setProperty("reason", reason.name());
        return problem;
    }

    /** The sentence alone, for a list of errors or a workbook of rejected rows. */
    public String sentence(Reason reason, Locale locale, Object... arguments) {
        var sentence = messages.getMessage("refusal." + reason.name(), arguments, reason.name(), locale);
        return Objects.requireNonNullElse(sentence, reason.name());
    }
}
