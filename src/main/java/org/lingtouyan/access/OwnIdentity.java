package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.access.Identities.Identity;
import org.lingtouyan.access.Identities.LinkedIdentity;
import org.lingtouyan.access.SignInEvent.Kind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links one's account to who one is at an identity provider. Asked for with the password, and only by the session that
 * asked: whoever comes back from the provider then is linked and not signed in, so nobody can be led there unawares.
 */
@ConditionalOnWebApplication
@Component
class OwnIdentity {

    private static final String LINKING = "linking";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Identities identities;
    private final OwnPassword password;
    private final SignInEvents events;

    OwnIdentity(Identities identities, OwnPassword password, SignInEvents events) {
        this.identities = identities;
        this.password = password;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<LinkedIdentity> of(Account account) {
        return identities.of(account.id());
    }

    /** The next answer of a provider to this session links. */
    void begin(SignedIn person, String typed, HttpServletRequest request) {
        password.require(person.account(), typed, Whence.of(request));
        var session = request.getSession(false);
        if (session == null) {
            throw AccessRefused.NOT_BY_TOKEN.because();
        }
        session.setAttribute(LINKING, person.account().id() + " " + Instant.now());
    }

    /** The account that this session has asked to link, once; nobody when it only signs in. */
    Optional<UUID> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(OwnIdentity::asked);
    }

    private static Optional<UUID> asked(HttpSession session) {
        var said = (String) session.getAttribute(LINKING);
        session.removeAttribute(LINKING);
        return Optional.ofNullable(said)
                .map(text -> text.split(" "))
                .filter(parts -> Instant.parse(parts[1]).plus(PATIENCE).isAfter(Instant.now()))
                .map(parts -> UUID.fromString(parts[0]));
    }

    /** @return false when that person is linked to somebody else's account */
    @Transactional
    public boolean link(UUID account, Identity identity, Whence where) {
        var holder = identities.accountOf(identity.issuer(), identity.subject());
        if (holder.isPresent() && !holder.get().equals(account)) {
            return false;
        }
        identities.link(account, identity, account);
        events.note(Kind.IDENTITY_LINKED, account, where, identity.issuer());
        return true;
    }

    @Transactional
    public void unlink(Account account, String typed, Whence where) {
        password.require(account, typed, where);
        identities.unlink(account.id());
        events.note(Kind.IDENTITY_UNLINKED, account.id(), where, null);
    }
}
