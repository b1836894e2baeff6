package org.lingtouyan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.lingtouyan.access.SignInEvent.Kind;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens for programs. A secret is 32 random bytes, so its plain SM3 is enough to know it again; what was looked up is
 * remembered for a minute, and forgotten at once where this server revokes it.
 */
@Component
class ApiTokens {

    /** How a token begins, so that people and scanners of leaked secrets know it for one. */
    static final String PREFIX = "lty_";

    private static final int SECRET_LENGTH = 32;
    private static final int HASH_LENGTH = 32;
    private static final int LONGEST_YEARS = 1;
    private static final int LONGEST_NAME = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Who could give himself more than he has, through a token that outlives his post, is not served by tokens. */
    private static final Set<Right> NEVER = EnumSet.of(Right.ADMINISTER_ACCOUNTS);

    private final Cache<ByteBuffer, Optional<ApiToken>> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();
    private final Cache<UUID, Boolean> noted =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();
    private final ApiTokenTable table;
    private final Accounts accounts;
    private final SignInEvents events;

    ApiTokens(ApiTokenTable table, Accounts accounts, SignInEvents events) {
        this.table = table;
        this.accounts = accounts;
        this.events = events;
    }

    List<ApiToken> of(UUID account) {
        return table.of(account);
    }

    /** @return the secret, shown now and never again */
    @Transactional
    public String make(SignedIn person, ApiToken token, Post post, Whence where) {
        if (!post.role().rights().containsAll(token.rights())
                || token.rights().isEmpty()
                || token.rights().stream().anyMatch(NEVER::contains)
                || !post.division().contains(token.division())) {
            throw AccessRefused.TOKEN_BEYOND_POST.because();
        }
        if (!isDatedWell(token.expiresOn())
                || token.name().isBlank()
                || token.name().length() > LONGEST_NAME) {
            throw AccessRefused.TOKEN_UNUSABLE.because();
        }
        var secret = new byte[SECRET_LENGTH];
        RANDOM.nextBytes(secret);
        var text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        table.add(token, hash(text));
        events.note(Kind.TOKEN_MADE, person.account().id(), where, token.name());
        return text;
    }

    @Transactional
    public void revoke(SignedIn person, UUID token, Whence where) {
        var named = table.of(person.account().id()).stream()
                .filter(each -> each.id().equals(token))
                .findFirst()
                .orElseThrow(RequestRefused.NOT_FOUND::because);
        table.revoke(token, person.account().id());
        events.note(Kind.TOKEN_REVOKED, person.account().id(), where, named.name());
        known.invalidateAll();
    }

    /** Whom a token lets in, as long as it, its post and its account are good today. */
    Optional<SignedIn> personWith(String text) {
        return known.get(ByteBuffer.wrap(hash(text)), key -> table.find(key.array()))
                .filter(ApiToken::isGoodToday)
                .flatMap(token -> accounts.open(token.account())
                        .flatMap(account -> account.actingIn(token.post().toString()))
                        .map(person -> noted(person.with(token), token)));
    }

    /** Why a token lets nobody in. Whoever shows the secret of one that was good may know that it is over. */
    enum Ended {
        UNKNOWN,
        EXPIRED,
        /** By its owner, with the account, or with the post it was made for. */
        WITHDRAWN
    }

    Ended ended(String text) {
        return table.everMade(hash(text))
                .map(lastDay -> lastDay.isBefore(Post.today()) ? Ended.EXPIRED : Ended.WITHDRAWN)
                .orElse(Ended.UNKNOWN);
    }

    /** A program or a phone signs itself out: its own token is good no more. */
    @Transactional
    public void end(SignedIn person, String text, Whence where) {
        table.find(hash(text)).ifPresent(token -> revoke(person, token.id(), where));
    }

    /** Noted to the minute: who looks wants to know whether it is still in use. */
    private SignedIn noted(SignedIn person, ApiToken token) {
        if (noted.asMap().putIfAbsent(token.id(), true) == null) {
            table.used(token.id());
        }
        return person;
    }

    private static boolean isDatedWell(LocalDate day) {
        var today = Post.today();
        return !day.isBefore(today) && !day.isAfter(today.plusYears(LONGEST_YEARS));
    }

    private static byte[] hash(String text) {
        var digest = new SM3Digest();
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        digest.update(bytes, 0, bytes.length);
        var hash = new byte[HASH_LENGTH];
        digest.doFinal(hash, 0);
        return hash;
    }
}
