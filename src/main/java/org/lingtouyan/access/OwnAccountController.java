package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.SignInEvent.Kind;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What everybody sees and changes of his own account: password, sessions, what happened at the door. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/api/my")
class OwnAccountController {

    private static final int EVENTS = 50;

    private final OwnPassword password;
    private final OwnSessions sessions;
    private final SignInEvents events;

    OwnAccountController(OwnPassword password, OwnSessions sessions, SignInEvents events) {
        this.password = password;
        this.sessions = sessions;
        this.events = events;
    }

    /** Whoever is signed in elsewhere with the old password is out. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @AuthenticationPrincipal SignedIn person, @RequestBody NewPassword typed, HttpServletRequest request) {
        if (typed.current() == null || typed.wanted() == null) {
            throw RequestRefused.INVALID_REQUEST.because("current, wanted");
        }
        password.change(person.account(), typed.current(), typed.wanted(), Whence.of(request));
        sessions.endAllBut(sessionOf(request), person.account());
    }

    @GetMapping("/sessions")
    List<OwnSessions.SessionSeen> sessions(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        return sessions.of(person.account(), sessionOf(request));
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(@AuthenticationPrincipal SignedIn person, @PathVariable String id, HttpServletRequest request) {
        if (!sessions.end(person.account(), id)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        events.note(Kind.SESSION_ENDED, person.account().id(), Whence.of(request), null);
    }

    /** All but the one that asks. */
    @DeleteMapping("/sessions")
    SessionsEnded endOtherSessions(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        int ended = sessions.endAllBut(sessionOf(request), person.account());
        if (ended > 0) {
            events.note(Kind.SESSION_ENDED, person.account().id(), Whence.of(request), String.valueOf(ended));
        }
        return new SessionsEnded(ended);
    }

    @GetMapping("/events")
    List<SignInEvent> events(@AuthenticationPrincipal SignedIn person) {
        return events.list(person.account().id(), null, null, EVENTS);
    }

    private static @Nullable String sessionOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(HttpSession::getId)
                .orElse(null);
    }

    record NewPassword(@Nullable String current, @Nullable String wanted) {

        @Override
        public String toString() {
            return "a new password";
        }
    }

    record SessionsEnded(int sessions) {}
}
