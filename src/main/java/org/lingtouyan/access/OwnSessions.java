package org.lingtouyan.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Here;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in, for the person to see and to end. */
@ConditionalOnWebApplication
@Component
class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** @param current the session of whoever asks, if he came with one */
    List<SessionSeen> of(Account account, @Nullable String current) {
        return all(account).stream()
                .map(session -> new SessionSeen(
                        text(session, SessionContexts.HANDLE),
                        text(session, SessionContexts.DEVICE),
                        text(session, SessionContexts.ADDRESS),
                        at(session.getCreationTime()),
                        at(session.getLastAccessedTime()),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(SessionSeen::lastSeenAt).reversed())
                .toList();
    }

    /** @return whether there was such a session */
    boolean end(Account account, String handle) {
        var found = all(account).stream()
                .filter(session -> handle.equals(text(session, SessionContexts.HANDLE)))
                .toList();
        found.forEach(session -> sessions.deleteById(session.getId()));
        return !found.isEmpty();
    }

    int endAllBut(@Nullable String current, Account account) {
        var others = all(account).stream()
                .filter(session -> !session.getId().equals(current))
                .toList();
        others.forEach(session -> sessions.deleteById(session.getId()));
        return others.size();
    }

    private Collection<? extends Session> all(Account account) {
        return sessions.findByPrincipalName(account.name()).values().stream()
                .filter(session -> !session.isExpired())
                .toList();
    }

    private static String text(Session session, String attribute) {
        return Objects.requireNonNullElse(session.getAttribute(attribute), "");
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atZone(Here.ZONE).toOffsetDateTime();
    }

    record SessionSeen(
            String id,
            String device,
            String address,
            OffsetDateTime signedInAt,
            OffsetDateTime lastSeenAt,
            boolean current) {}
}
