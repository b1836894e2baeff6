package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, and the post it names to act in. */
record Whence(String address, String device, @Nullable String post) {

    private static final int LONGEST = 250;

    static Whence of(HttpServletRequest request) {
        return new Whence(
                request.getRemoteAddr(),
                printable(request.getHeader("User-Agent")),
                request.getHeader(SessionContexts.POST_HEADER));
    }

    private static String printable(@Nullable String agent) {
        var text = agent == null ? "" : agent.replaceAll("[^\\x20-\\x7e]", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
