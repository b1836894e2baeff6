package org.lingtouyan.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request is refused for a reason a person can read. The arguments fill the sentence and never hold private data. */
public final class Refusal extends RuntimeException {

    private final Reason reason;
    private final Object[] arguments;
    private final Map<String, Object> properties = new LinkedHashMap<>();

    Refusal(Reason reason, Object... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = arguments.clone();
    }

    public Reason reason() {
        return reason;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /** Says more beside the sentence, for a program: which field, which version. Never private data. */
    public Refusal with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }
}
