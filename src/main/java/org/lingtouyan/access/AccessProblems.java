package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.lingtouyan.shared.Problems;
import org.lingtouyan.shared.Reason;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Says no at the door in the same form as everywhere else: a problem document with a reason. */
@ConditionalOnWebApplication
@Component
class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String REMEMBERED = AccessProblems.class.getName();

    private final Problems problems;
    private final LocaleResolver locales;
    private final JsonMapper json;

    AccessProblems(Problems problems, LocaleResolver locales, JsonMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    /** Keeps, for the answer, why somebody is not let in. */
    static void remember(AccessRefused reason, HttpServletRequest request) {
        request.setAttribute(REMEMBERED, reason);
    }

    /** A browser opens its own sign-in window at a challenge, so only who tried Basic is challenged to Basic. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof InsufficientAuthenticationException) {
            write(remembered(request, AccessRefused.NOT_SIGNED_IN).because(), request, response);
            return;
        }
        var refusal = refusal(cause);
        if (refusal.reason().status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Lingtouyan\", charset=\"UTF-8\"");
        }
        write(refusal, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        var reason = cause instanceof CsrfException
                ? AccessRefused.CSRF_MISSING
                : remembered(request, RequestRefused.FORBIDDEN);
        write(reason.because(), request, response);
    }

    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = problems.of(refusal, locales.resolveLocale(request));
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(refusal.reason().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (refusal.reason() == AccessRefused.TOO_MANY_FAILED_SIGN_INS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, refusal.arguments()[0].toString());
        }
        json.writeValue(response.getOutputStream(), problem);
    }

    private static Reason remembered(HttpServletRequest request, Reason otherwise) {
        return request.getAttribute(REMEMBERED) instanceof AccessRefused why ? why : otherwise;
    }

    private static Refusal refusal(AuthenticationException cause) {
        return cause instanceof SignInRefused refused ? refused.refusal() : AccessRefused.SIGN_IN_FAILED.because();
    }
}
