package org.lingtouyan.installation;

import java.io.File;
import java.io.IOException;
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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * A PostgreSQL of our own under the home folder: made at the first start, recovered after a crash, restarted when it
 * dies while we serve. It listens on the loopback address only.
 */
final class OwnPostgres {

    private static final Logger log = LoggerFactory.getLogger(OwnPostgres.class);
    private static final int ATTEMPTS = 60;

    private final Path folder;
    private final Path data;
    private final ProcessOwner owner;
    private final Path programs;
    private final BackupFolder backups;
    private final String superPassword;
    private volatile boolean stopping;
    private volatile int port;

    OwnPostgres(Home home, Secrets secrets) throws IOException {
        folder = Files.createDirectories(home.resolve("postgres"));
        data = folder.resolve("data");
        owner = ProcessOwner.forFolder(folder);
        programs = PostgresBinaries.unpackedUnder(folder).resolve("bin");
        backups = BackupFolder.of(home);
        superPassword = secrets.password("secret/postgres-superuser");
    }

    /** Uses the server that already runs on our data, or starts one and keeps it alive. */
    int joinOrStart() throws IOException {
        var running = Postmaster.on(data);
        if (running.isPresent() && answers(running.get().port())) {
            port = running.get().port();
            return port;
        }
        return start();
    }

    /** Starts on a free port after stopping what an earlier, killed server left running on our data. */
    int start() throws IOException {
        owner.takeOver(folder);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        if (Postmaster.on(data).isPresent()) {
            endEarlier();
        }
        Postmaster.forgetDead(data);
        port = freePort();
        launch();
        // after the application has closed: what it still writes while closing needs the database
        SpringApplication.getShutdownHandlers().add(this::stop);
        return port;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", superPassword);
    }

    Path data() {
        return data;
    }

    /** The log is kept there from now on, or fetched from there: the folder is the server's. */
    void archiveInto(Path wal) throws IOException {
        owner.takeOver(Files.createDirectories(wal));
    }

    /** Brings a copied data folder to where the settings say it ends, and leaves it stopped and in order. */
    void recover(Map<String, String> settings) throws IOException {
        owner.takeOver(folder);
        owner.takeOver(data);
        port = freePort();
        var process = begin(settings);
        while (process.isAlive() && !says("select not pg_is_in_recovery()")) {
            pause(200);
        }
        if (!process.isAlive()) {
            throw new IOException("the kept log does not reach that time; see " + folder.resolve("postgres.log"));
        }
        stop();
    }

    private Process begin(Map<String, String> furtherSettings) throws IOException {
        return new ProcessBuilder(owner.command(serverCommand(furtherSettings)))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .start();
    }

    private void launch() throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS && !stopping; attempt++) {
            var process = begin(Map.of());
            if (becomesReady(process)) {
                process.onExit().thenAccept(this::revive);
                return;
            }
        }
        throw new IOException("PostgreSQL did not start; see " + folder.resolve("postgres.log"));
    }

    /** A killed postmaster leaves children that hold the shared memory for a moment: hence more than one attempt. */
    private boolean becomesReady(Process process) {
        for (int wait = 0; wait < 1200 && process.isAlive(); wait++) {
            if (answers(port)) {
                return true;
            }
            pause(100);
        }
        pause(500);
        return false;
    }

    /** Again and again: what keeps it from starting, a full disk for instance, may pass. */
    private void revive(Process dead) {
        if (stopping) {
            return;
        }
        log.warn("PostgreSQL ended unexpectedly (exit {}), starting it again", dead.exitValue());
        while (!stopping && !isBack()) {
            pause(1000);
        }
    }

    private boolean isBack() {
        try {
            Postmaster.forgetDead(data);
            launch();
            return true;
        } catch (IOException notYet) {
            log.error("PostgreSQL could not be started again and will be tried on: {}", notYet.getMessage());
            return false;
        }
    }

    /** One that dies while it is asked to stop has stopped as well: what it leaves is recovered at the launch. */
    private void endEarlier() throws IOException {
        try {
            run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
        } catch (IOException notInOrder) {
            if (Postmaster.on(data).isPresent()) {
                throw notInOrder;
            }
        }
    }

    private void stop() {
        stopping = true;
        try {
            run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30");
        } catch (IOException cannotStop) {
            log.warn("PostgreSQL did not stop in time; it will recover at the next start");
        }
    }

    private void initialise() throws IOException {
        FileTree.delete(data);
        var draft = folder.resolve("data.new");
        FileTree.delete(draft);
        var passwordFile = folder.resolve("superuser.initial");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, superPassword);
        owner.takeOver(folder);
        if (owner == ProcessOwner.NOBODY) {
            Files.setAttribute(passwordFile, "unix:uid", 65534);
        }
        run(
                "initdb",
                "-D",
                draft.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "--locale=C",
                "--data-checksums");
        Files.delete(passwordFile);
        Files.move(draft, data, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private String[] serverCommand(Map<String, String> furtherSettings) {
        var command = new ArrayList<>(List.of(programs.resolve("postgres").toString(), "-D", data.toString()));
        var settings = PostgresSettings.of(port, backups.archiveCommand());
        settings.putAll(furtherSettings);
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command.toArray(String[]::new);
    }

    private boolean answers(int candidate) {
        port = candidate;
        return says("select true");
    }

    private boolean says(String question) {
        try (var connection =
                        DriverManager.getConnection(url("postgres") + "?connectTimeout=2", "postgres", superPassword);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException notYet) {
            return false;
        }
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
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("%s failed: %s".formatted(program, Files.readString(output)));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
