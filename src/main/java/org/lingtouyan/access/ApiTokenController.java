package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens for programs. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/api/my/tokens")
class ApiTokenController {

    private static final int DAYS = 90;

    private final ApiTokens tokens;
    private final Divisions divisions;

    ApiTokenController(ApiTokens tokens, Divisions divisions) {
        this.tokens = tokens;
        this.divisions = divisions;
    }

    @GetMapping
    List<TokenShown> tokens(@AuthenticationPrincipal SignedIn person) {
        return tokens.of(person.account().id()).stream().map(this::shown).toList();
    }

    /** For the post in which the person acts; without other wishes for its whole area and ninety days. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TokenMade make(@AuthenticationPrincipal SignedIn person, @RequestBody TokenWish wish, HttpServletRequest request) {
        var token = ApiToken.of(
                person,
                person.post(),
                Objects.requireNonNullElse(wish.name(), "").strip(),
                Objects.requireNonNullElse(wish.rights(), Set.of()),
                Objects.requireNonNullElse(wish.division(), person.post().division()),
                Optional.ofNullable(wish.expiresOn())
                        .orElseGet(() -> Post.today().plusDays(DAYS)));
        divisions.require(token.division());
        var secret = tokens.make(person, token, person.post(), Whence.of(request));
        return new TokenMade(token.id(), secret, token.expiresOn());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id, HttpServletRequest request) {
        tokens.revoke(person, id, Whence.of(request));
    }

    private TokenShown shown(ApiToken token) {
        return new TokenShown(
                token.id(),
                token.name(),
                token.post(),
                token.rights(),
                divisions.require(token.division()),
                token.expiresOn(),
                !token.isGoodToday(),
                token.madeAt(),
                token.lastUsedAt());
    }

    record TokenWish(
            @Nullable String name,
            @Nullable Set<Right> rights,
            @Nullable DivisionCode division,
            @Nullable LocalDate expiresOn) {}

    record TokenShown(
            UUID id,
            String name,
            UUID post,
            Set<Right> rights,
            Division area,
            LocalDate expiresOn,
            boolean expired,
            @Nullable OffsetDateTime madeAt,
            @Nullable OffsetDateTime lastUsedAt) {}

    /** @param token the secret, shown now and never again */
    record TokenMade(UUID id, String token, LocalDate expiresOn) {

        @Override
        public String toString() {
            return "token " + id;
        }
    }
}
