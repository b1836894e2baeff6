package org.lingtouyan.installation;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.boot.logging.LoggingSystem;

/** The commands {@code backup} and {@code restore}: of the files beneath, so they run without the application. */
public final class BackupCommands {

    private BackupCommands() {}

    /** Runs the command if it is one of these. @return whether it was */
    public static boolean ran(String... arguments) {
        var commandLine = CommandLine.parse(arguments);
        if (!commandLine.command().equals("backup") && !commandLine.command().equals("restore")) {
            return false;
        }
        LoggingSystem.get(BackupCommands.class.getClassLoader()).beforeInitialize();
        run(commandLine, Home.fromEnvironment());
        return true;
    }

    static void run(CommandLine commandLine, Home home) {
        if (commandLine.usesExternalDatabase()) {
            throw new IllegalStateException(
                    "An external database is backed up by its own tools (pg_basebackup, pgBackRest …); see docs/operating.md.");
        }
        try {
            System.out.println(commandLine.command().equals("backup") ? backup(home) : restore(commandLine, home));
        } catch (IOException | SQLException impossible) {
            throw new IllegalStateException(commandLine.command() + ": " + impossible.getMessage(), impossible);
        }
    }

    private static String backup(Home home) throws IOException, SQLException {
        var postgres = new OwnPostgres(home, new Secrets(home));
        postgres.joinOrStart();
        var copy = new Backup(postgres, BackupFolder.of(home), home.resolve("uploads")).take();
        return "backup: done, %s is whole since %s; secret/ is not in it: keep that apart"
                .formatted(copy.folder(), copy.finishedAt());
    }

    private static String restore(CommandLine commandLine, Home home) throws IOException {
        var until = commandLine.option("until").map(Restore::moment);
        var from = commandLine.option("from").map(java.nio.file.Path::of).map(BackupFolder::new);
        var copy = new Restore(home, from.orElseGet(() -> BackupFolder.of(home))).to(until.orElse(null));
        return "restore: done, from %s to %s; start the server, then make a new backup"
                .formatted(copy.folder(), until.map(Object::toString).orElse("the end of the log"));
    }
}
