package org.lingtouyan.access;

import org.jspecify.annotations.Nullable;

/** What a record is shown for, and so what of its private values is shown: one place that decides it for every module. */
public enum Purpose {
    /** A list on a screen: nothing private. */
    LIST,
    /** A record opened by somebody at work on it: masked. */
    RECORD,
    /** A file taken away by the ordinary right: masked. */
    EXPORT,
    /** A public notice: nothing private, the state of health included. */
    NOTICE,
    /** Looked up or taken away by a right of its own, with a reason that stands in the trail: as it is. */
    UNMASKED;

    /** The value as it is shown, or nothing where this purpose has no use for it. */
    public @Nullable String show(PrivateField field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (this) {
            case LIST, NOTICE -> null;
            case RECORD, EXPORT -> field.masked(value);
            case UNMASKED -> value;
        };
    }
}
