package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and who is signed in. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SigningIn signingIn;
    private final SessionContexts sessions;
    private final Divisions divisions;
    private final AccessProblems problems;
    private final boolean demo;

    SessionController(
            SigningIn signingIn,
            SessionContexts sessions,
            Divisions divisions,
            AccessProblems problems,
            @Value("${lingtouyan.demo.enabled:false}") boolean demo) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.divisions = divisions;
        this.problems = problems;
        this.demo = demo;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Session signIn(@RequestBody Credentials typed, HttpServletRequest request) {
        if (typed.account() == null || typed.password() == null) {
            throw RequestRefused.INVALID_REQUEST.because("account, password");
        }
        var account = signingIn.signIn(typed.account(), typed.password(), request.getRemoteAddr());
        sessions.begin(account, request);
        return session(account.signedIn());
    }

    @GetMapping
    Session session(@AuthenticationPrincipal SignedIn person) {
        return new Session(
                person.name(),
                person.displayName(),
                person.role(),
                divisions.require(new DivisionCode(person.division())),
                person.role().rights(),
                demo);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        sessions.end(request);
    }

    /** Here and not in the general place, because too many failures also say when to try again. */
    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(refusal, request, response);
    }

    record Credentials(@Nullable String account, @Nullable String password) {

        @Override
        public String toString() {
            return "credentials of " + account;
        }
    }

    record Session(String account, String displayName, Role role, Division area, Set<Right> rights, boolean demo) {}
}
