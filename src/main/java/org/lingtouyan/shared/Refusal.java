package org.lingtouyan.shared;

/** A request is refused for a reason a person can read. The arguments fill the sentence and never hold private data. */
public final class Refusal extends RuntimeException {

    private final Reason reason;
    private final Object[] arguments;

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
}
