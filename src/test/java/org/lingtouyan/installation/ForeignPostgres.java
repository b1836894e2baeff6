package org.lingtouyan.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/** A PostgreSQL that is not ours, of a version of choice, with the accounts and the database that docs/operating.md asks for. */
public final class ForeignPostgres implements AutoCloseable {

    /** The version that comes along; its programs are on the class path, those of the others lie in target. */
    public static final int OURS = 17;

    private static final String PASSWORD = "of-a-test";
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Path folder;
    private final Path programs;
    private final ProcessOwner owner;
    private final int port;

    private ForeignPostgres(Path folder, Path programs, int port) throws IOException {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
        this.owner = ProcessOwner.forFolder(folder);
    }

    public static ForeignPostgres ofVersion(int version) {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(TARGET), "postgres-" + version + "-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            var postgres = new ForeignPostgres(folder, programs(version).resolve("bin"), freePort());
            postgres.initialise();
            postgres.start();
            postgres.makeAccounts();
            return postgres;
        } catch (IOException | SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/lingtouyan".formatted(port);
    }

    /** A home folder that knows the passwords of the accounts. */
    public Home home() {
        try {
            var home = new Home(Files.createTempDirectory(folder, "home-"));
            for (var account : List.of("owner", "web", "worker")) {
                home.keepPrivately("secret/database-" + account, PASSWORD);
            }
            return home;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A connection as {@code owner}, {@code web} or {@code worker}. */
    public Connection as(String account) throws SQLException {
        return DriverManager.getConnection(url(), "lingtouyan_" + account, PASSWORD);
    }

    public void superuser(String sql) {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), "postgres", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "stop", "-D", folder.resolve("data").toString(), "-m", "fast", "-w");
            FileTree.delete(folder);
        } catch (IOException stillThere) {
            throw new UncheckedIOException(stillThere);
        }
    }

    private void initialise() throws IOException {
        var passwordFile = Files.writeString(folder.resolve("password"), PASSWORD);
        Files.createDirectories(folder.resolve("data"));
        owner.takeOver(folder);
        var data = folder.resolve("data").toString();
        run("initdb", "-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile=" + passwordFile, "-N");
    }

    private void start() throws IOException {
        var settings = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off".formatted(port);
        var log = folder.resolve("data/server.log").toString();
        run("pg_ctl", "start", "-D", folder.resolve("data").toString(), "-w", "-l", log, "-o", settings);
    }

    private void makeAccounts() throws SQLException {
        for (var account : List.of("owner", "web", "worker")) {
            superuser("create role lingtouyan_%s login password '%s'".formatted(account, PASSWORD));
        }
        superuser("create database lingtouyan owner lingtouyan_owner encoding 'UTF8' locale 'C' template template0");
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(programs.resolve(program).toString()));
        command.addAll(List.of(arguments));
        var output = folder.resolve(program + ".log");
        var process = new ProcessBuilder(owner.command(command.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("%s failed: %s".formatted(program, Files.readString(output)));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized Path programs(int version) throws IOException {
        var folder = Files.createDirectories(TARGET.resolve("postgresqls"));
        if (version == OURS) {
            return PostgresBinaries.unpackedUnder(folder);
        }
        var programs = folder.resolve(String.valueOf(version));
        if (Files.exists(programs)) {
            return programs;
        }
        try (var jar = new ZipFile(folder.resolve(version + ".jar").toFile());
                var archive = jar.getInputStream(jar.getEntry(PostgresBinaries.archive()))) {
            return PostgresBinaries.unpack(archive, programs);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
