package org.lingtouyan.shared;

/**
 * A reason for a "no". Each module lists its own in one enum; the enum's name is the stable {@code reason} of the problem
 * that a client receives, its sentence stands in {@code messages/<module>} under {@code refusal.<name>}.
 */
public interface Reason {

    String name();

    /** The HTTP status that fits the reason. */
    int status();

    default Refusal because(Object... arguments) {
        return new Refusal(this, arguments);
    }
}
