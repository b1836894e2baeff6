package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.SignInEvent.Kind;
import org.lingtouyan.division.Division;
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
import org.springframework.web.bind.annotation.PutMapping;
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
    private final Accounts accounts;
    private final SignInEvents events;
    private final Doorkeeper doorkeeper;
    private final ApiTokens tokens;
    private final AccessProblems problems;
    private final boolean demo;

    SessionController(
            SigningIn signingIn,
            SessionContexts sessions,
            Divisions divisions,
            Accounts accounts,
            SignInEvents events,
            Doorkeeper doorkeeper,
            ApiTokens tokens,
            AccessProblems problems,
            @Value("${lingtouyan.demo.enabled:false}") boolean demo) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.divisions = divisions;
        this.accounts = accounts;
        this.events = events;
        this.doorkeeper = doorkeeper;
        this.tokens = tokens;
        this.problems = problems;
        this.demo = demo;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Session signIn(@RequestBody Credentials typed, HttpServletRequest request) {
        if (typed.account() == null || typed.password() == null) {
            throw RequestRefused.INVALID_REQUEST.because("account, password");
        }
        var account = signingIn.signIn(typed.account(), typed.password(), typed.code(), Whence.of(request));
        var person = account.actingIn(null).orElseThrow(AccessRefused.NO_POST_TODAY::because);
        sessions.begin(person, request);
        return session(person);
    }

    @GetMapping
    Session session(@AuthenticationPrincipal SignedIn person) {
        return new Session(
                person.account().name(),
                person.account().displayName(),
                person.post().role(),
                divisions.require(person.division()),
                person.rights(),
                demo,
                person.post().id(),
                posts(person.account()),
                doorkeeper.mustChangePassword(person.account()));
    }

    /** The session goes on in another post of the same person. */
    @PutMapping("/post")
    Session choose(
            @AuthenticationPrincipal SignedIn person, @RequestBody PostChoice choice, HttpServletRequest request) {
        var session = Optional.ofNullable(request.getSession(false)).orElseThrow(AccessRefused.NO_SESSION::because);
        var chosen = person.account()
                .actingIn(String.valueOf(choice.post()))
                .orElseThrow(AccessRefused.POST_NOT_HELD::because);
        sessions.choose(chosen.post(), session);
        events.note(
                Kind.POST_CHOSEN,
                person.account().id(),
                Whence.of(request),
                chosen.post().id().toString());
        return session(chosen);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        if (person.byToken()) {
            tokens.end(person, BearerSignIn.token(request), Whence.of(request));
        } else if (request.getSession(false) != null) {
            events.note(Kind.SIGNED_OUT, person.account().id(), Whence.of(request), null);
        }
        sessions.end(request);
    }

    /** Here and not in the general place, because too many failures also say when to try again. */
    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(refusal, request, response);
    }

    record Credentials(@Nullable String account, @Nullable String password, @Nullable String code) {

        @Override
        public String toString() {
            return "credentials of " + account;
        }
    }

    private List<PostHeld> posts(Account account) {
        return account.postsToday().stream()
                .map(post -> new PostHeld(
                        post.id(),
                        post.role(),
                        divisions.require(post.division()),
                        post.lastDay(),
                        post.standInFor() == null ? null : accounts.displayName(post.standInFor())))
                .toList();
    }

    record PostChoice(@Nullable UUID post) {}

    record Session(
            String account,
            String displayName,
            Role role,
            Division area,
            Set<Right> rights,
            boolean demo,
            UUID post,
            List<PostHeld> posts,
            boolean mustChangePassword) {}

    /** A post the person may act in today. */
    record PostHeld(UUID id, Role role, Division area, @Nullable LocalDate lastDay, @Nullable String standInFor) {}
}
