package org.lingtouyan.access;

import java.util.List;
import java.util.Locale;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Problems;
import org.lingtouyan.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the first account of an installation with a person at the console, or from an argument and standard input. */
@Component
class FirstAdministrator {

    private static final String HOW = """
            There is no account yet, and no console to ask at. Please name the administrator and give the password on
            standard input:  java -jar lingtouyan.jar --administrator=<name> < file-with-the-password
            (For a demonstration with invented data add --demo.)""";

    private static final String NAME_PATTERN = "[^\\s\\p{Lu}]{1,64}";
    private static final DivisionCode PROVINCE = new DivisionCode("620000000000");

    private final Accounts accounts;
    private final Passwords passwords;
    private final Problems problems;
    private final Console console;
    private final String given;

    FirstAdministrator(
            Accounts accounts,
            Passwords passwords,
            Problems problems,
            Console console,
            @Value("${administrator:}") String given) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.problems = problems;
        this.console = console;
        this.given = given;
    }

    /** @throws IllegalStateException with a sentence that says how, if nobody can be asked */
    void ask() {
        if (!given.isBlank()) {
            make(given, console.lineFromStandardInput());
        } else if (console.present()) {
            askUntilRight();
        } else {
            throw new IllegalStateException(HOW);
        }
    }

    private void askUntilRight() {
        console.say("This installation has no account yet. Let us make the administrator's.");
        while (!accounts.hasAnyOfItsOwn()) {
            try {
                makeWith(console.ask("Name: "), console.askSecretly("Password: "), console.askSecretly("Once more: "));
            } catch (Refusal refusal) {
                console.say(problems.sentence(refusal.reason(), Locale.ENGLISH, refusal.arguments()));
            }
        }
    }

    private void makeWith(String name, String password, String again) {
        if (password.equals(again)) {
            make(name, password);
        } else {
            console.say("The two passwords differ.");
        }
    }

    private void make(String typedName, String password) {
        var name = typedName.strip();
        if (!name.matches(NAME_PATTERN)) {
            throw AccessRefused.ACCOUNT_NAME_UNUSABLE.because();
        }
        passwords.requireStrong(password, name);
        var hash = passwords.hash(password);
        accounts.add(List.of(Account.of(name, name, hash, Role.ADMINISTRATOR, PROVINCE)));
    }
}
