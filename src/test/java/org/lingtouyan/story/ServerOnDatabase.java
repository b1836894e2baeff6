package org.lingtouyan.story;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.lingtouyan.Caller;
import org.lingtouyan.LingtouyanProcess;

/** A server process of the built jar, on a database that others run and may share; stopped as an operator stops it. */
final class ServerOnDatabase {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final String database;
    private final int port;
    private Process process;

    ServerOnDatabase(Path home, String database) throws IOException {
        this.home = home;
        this.database = database;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    void start() throws IOException {
        process = LingtouyanProcess.of(
                        LingtouyanProcess.jar(),
                        home,
                        port,
                        "--demo=none",
                        "--database=" + database,
                        "--lingtouyan.drain=3s")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("server-" + port + ".log").toFile()))
                .start();
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> Caller.at(home, port).get("/api/health").statusCode() == 200);
    }

    void stop() {
        process.destroy();
        process.onExit().join();
    }

    Caller as(String account) {
        return Caller.at(home, port).as(account);
    }
}
