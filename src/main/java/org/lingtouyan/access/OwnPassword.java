package org.lingtouyan.access;

import org.lingtouyan.access.SignInEvent.Kind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** A person's own password: asked for before anything that guards the account is changed, and changed itself. */
@ConditionalOnWebApplication
@Component
class OwnPassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final FailedSignIns failures;
    private final SignInEvents events;

    OwnPassword(Accounts accounts, Passwords passwords, FailedSignIns failures, SignInEvents events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.events = events;
    }

    /** A wrong one counts as a failed sign-in: an open page is no way to try them all. */
    void require(Account account, String password, Whence where) {
        account.requireOwnPassword();
        failures.requireFew(account.name(), account.id(), where.address());
        if (!passwords.matches(password, account.passwordHash())) {
            failures.failed(account.name(), account.id(), where);
            throw AccessRefused.PASSWORD_WRONG.because();
        }
    }

    void change(Account account, String current, String wanted, Whence where) {
        require(account, current, where);
        if (wanted.equals(current)) {
            throw AccessRefused.PASSWORD_NOT_NEW.because();
        }
        passwords.requireStrong(wanted, account.name());
        accounts.changePassword(account.id(), passwords.hash(wanted), false);
        events.note(Kind.PASSWORD_CHANGED, account.id(), where, null);
    }
}
