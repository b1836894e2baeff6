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

    /** @throws NobodyCanSignIn if there is nobody to ask, or the answer from standard input will not do */
    void ask() {
        if (!given.isBlank()) {
            makeOrStop(given, console.lineFromStandardInput());
        } else if (console.present()) {
            askUntilRight();
        } else {
            throw new NobodyCanSignIn("There is no account yet, and no console to ask at.");
        }
    }

    private void askUntilRight() {
        console.say("This installation has no account yet. Let us make the administrator's.");
        while (!accounts.hasAnyOfItsOwn()) {
            try {
                makeWith(console.ask("Name: "), console.askSecretly("Password: "), console.askSecretly("Once more: "));
            } catch (Refusal refusal) {
                console.say(sentence(refusal));
            }
        }
    }

    private void makeOrStop(String name, String password) {
        try {
            make(name, password);
        } catch (Refusal refusal) {
            throw new NobodyCanSignIn(sentence(refusal));
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
        var post = Post.of(Role.ADMINISTRATOR, PROVINCE, "首次启动时设立");
        accounts.add(List.of(Account.of(name, name, hash, List.of(post))));
    }

    private String sentence(Refusal refusal) {
        return problems.sentence(refusal.reason(), Locale.ENGLISH, refusal.arguments());
    }
}
