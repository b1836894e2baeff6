package org.lingtouyan.installation;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The process of a PostgreSQL that runs on our data, as the file beside the data names it. After a crash that file may be
 * empty, or its number may be another program's by now; PostgreSQL would then refuse to start for as long as it lies there.
 */
record Postmaster(int port) {

    private static final String FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;

    static Optional<Postmaster> on(Path data) throws IOException {
        var file = data.resolve(FILE);
        var lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.<String>of();
        if (lines.size() <= PORT_LINE || !serves(lines.get(0).strip(), data)) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    /** Removes what a killed one left; its children, should any still live, are told by their shared memory. */
    static void forgetDead(Path data) throws IOException {
        if (on(data).isEmpty()) {
            Files.deleteIfExists(data.resolve(FILE));
        }
    }

    private static boolean serves(String pid, Path data) throws IOException {
        if (!pid.matches("\\d{1,18}") || ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
            return false;
        }
        if (!Files.exists(Path.of("/proc/self/cmdline"))) {
            return true;
        }
        var command = command(Path.of("/proc", pid, "cmdline"));
        int option = command.indexOf("-D");
        return option > 0 && option + 1 < command.size() && isSame(Path.of(command.get(option + 1)), data);
    }

    /** Empty for one that has ended and whose end nobody has asked about. */
    private static List<String> command(Path cmdline) {
        try {
            return List.of(Files.readString(cmdline, Charset.defaultCharset()).split("\0"));
        } catch (IOException justGone) {
            return List.of();
        }
    }

    private static boolean isSame(Path folder, Path data) throws IOException {
        return Files.exists(folder) && Files.isSameFile(folder, data);
    }
}
