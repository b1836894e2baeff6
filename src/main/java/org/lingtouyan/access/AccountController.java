package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and their posts, for the administrator; he sees no household by it. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private final AccountAdministration administration;
    private final AccountPages pages;
    private final Accounts accounts;
    private final Passwords passwords;
    private final FailedSignIns failures;
    private final SignInEvents events;
    private final Actors actors;
    private final boolean demo;

    AccountController(
            AccountAdministration administration,
            AccountPages pages,
            Accounts accounts,
            Passwords passwords,
            FailedSignIns failures,
            SignInEvents events,
            Actors actors,
            @Value("${lingtouyan.demo.enabled:false}") boolean demo) {
        this.administration = administration;
        this.pages = pages;
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.events = events;
        this.actors = actors;
        this.demo = demo;
    }

    @GetMapping
    Page<AccountPages.AccountItem> accounts(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return pages.list(administrator().area(), q, cursor, Math.max(1, Math.min(limit, 200)));
    }

    @GetMapping("/{id}")
    AccountPages.AccountItem account(@PathVariable UUID id) {
        return pages.one(administrator().area(), id);
    }

    /** The password is told here and nowhere else; its owner changes it at the first sign-in. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestBody NewAccount wish, HttpServletRequest request) {
        var administrator = administrator();
        var password = passwords.invent();
        var account = Account.of(
                        Objects.requireNonNullElse(wish.name(), "").strip(),
                        Objects.requireNonNullElse(wish.displayName(), "").strip(),
                        passwords.hash(password),
                        List.of(post(wish.post())))
                .withPasswordToChange();
        administration.open(administrator, demo ? account.forDemo() : account, Whence.of(request));
        return new Opened(account.id(), account.name(), password);
    }

    @PostMapping("/{id}/password")
    Opened resetPassword(@PathVariable UUID id, HttpServletRequest request) {
        var administrator = administrator();
        var password = passwords.invent();
        administration.resetPassword(administrator, id, passwords.hash(password), Whence.of(request));
        return new Opened(id, pages.one(administrator.area(), id).name(), password);
    }

    @PostMapping("/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable UUID id, HttpServletRequest request) {
        var administrator = administrator();
        administration.require(administrator, id);
        failures.unlock(id);
        events.note(SignInEvent.Kind.UNLOCKED, id, administrator.account(), Whence.of(request), null);
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, HttpServletRequest request) {
        administration.close(administrator(), id, Whence.of(request));
    }

    @DeleteMapping("/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeSecondFactor(@PathVariable UUID id, HttpServletRequest request) {
        administration.takeSecondFactor(administrator(), id, Whence.of(request));
    }

    /** From now on that person of that identity provider comes in with this account. */
    @PutMapping("/{id}/identity")
    AccountPages.AccountItem link(
            @PathVariable UUID id, @RequestBody Identities.Identity identity, HttpServletRequest request) {
        var administrator = administrator();
        administration.link(administrator, id, identity, Whence.of(request));
        return pages.one(administrator.area(), id);
    }

    @DeleteMapping("/{id}/identity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable UUID id, HttpServletRequest request) {
        administration.unlink(administrator(), id, Whence.of(request));
    }

    @PostMapping("/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    AccountPages.AccountItem give(@PathVariable UUID id, @RequestBody PostWish wish, HttpServletRequest request) {
        var administrator = administrator();
        administration.give(administrator, id, post(wish), Whence.of(request));
        return pages.one(administrator.area(), id);
    }

    /** At once, or after the last day that is named. */
    @DeleteMapping("/{id}/posts/{post}")
    AccountPages.AccountItem end(
            @PathVariable UUID id,
            @PathVariable UUID post,
            @RequestParam(required = false) @Nullable LocalDate lastDay,
            HttpServletRequest request) {
        var administrator = administrator();
        var from = lastDay == null ? Post.today() : lastDay.plusDays(1);
        administration.end(administrator, id, post, from, Whence.of(request));
        return pages.one(administrator.area(), id);
    }

    private Actor administrator() {
        return actors.require(Right.ADMINISTER_ACCOUNTS);
    }

    private Post post(@Nullable PostWish wish) {
        if (wish == null || wish.role() == null || wish.division() == null) {
            throw RequestRefused.INVALID_REQUEST.because("role, division");
        }
        return AccountAdministration.post(wish.role(), wish.division(), wish, away(wish.standInFor()));
    }

    private @Nullable UUID away(@Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : accounts.openByName(name.strip())
                        .map(Account::id)
                        .orElseThrow(AccessRefused.NOBODY_OF_THAT_NAME::because);
    }

    record NewAccount(@Nullable String name, @Nullable String displayName, @Nullable PostWish post) {}

    /** @param password told once, to be handed over in person */
    record Opened(UUID id, String name, String password) {

        @Override
        public String toString() {
            return "account " + name;
        }
    }
}
