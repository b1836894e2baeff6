package org.lingtouyan.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The person who started the server, if there is one. */
@Component
class Console {

    boolean present() {
        return System.console() != null;
    }

    void say(String sentence) {
        System.out.println(sentence);
    }

    String ask(String question) {
        return Objects.requireNonNullElse(
                Objects.requireNonNull(System.console()).readLine(question), "");
    }

    String askSecretly(String question) {
        var typed = Objects.requireNonNull(System.console()).readPassword(question);
        return typed == null ? "" : new String(typed);
    }

    String lineFromStandardInput() {
        try {
            var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return Objects.requireNonNullElse(line, "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
