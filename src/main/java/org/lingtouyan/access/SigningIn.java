package org.lingtouyan.access;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.SignInEvent.Kind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Checks an account's password and its second factor. Every wrong answer looks alike, takes alike, and counts. */
@ConditionalOnWebApplication
@Component
class SigningIn {

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final FailedSignIns failures;
    private final SignInEvents events;

    SigningIn(
            Accounts accounts,
            Passwords passwords,
            SecondFactors secondFactors,
            FailedSignIns failures,
            SignInEvents events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.failures = failures;
        this.events = events;
    }

    /**
     * @param code of the second factor, where the account has one
     * @throws org.lingtouyan.shared.Refusal SIGN_IN_FAILED, SECOND_FACTOR_NEEDED, SECOND_FACTOR_WRONG or, after too many
     *     failures, TOO_MANY_FAILED_SIGN_INS
     */
    Account signIn(String typedName, String password, @Nullable String code, Whence where) {
        var name = name(typedName);
        var account = accounts.openByName(name);
        var id = account.map(Account::id).orElse(null);
        failures.requireFew(name, id, where.address());
        if (!matches(account, password)) {
            failures.failed(name, id, where);
            throw AccessRefused.SIGN_IN_FAILED.because();
        }
        var known = account.orElseThrow();
        if (known.safeguards().secondFactor()) {
            requireCode(known, code, where);
        }
        failures.succeeded(name, where.address());
        events.note(Kind.SIGNED_IN, known.id(), where, null);
        return known;
    }

    private void requireCode(Account account, @Nullable String code, Whence where) {
        if (code == null || code.isBlank()) {
            throw AccessRefused.SECOND_FACTOR_NEEDED.because();
        }
        if (!secondFactors.takes(account, code, where)) {
            failures.failed(account.name(), account.id(), where);
            throw AccessRefused.SECOND_FACTOR_WRONG.because();
        }
    }

    private boolean matches(Optional<Account> account, String password) {
        var bounded = password.length() > LONGEST ? "" : password;
        return account.map(known -> passwords.matches(bounded, known.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(bounded));
    }

    private static String name(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
