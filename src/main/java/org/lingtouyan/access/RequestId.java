package org.lingtouyan.access;

import org.slf4j.MDC;

/** The id that ties log lines and trail entries of one request together; empty for background work. */
final class RequestId {

    static final String KEY = "request";

    private RequestId() {}

    static String current() {
        var id = MDC.get(KEY);
        return id == null ? "" : id;
    }
}
