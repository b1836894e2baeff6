package org.lingtouyan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.lingtouyan.shared.Refusal;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;

/**
 * Signs a program in with every request it makes. Because Argon2 is slow on purpose, a pair that was right is remembered
 * for a minute, under a hash whose key dies with this process, and only while the account stays as it was.
 */
class BasicSignIn implements AuthenticationManager {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int AT_MOST = 10_000;
    private static final int KEY_LENGTH = 32;

    private final SigningIn signingIn;
    private final Accounts accounts;
    private final KeyedHash hash = new KeyedHash(randomKey());
    private final Cache<ByteBuffer, Account> right = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(AT_MOST)
            .build();

    BasicSignIn(SigningIn signingIn, Accounts accounts) {
        this.signingIn = signingIn;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        var name = tried.getName();
        var password = String.valueOf(tried.getCredentials());
        var key = ByteBuffer.wrap(hash.of((name + '\0' + password).getBytes(StandardCharsets.UTF_8)));
        var where = (Whence) Objects.requireNonNull(tried.getDetails());
        var account = remembered(key).orElseGet(() -> checked(key, name, password, where));
        return SessionContexts.authentication(acting(account, where));
    }

    private Optional<Account> remembered(ByteBuffer key) {
        return Optional.ofNullable(right.getIfPresent(key))
                .filter(account ->
                        accounts.open(account.id()).filter(account::equals).isPresent());
    }

    private Account checked(ByteBuffer key, String name, String password, Whence where) {
        try {
            var account = signingIn.signIn(name, password, null, where);
            right.put(key, account);
            return account;
        } catch (Refusal refusal) {
            throw new SignInRefused(refusal);
        }
    }

    private static SignedIn acting(Account account, Whence where) {
        var refused = where.post() == null ? AccessRefused.NO_POST_TODAY : AccessRefused.POST_NOT_HELD;
        return account.actingIn(where.post()).orElseThrow(() -> new SignInRefused(refused.because()));
    }

    private static byte[] randomKey() {
        var key = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
