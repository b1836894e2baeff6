package org.lingtouyan.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the server was asked to do: {@code [command] [--demo[=small|article]] [--spring.option=value …]}.
 * Without a command it serves.
 */
record CommandLine(String command, boolean demo, String demoSize, List<String> rest) {

    private static final Set<String> COMMANDS = Set.of("serve", "rebuild-indicators", "verify-trail", "rotate-keys");

    static CommandLine parse(String... arguments) {
        var command = "serve";
        var demo = false;
        var size = "article";
        var rest = new ArrayList<String>();
        for (var argument : arguments) {
            if (argument.equals("--demo")) {
                demo = true;
            } else if (argument.startsWith("--demo=")) {
                demo = true;
                size = argument.substring("--demo=".length());
            } else if (COMMANDS.contains(argument)) {
                command = argument;
            } else if (argument.startsWith("--")) {
                rest.add(argument);
            } else {
                throw new IllegalArgumentException("Unknown command '%s'. Known: %s".formatted(argument, COMMANDS));
            }
        }
        return new CommandLine(command, demo, size, List.copyOf(rest));
    }

    boolean serves() {
        return command.equals("serve");
    }
}
