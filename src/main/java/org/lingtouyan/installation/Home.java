package org.lingtouyan.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything this installation keeps: {@code $LINGTOUYAN_HOME}, by default {@code ./var}. */
public record Home(Path path) {

    static Home fromEnvironment() {
        var configured = System.getenv("LINGTOUYAN_HOME");
        var path = Path.of(configured == null || configured.isBlank() ? "var" : configured);
        return new Home(path.toAbsolutePath().normalize()).created();
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** A file only its owner may read; the text replaces what was there, whole or not at all. */
    public void keepPrivately(String name, String text) {
        try {
            var file = path.resolve(name);
            Files.createDirectories(file.getParent());
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(ownerOnly));
            Files.writeString(draft, text);
            Files.move(
                    draft,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannotKeep) {
            throw new UncheckedIOException("cannot write " + name + " under " + path, cannotKeep);
        }
    }

    private Home created() {
        try {
            Files.createDirectories(path);
            return this;
        } catch (IOException cannotCreate) {
            throw new UncheckedIOException("cannot create the home folder " + path, cannotCreate);
        }
    }
}
