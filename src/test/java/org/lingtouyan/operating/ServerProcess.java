package org.lingtouyan.operating;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.lingtouyan.Caller;
import org.lingtouyan.LingtouyanProcess;

/** A server as a process of its own, whose output is read and which can be told to stop as an operator tells it. */
final class ServerProcess implements AutoCloseable {

    private final Path home;
    private final int port;
    private final Process process;

    private ServerProcess(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    static ServerProcess serving(Path home, String... arguments) throws IOException {
        int port = freePort();
        var server = new ServerProcess(home, port, begun(home, port, "out.log", arguments));
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .ignoreExceptions()
                .until(() -> server.caller().get("/api/health").statusCode() == 200);
        return server;
    }

    /** Something else that the product can be told to do, beside a server of that home folder. */
    static Process doing(Path home, String... arguments) throws IOException {
        return begun(home, 0, "command.log", arguments);
    }

    private static Process begun(Path home, int port, String log, String... arguments) throws IOException {
        return LingtouyanProcess.ofClasses(
                        home,
                        port,
                        Stream.concat(Stream.of("--demo=none"), Stream.of(arguments))
                                .toArray(String[]::new))
                .redirectErrorStream(false)
                .redirectOutput(home.resolve(log).toFile())
                .redirectError(home.resolve("err-" + log).toFile())
                .start();
    }

    Caller caller() {
        return Caller.at(home, port);
    }

    int port() {
        return port;
    }

    /** What it has written to its output so far. */
    List<String> lines() throws IOException {
        return Files.readAllLines(home.resolve("out.log"));
    }

    /** SIGTERM: the call returns at once. */
    void tellToStop() {
        process.destroy();
    }

    /** SIGKILL, as whoever pulls a plug. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void awaitEnd() {
        process.onExit().join();
    }

    @Override
    public void close() {
        tellToStop();
        awaitEnd();
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
