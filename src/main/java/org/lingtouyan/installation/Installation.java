package org.lingtouyan.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Prepares this machine before the application starts: home folder, database, migrations. With {@code --database} (or
 * {@code SPRING_DATASOURCE_URL}) it uses that PostgreSQL; otherwise it runs its own under the home folder.
 */
public final class Installation {

    /** Held for as long as this process lives: a channel nobody refers to would give its lock back. */
    @SuppressWarnings("unused")
    private static @Nullable FileChannel lock;

    private final Home home;
    private final CommandLine commandLine;
    private final boolean alreadyServing;
    private final Map<String, Object> properties;

    private Installation(Home home, CommandLine commandLine, @Nullable Database database) {
        this.home = home;
        this.commandLine = commandLine;
        this.alreadyServing = database == null;
        this.properties = new HashMap<>(Map.of(
                "lingtouyan.home", home.path().toString(),
                "lingtouyan.command", commandLine.command(),
                "lingtouyan.database.own", !commandLine.usesExternalDatabase(),
                "lingtouyan.serving", named("serving", commandLine),
                "lingtouyan.demo.enabled", commandLine.demo(),
                "lingtouyan.demo.size", commandLine.demoSize()));
        if (commandLine.option("log").filter("json"::equals).isPresent()) {
            properties.put("logging.structured.format.console", "ecs");
        }
        if (database != null) {
            properties.putAll(database.properties());
        }
    }

    /** Makes everything ready that the application needs to start; safe to call after a crash at any point. */
    public static Installation prepare(String... arguments) {
        return prepare(Home.fromEnvironment(), arguments);
    }

    /** The same, in a given home folder. */
    public static Installation prepare(Home home, String... arguments) {
        var commandLine = CommandLine.parse(arguments);
        // until the application sets logging up, libraries would tell of every step they take
        LoggingSystem.get(Installation.class.getClassLoader()).beforeInitialize();
        try {
            if (commandLine.serves() && !locked(home, named("server.lock", commandLine))) {
                return new Installation(home, commandLine, null);
            }
            return new Installation(home, commandLine, database(home, commandLine));
        } catch (IOException | SQLException impossible) {
            throw new IllegalStateException(
                    "Cannot prepare " + home.path() + ": " + impossible.getMessage(), impossible);
        }
    }

    /** Whether another server of this home folder is already running. */
    public boolean alreadyServing() {
        return alreadyServing;
    }

    public void sayWhereItServes() {
        try {
            System.out.println(Files.readString(home.resolve(named("serving", commandLine))));
        } catch (IOException notYet) {
            System.out.println("Lingtouyan is already starting from " + home.path());
        }
    }

    public Map<String, Object> properties() {
        return properties;
    }

    public WebApplicationType webApplicationType() {
        return commandLine.serves() ? WebApplicationType.SERVLET : WebApplicationType.NONE;
    }

    public String[] springArguments() {
        return commandLine.rest().toArray(String[]::new);
    }

    private static Database database(Home home, CommandLine commandLine) throws IOException, SQLException {
        var secrets = new Secrets(home);
        if (commandLine.usesExternalDatabase()) {
            return migrated(new ExternalPostgres(commandLine.database(), home).database());
        }
        var postgres = new OwnPostgres(home, secrets);
        if (commandLine.serves()) {
            postgres.start();
        } else {
            postgres.joinOrStart();
        }
        var database = new Database(
                postgres.url(DatabaseAccounts.DATABASE),
                secrets.password("secret/database-owner"),
                secrets.password("secret/database-web"),
                secrets.password("secret/database-worker"));
        DatabaseAccounts.ensure(postgres, database);
        return migrated(database);
    }

    private static Database migrated(Database database) {
        Migrations.run(database.url(), Database.OWNER, database.ownerPassword());
        return database;
    }

    /** Our own PostgreSQL has one server; of an external one several may share a home folder, each on its port. */
    private static String named(String file, CommandLine commandLine) {
        return commandLine.usesExternalDatabase() ? file + "-" + commandLine.port() : file;
    }

    /** The lock is the operating system's: it goes with the process, however that ends. */
    private static boolean locked(Home home, String name) {
        try {
            lock = FileChannel.open(home.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return lock.tryLock() != null;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
