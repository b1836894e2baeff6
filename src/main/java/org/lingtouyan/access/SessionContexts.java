package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Names the post in which a request acts; else it is the one chosen in the session, else the first. */
    static final String POST_HEADER = "X-Post";

    private static final String ACCOUNT = "account";
    private static final String POST = "post";

    /** What the owner of a session recognises it by: its own secret id is never told. */
    static final String HANDLE = "handle";

    static final String ADDRESS = "address";
    static final String DEVICE = "device";

    private final Accounts accounts;
    private final SessionRules rules;

    SessionContexts(Accounts accounts, SessionRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    static Authentication authentication(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    /** Begins a session of its own for the person; whatever session the request came with ends. */
    void begin(SignedIn person, HttpServletRequest request) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(ACCOUNT, person.account().id().toString());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.getName());
        session.setAttribute(HANDLE, UUID.randomUUID().toString());
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(DEVICE, Whence.of(request).device());
        choose(person.post(), session);
    }

    /** From now on requests of this session that name no post act in this one. */
    void choose(Post post, HttpSession session) {
        session.setAttribute(POST, post.id().toString());
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
        return personOf(request).isPresent();
    }

    private SecurityContext contextOf(HttpServletRequest request) {
        return personOf(request)
                .map(person -> (SecurityContext) new SecurityContextImpl(authentication(person)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<SignedIn> personOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> personOf(session, request));
    }

    private Optional<SignedIn> personOf(HttpSession session, HttpServletRequest request) {
        if (session.getAttribute(ACCOUNT) != null && rules.isOver(Instant.ofEpochMilli(session.getCreationTime()))) {
            session.invalidate();
            AccessProblems.remember(AccessRefused.SESSION_OVER, request);
            return Optional.empty();
        }
        var named = Optional.ofNullable(request.getHeader(POST_HEADER));
        return Optional.ofNullable((String) session.getAttribute(ACCOUNT))
                .flatMap(id -> accounts.open(UUID.fromString(id)))
                .flatMap(account -> acting(account, named.orElse((String) session.getAttribute(POST)), request));
    }

    /** A post that is over ends the stay and never becomes another one by itself: what is written next would go astray. */
    private static Optional<SignedIn> acting(Account account, @Nullable String post, HttpServletRequest request) {
        var person = account.actingIn(post);
        if (person.isEmpty()) {
            AccessProblems.remember(AccessRefused.POST_NOT_HELD, request);
        }
        return person;
    }
}
