package org.lingtouyan.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Under which identity PostgreSQL runs. It refuses root, so root hands over to the account "nobody", or, where that
 * account cannot reach the folder, enters a user namespace of its own. Anybody else runs it as himself.
 */
enum ProcessOwner {
    ONESELF(List.of()),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs")),
    OWN_NAMESPACE(List.of("unshare", "-U"));

    private final List<String> prefix;

    ProcessOwner(List<String> prefix) {
        this.prefix = prefix;
    }

    static ProcessOwner forFolder(Path folder) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ONESELF;
        }
        if (NOBODY.canRun("test", "-x", folder.toString())) {
            return NOBODY;
        }
        if (OWN_NAMESPACE.canRun("true")) {
            return OWN_NAMESPACE;
        }
        throw new IOException("PostgreSQL does not run as root, and neither setpriv nor unshare works here. "
                + "Please start Lingtouyan from an ordinary account.");
    }

    List<String> command(String... arguments) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(arguments));
        return command;
    }

    void takeOver(Path folder) throws IOException {
        if (this == ONESELF) {
            return;
        }
        int uid = this == NOBODY ? 65534 : 0;
        if (uid == (int) Files.getAttribute(folder, "unix:uid")) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.setAttribute(file, "unix:uid", uid, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean canRun(String... arguments) {
        try {
            var process = new ProcessBuilder(command(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
