package org.lingtouyan.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.installation.Secrets;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sees to it, before anything is served, that somebody can sign in: in a demonstration the demo accounts under the one
 * demo password, elsewhere an administrator whom a person names. No password comes with the software.
 */
@Component
class AccountsAtStart implements SmartInitializingSingleton {

    static final String DEMO_PASSWORD = "demo-password";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Divisions divisions;
    private final Secrets secrets;
    private final FirstAdministrator administrator;
    private final boolean demo;
    private final boolean serves;

    AccountsAtStart(
            Accounts accounts,
            Passwords passwords,
            Divisions divisions,
            Secrets secrets,
            FirstAdministrator administrator,
            @Value("${lingtouyan.demo.enabled:false}") boolean demo,
            @Value("${lingtouyan.command:serve}") String command) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.divisions = divisions;
        this.secrets = secrets;
        this.administrator = administrator;
        this.demo = demo;
        this.serves = command.equals("serve");
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (serves && demo) {
            prepareDemo(secrets.password(DEMO_PASSWORD));
        } else if (serves && !accounts.hasAnyOfItsOwn()) {
            administrator.ask();
        }
    }

    /** One hash for all, because they have one password and a first start has no time for three hundred. */
    private void prepareDemo(String password) {
        var present = accounts.demoAccounts();
        if (!present.isEmpty() && !stillHolds(password)) {
            accounts.renewDemoPassword(passwords.hash(password));
        }
        if (!missing("", present).isEmpty()) {
            accounts.add(missing(passwords.hash(password), present));
        }
    }

    private List<Account> missing(String passwordHash, Map<String, UUID> present) {
        return new DemoAccounts(divisions, passwordHash, present)
                .all().stream()
                        .filter(account -> !present.containsKey(account.name()))
                        .toList();
    }

    private boolean stillHolds(String password) {
        return accounts.openByName("province")
                .filter(province -> passwords.matches(password, province.passwordHash()))
                .isPresent();
    }
}
