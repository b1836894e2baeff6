package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps of a signed-in person nothing but the account's id in the session, and looks the account up with each request:
 * a closed account or a changed role counts from then on, and no session outlives a new version of the software.
 */
@Component
class SessionContexts implements SecurityContextRepository {

    private static final String ACCOUNT = "account";

    private final Accounts accounts;

    SessionContexts(Accounts accounts) {
        this.accounts = accounts;
    }

    static Authentication authentication(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.signedIn(), null, List.of());
    }

    /** Begins a session of its own for the account; whatever session the request came with ends. */
    void begin(Account account, HttpServletRequest request) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.id().toString());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.name());
    }

    void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new OnDemand(() -> contextOf(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return contextOf(holder.getRequest());
    }

    /** Only {@link #begin} puts anything into a session. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return accountOf(request).isPresent();
    }

    private SecurityContext contextOf(HttpServletRequest request) {
        return accountOf(request)
                .map(account -> (SecurityContext) new SecurityContextImpl(authentication(account)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<Account> accountOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(ACCOUNT))
                .flatMap(id -> accounts.open(UUID.fromString(id)));
    }
}
