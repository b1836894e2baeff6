package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Problems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class FirstAdministratorTests {

    private static final String STRONG = "Long-enough-1";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Problems problems;
    private final JdbcClient jdbc;
    private final String name = "chief-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> said = new ArrayList<>();

    @Autowired
    FirstAdministratorTests(Accounts accounts, Passwords passwords, Problems problems, JdbcClient jdbc) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.problems = problems;
        this.jdbc = jdbc;
    }

    /** Accounts are never deleted; to others of this run the installation shall look as before. */
    @AfterEach
    void makeItLookLikeADemoAccount() {
        jdbc.sql("update access.account set demo = true, closed_at = now() where name = :name")
                .param("name", name)
                .update();
    }

    @Test
    void withoutAConsoleItSaysHowToNameOne() {
        assertThatThrownBy(() -> administrator("", silent()).ask()).isInstanceOf(NobodyCanSignIn.class);
        assertThat(accounts.hasAnyOfItsOwn()).isFalse();
    }

    @Test
    void aPersonIsAskedUntilThePasswordIsStrongAndTypedTwiceAlike() {
        administrator("", answering(name, "short", "short", name, STRONG, "Long-enough-2", name, STRONG, STRONG))
                .ask();
        var made = accounts.openByName(name).orElseThrow();
        assertThat(made.posts()).extracting(Post::role).containsExactly(Role.ADMINISTRATOR);
        assertThat(made.demo()).isFalse();
        assertThat(passwords.matches(STRONG, made.passwordHash())).isTrue();
        assertThat(said)
                .anyMatch(sentence -> sentence.contains("at least 10 characters"))
                .contains("The two passwords differ.");
    }

    @Test
    void theArgumentTakesThePasswordFromStandardInput() {
        administrator(name, answering(STRONG)).ask();
        assertThat(accounts.openByName(name)).isPresent();
    }

    @Test
    void aWeakPasswordOrAnUnusableNameIsRefused() {
        assertThatThrownBy(() -> administrator(name, answering("password")).ask())
                .hasMessageContaining("at least 10 characters");
        assertThatThrownBy(() -> administrator(name, answering("A1-" + name)).ask())
                .hasMessageContaining("at least 10 characters");
        assertThatThrownBy(() -> administrator("Two Words", answering(STRONG)).ask())
                .hasMessageContaining("1 to 64 characters");
    }

    private FirstAdministrator administrator(String given, Console console) {
        return new FirstAdministrator(accounts, passwords, problems, console, given);
    }

    private Console silent() {
        return new Person(new ArrayDeque<>(), false);
    }

    private Console answering(String... answers) {
        return new Person(new ArrayDeque<>(List.of(answers)), true);
    }

    /** Somebody at the keyboard who has his answers ready. */
    private final class Person extends Console {

        private final Deque<String> answers;
        private final boolean present;

        Person(Deque<String> answers, boolean present) {
            this.answers = answers;
            this.present = present;
        }

        @Override
        boolean present() {
            return present;
        }

        @Override
        void say(String sentence) {
            said.add(sentence);
        }

        @Override
        String ask(String question) {
            return answers.pop();
        }

        @Override
        String askSecretly(String question) {
            return answers.pop();
        }

        @Override
        String lineFromStandardInput() {
            return answers.pop();
        }
    }
}
