package org.lingtouyan.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder with all in it, copied or deleted while others may still be at work there. */
final class FileTree {

    private FileTree() {}

    /** What vanishes meanwhile is left out: the database says itself what its copy needs. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (var iterator = files.iterator(); iterator.hasNext(); ) {
                var file = iterator.next();
                if (!file.equals(from) && wanted.test(from.relativize(file))) {
                    copyOne(file, to.resolve(from.relativize(file)));
                }
            }
        } catch (java.io.UncheckedIOException vanished) {
            throw vanished.getCause();
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copyOne(Path file, Path target) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        } catch (NoSuchFileException vanished) {
            Files.deleteIfExists(target);
        }
    }
}
