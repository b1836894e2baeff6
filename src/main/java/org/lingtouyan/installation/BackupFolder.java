package org.lingtouyan.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where backups lie: {@code $LINGTOUYAN_BACKUP}, by default {@code backup/} in the home folder. Copies under base/, the log under wal/. */
record BackupFolder(Path path) {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static BackupFolder of(Home home) {
        var configured = System.getenv("LINGTOUYAN_BACKUP");
        return new BackupFolder(
                configured == null || configured.isBlank()
                        ? home.resolve("backup")
                        : Path.of(configured).toAbsolutePath().normalize());
    }

    Path wal() {
        return path.resolve("wal");
    }

    /** Keeps a finished piece of the log whole or not at all, and only since a first backup asked for it. */
    String archiveCommand() {
        return "test ! -d '%1$s' || (cp '%%p' '%1$s/%%f.part' && sync '%1$s/%%f.part' && mv '%1$s/%%f.part' '%1$s/%%f')"
                .formatted(wal());
    }

    String restoreCommand() {
        return "cp '%s/%%f' '%%p'".formatted(wal());
    }

    Copy begun(Instant now) {
        return new Copy(path.resolve("base").resolve(NAME.format(now)));
    }

    /** The finished copies, oldest first. */
    List<Copy> copies() throws IOException {
        var base = path.resolve("base");
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(base)) {
            return folders.map(Copy::new)
                    .filter(Copy::isFinished)
                    .sorted(Comparator.comparing(
                            copy -> copy.folder().getFileName().toString()))
                    .toList();
        }
    }

    Optional<Copy> newestBefore(Instant until) throws IOException {
        Copy newest = null;
        for (var copy : copies()) {
            newest = copy.finishedAt().isAfter(until) ? newest : copy;
        }
        return Optional.ofNullable(newest);
    }

    /** One copy of the data folder and the uploads; the file "finished" says since when it is whole and which log it begins with. */
    record Copy(Path folder) {

        Path data() {
            return folder.resolve("data");
        }

        Path uploads() {
            return folder.resolve("uploads");
        }

        boolean isFinished() {
            return Files.exists(folder.resolve("finished"));
        }

        Instant finishedAt() throws IOException {
            return Instant.parse(Files.readAllLines(folder.resolve("finished")).get(0));
        }

        String firstLog() throws IOException {
            return Files.readAllLines(folder.resolve("finished")).get(1);
        }

        void finish(Instant now, String firstLog) throws IOException {
            Files.writeString(folder.resolve("finished"), now + "\n" + firstLog + "\n");
        }
    }
}
