package org.lingtouyan.soak;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lingtouyan.Caller;
import org.lingtouyan.LingtouyanProcess;

/** A server of its own as an operator runs it: a jar, a home folder, a port. It can be started, asked, and hurt. */
public final class Installed implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path jar;
    private final Path home;
    private final int port;
    private final Map<String, String> environment;
    private Process server;
    private Caller caller;

    public Installed(Path jar, Path home, Map<String, String> environment) throws IOException {
        this.jar = jar.toAbsolutePath();
        this.home = home.toAbsolutePath();
        this.environment = environment;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    public Path home() {
        return home;
    }

    /** Nobody yet; there is one as soon as the first start has made the demo password. */
    synchronized Caller caller() {
        if (caller == null) {
            caller = Caller.at(home, port);
        }
        return caller;
    }

    /** Begins to start; {@link #awaitServing} says when it does. */
    public void launch() throws IOException {
        server = run("server.log", "--demo=none");
    }

    public void start() throws IOException {
        launch();
        awaitServing();
    }

    public void awaitServing() {
        await("serves", this::isServing);
    }

    /** Whether a command of the jar, run to its end beside the serving server, ends well; what it printed is kept. */
    boolean succeeds(String command) throws IOException, InterruptedException {
        Files.deleteIfExists(home.resolve(command + ".log"));
        return run(command + ".log", command).waitFor() == 0;
    }

    String printed(String command) throws IOException {
        return Files.readString(home.resolve(command + ".log"));
    }

    public void killServer() {
        server.destroyForcibly().onExit().join();
    }

    public void killDatabase() {
        postmaster().destroyForcibly();
    }

    /** A killed one may have left orphans that still answer while the next is not there yet: that one is waited for. */
    ProcessHandle postmaster() {
        await("PostgreSQL runs", () -> numbered().isPresent());
        return numbered().orElseThrow();
    }

    private Optional<ProcessHandle> numbered() {
        try (var lines = Files.lines(home.resolve("postgres/data/postmaster.pid"))) {
            return lines.findFirst()
                    .flatMap(number -> ProcessHandle.of(Long.parseLong(number.strip())))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException between) {
            return Optional.empty();
        }
    }

    /** All processes of the database, its first one at the head. */
    List<ProcessHandle> databaseProcesses() {
        var first = postmaster();
        return Stream.concat(Stream.of(first), first.descendants()).toList();
    }

    Connection superuser() throws SQLException, IOException {
        var port = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                .get(3)
                .strip();
        var password =
                Files.readString(home.resolve("secret/postgres-superuser")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/lingtouyan", "postgres", password);
    }

    /** An orderly end. */
    @Override
    public void close() {
        if (server != null) {
            server.destroy();
            server.onExit().join();
        }
    }

    static void await(String what, Question question) {
        long began = System.nanoTime();
        while (!answeredYes(question)) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("waited in vain for: " + what);
            }
            pause(100);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private boolean isServing() {
        return server.isAlive() && caller().get("/api/health").statusCode() == 200;
    }

    /** No answer is no yet. */
    private static boolean answeredYes(Question question) {
        try {
            return question.ask();
        } catch (Exception notYet) {
            return false;
        }
    }

    private Process run(String log, String argument) throws IOException {
        Files.createDirectories(home);
        var process = LingtouyanProcess.of(jar, home, port, argument);
        process.environment().putAll(environment);
        return process.redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve(log).toFile()))
                .start();
    }

    interface Question {
        boolean ask() throws Exception;
    }
}
