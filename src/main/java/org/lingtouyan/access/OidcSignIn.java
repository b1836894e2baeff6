package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.access.Identities.Identity;
import org.lingtouyan.access.SignInEvent.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Lets in whom an identity provider vouches for: the account linked to that person there, or, where it is configured, the
 * one that a claim names. Whoever asked to link an account comes back linked. Nobody gets an account by coming this way. A second factor is then the provider's matter.
 */
class OidcSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String OWN_ACCOUNT = "/my-account";

    private final Identities identities;
    private final OwnIdentity ownIdentity;
    private final Accounts accounts;
    private final SessionContexts sessions;
    private final SignInEvents events;
    private final String claim;

    /** @param claim the one that names the account; empty: only links count */
    OidcSignIn(
            Identities identities,
            OwnIdentity ownIdentity,
            Accounts accounts,
            SessionContexts sessions,
            SignInEvents events,
            String claim) {
        this.identities = identities;
        this.ownIdentity = ownIdentity;
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
        this.claim = claim;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouchedFor) throws IOException {
        var user = (OidcUser) Objects.requireNonNull(vouchedFor.getPrincipal());
        var asked = ownIdentity.asked(request);
        if (asked.isPresent()) {
            link(asked.get(), user, request, response);
            return;
        }
        var account = linked(user).or(() -> named(user));
        if (account.isEmpty()) {
            refuse(AccessRefused.NO_ACCOUNT_FOR_IDENTITY, request, response);
            return;
        }
        var person = account.get().actingIn(null);
        if (person.isEmpty()) {
            refuse(AccessRefused.NO_POST_TODAY, request, response);
            return;
        }
        sessions.begin(person.get(), request);
        events.note(
                Kind.SIGNED_IN,
                account.get().id(),
                Whence.of(request),
                user.getIssuer().toString());
        response.sendRedirect("/");
    }

    /** Why in the log, because it is the operator's to mend; to the person only that it failed. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        log.warn("sign-in at the identity provider failed: {}", cause.getMessage());
        if (ownIdentity.asked(request).isPresent()) {
            response.sendRedirect(OWN_ACCOUNT + "?refused=" + AccessRefused.IDENTITY_PROVIDER_FAILED);
            return;
        }
        refuse(AccessRefused.IDENTITY_PROVIDER_FAILED, request, response);
    }

    private void link(UUID account, OidcUser user, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var identity = new Identity(user.getIssuer().toString(), user.getSubject());
        response.sendRedirect(
                linked(account, identity, Whence.of(request))
                        ? OWN_ACCOUNT + "?linked"
                        : OWN_ACCOUNT + "?refused=" + AccessRefused.PLATFORM_PERSON_TAKEN);
    }

    private boolean linked(UUID account, Identity identity, Whence where) {
        try {
            return ownIdentity.link(account, identity, where);
        } catch (DuplicateKeyException meanwhile) {
            return false;
        }
    }

    private Optional<Account> linked(OidcUser user) {
        return identities
                .accountOf(user.getIssuer().toString(), user.getSubject())
                .flatMap(accounts::open);
    }

    private Optional<Account> named(OidcUser user) {
        return claim.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(user.getClaimAsString(claim)).flatMap(accounts::openByName);
    }

    private void refuse(AccessRefused reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        sessions.end(request);
        response.sendRedirect("/sign-in?refused=" + reason);
    }
}
