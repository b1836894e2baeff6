package org.lingtouyan.shared;

/** Reasons that any request can be refused for, whatever its module. */
public enum RequestRefused implements Reason {
    NOT_FOUND(404),
    INVALID_REQUEST(400),
    UNSTORABLE_VALUE(400),
    INVALID_MONTH(400),
    INVALID_CURSOR(400),
    FORBIDDEN(403),
    METHOD_NOT_ALLOWED(405),
    UNSUPPORTED_MEDIA_TYPE(415),
    NOT_ACCEPTABLE(406),
    TOO_LARGE(413),
    /** A change that does not say which version of the record it changes. */
    VERSION_MISSING(428),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    RequestRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
