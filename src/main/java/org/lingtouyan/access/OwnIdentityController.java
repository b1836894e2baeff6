package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who one is at an identity provider, as the account's owner sees, links and unlinks it. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/api/my/identity")
class OwnIdentityController {

    private final OwnIdentity identity;

    OwnIdentityController(OwnIdentity identity) {
        this.identity = identity;
    }

    @GetMapping
    OwnIdentityState identity(@AuthenticationPrincipal SignedIn person) {
        var account = person.account();
        return identity.of(account)
                .map(linked -> new OwnIdentityState(
                        linked.issuer(), linked.linkedAt(), account.id().equals(linked.linkedBy())))
                .orElse(new OwnIdentityState(null, null, false));
    }

    /** From now on for ten minutes the way to a provider and back links this account instead of signing in. */
    @PostMapping("/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(@AuthenticationPrincipal SignedIn person, @RequestBody PasswordAgain typed, HttpServletRequest request) {
        identity.begin(person, typed.text(), request);
    }

    @PostMapping("/unlink")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(
            @AuthenticationPrincipal SignedIn person, @RequestBody PasswordAgain typed, HttpServletRequest request) {
        identity.unlink(person.account(), typed.text(), Whence.of(request));
    }

    /** @param issuer the provider's address; none when nobody is linked */
    record OwnIdentityState(@Nullable String issuer, @Nullable OffsetDateTime linkedAt, boolean linkedByMyself) {}

    record PasswordAgain(@Nullable String password) {

        private String text() {
            return Objects.requireNonNullElse(password, "");
        }

        @Override
        public String toString() {
            return "a password";
        }
    }
}
