package org.lingtouyan.access;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets in who has signed in; whose password must change only as far as that, and a token to nothing that is its owner's own. */
@ConditionalOnWebApplication
@Component
class Doorkeeper implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> WITH_OLD_PASSWORD = Set.of("/api/session", "/api/my/password");

    private final PasswordRules passwords;

    Doorkeeper(PasswordRules passwords) {
        this.passwords = passwords;
    }

    /** Somebody who has not signed in is refused here too, and then told to. */
    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> whoever, RequestAuthorizationContext context) {
        var authentication = whoever.get();
        var reason = authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? against(person, context.getRequest().getRequestURI())
                : AccessRefused.NOT_SIGNED_IN;
        if (reason != null && reason != AccessRefused.NOT_SIGNED_IN) {
            AccessProblems.remember(reason, context.getRequest());
        }
        return new AuthorizationDecision(reason == null);
    }

    boolean mustChangePassword(Account account) {
        var safeguards = account.safeguards();
        return !account.sharesPassword()
                && (safeguards.mustChangePassword() || passwords.isOutdated(safeguards.passwordSetAt()));
    }

    private @Nullable AccessRefused against(SignedIn person, String path) {
        if (person.byToken() && path.startsWith("/api/my/")) {
            return AccessRefused.NOT_BY_TOKEN;
        }
        return !isOpenToOldPasswords(path) && mustChangePassword(person.account())
                ? AccessRefused.PASSWORD_MUST_CHANGE
                : null;
    }

    /** Names of places too: they stand above every page, and are no secret. */
    private static boolean isOpenToOldPasswords(String path) {
        return WITH_OLD_PASSWORD.contains(path) || path.startsWith("/api/divisions/");
    }
}
