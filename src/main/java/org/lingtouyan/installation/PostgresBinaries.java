package org.lingtouyan.installation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the archive that the Maven dependency brings. */
final class PostgresBinaries {

    /** The binaries' version in pom.xml; data folders of another major version need an upgrade first. */
    private static final String VERSION = "17.6";

    private PostgresBinaries() {}

    /** The folder with bin/ and lib/; an unpacking that was cut off leaves no folder of that name. */
    static Path unpackedUnder(Path folder) throws IOException {
        var unpacked = folder.resolve("postgresql-" + VERSION);
        if (Files.exists(unpacked)) {
            return unpacked;
        }
        try (var source = PostgresBinaries.class.getResourceAsStream("/" + archive())) {
            if (source == null) {
                throw new IOException("no PostgreSQL for this platform on the class path: " + archive());
            }
            return unpack(source, unpacked);
        }
    }

    static String archive() {
        return "postgres-%s.txz".formatted(platform());
    }

    static Path unpack(InputStream source, Path target) throws IOException {
        var draft = target.resolveSibling("unpacking");
        FileTree.delete(draft);
        Files.createDirectories(draft);
        unpackInto(draft, source);
        return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpackInto(Path folder, InputStream source) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(source)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase().contains("mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch").equals("aarch64");
        return system + "-" + (arm ? "arm_64" : "x86_64");
    }
}
