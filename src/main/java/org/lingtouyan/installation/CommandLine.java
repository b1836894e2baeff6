package org.lingtouyan.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the server was asked to do: {@code [command] [--demo[=small|article|province]] [--database=url] [--spring.option=value …]}.
 * Without a command it serves, without a database from our own PostgreSQL.
 */
record CommandLine(String command, boolean demo, String demoSize, String database, List<String> rest) {

    private static final Set<String> COMMANDS = Set.of(
            "serve", "rebuild-indicators", "verify-trail", "rotate-keys", "rotate-search-key", "backup", "restore");

    static CommandLine parse(String... arguments) {
        var command = "serve";
        var demo = false;
        var size = "article";
        var database = Objects.requireNonNullElse(System.getenv("SPRING_DATASOURCE_URL"), "");
        var rest = new ArrayList<String>();
        for (var argument : arguments) {
            if (argument.equals("--demo")) {
                demo = true;
            } else if (argument.startsWith("--demo=")) {
                demo = true;
                size = argument.substring("--demo=".length());
            } else if (argument.startsWith("--database=")) {
                database = argument.substring("--database=".length());
            } else if (COMMANDS.contains(argument)) {
                command = argument;
            } else if (argument.startsWith("--")) {
                rest.add(argument);
            } else {
                throw new IllegalArgumentException("Unknown command '%s'. Known: %s".formatted(argument, COMMANDS));
            }
        }
        return new CommandLine(command, demo, size, database, List.copyOf(rest));
    }

    boolean usesExternalDatabase() {
        return !database.isBlank();
    }

    /** The port it will serve on, which tells several servers of one home folder apart. */
    String port() {
        return option("server.port").orElseGet(() -> Objects.requireNonNullElse(System.getenv("PORT"), "8080"));
    }

    /** What was given as {@code --name=…} and is no setting of the server. */
    Optional<String> option(String name) {
        return rest.stream()
                .filter(argument -> argument.startsWith("--" + name + "="))
                .map(argument -> argument.substring(name.length() + 3))
                .findFirst();
    }

    boolean serves() {
        return command.equals("serve");
    }
}
