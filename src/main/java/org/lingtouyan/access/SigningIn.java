package org.lingtouyan.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Checks an account's password. Every wrong answer looks alike, takes alike, and counts. */
@ConditionalOnWebApplication
@Component
class SigningIn {

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final Passwords passwords;
    private final FailedSignIns failures;

    SigningIn(Accounts accounts, Passwords passwords, FailedSignIns failures) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
    }

    /** @throws org.lingtouyan.shared.Refusal SIGN_IN_FAILED or, after too many of these, TOO_MANY_FAILED_SIGN_INS */
    Account signIn(String typedName, String password, String address) {
        var name = name(typedName);
        failures.requireFew(name, address);
        var account = accounts.openByName(name);
        if (!matches(account, password)) {
            failures.failed(name, address);
            throw AccessRefused.SIGN_IN_FAILED.because();
        }
        failures.succeeded(name, address);
        return account.orElseThrow();
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
