package org.lingtouyan.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A kind of value that is private, and what of it a mask leaves. */
public enum PrivateField {
    IDENTITY_NUMBER("identityNumber", Masks::identityNumber),
    PHONE("phone", Masks::phone),
    BANK_ACCOUNT("bankAccount", Masks::bankAccount),
    /** A person's state of health: needed to help, so shown whole to those who do, and never made public. */
    HEALTH("health", UnaryOperator.identity());

    private final String field;
    private final UnaryOperator<String> mask;

    PrivateField(String field, UnaryOperator<String> mask) {
        this.field = field;
        this.mask = mask;
    }

    /** By the name it has in a request. */
    public static Optional<PrivateField> named(String field) {
        return Arrays.stream(values()).filter(each -> each.field.equals(field)).findFirst();
    }

    /** The name it has in requests and answers. */
    public String field() {
        return field;
    }

    String masked(String value) {
        return mask.apply(value);
    }
}
