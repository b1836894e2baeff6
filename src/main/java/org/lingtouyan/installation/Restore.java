package org.lingtouyan.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Brings a backup into a home folder that has its secrets and no database yet: to the end of the log, or to a moment. */
final class Restore {

    private static final DateTimeFormatter AS_POSTGRES_READS_IT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private final Home home;
    private final BackupFolder backups;

    Restore(Home home, BackupFolder backups) {
        this.home = home;
        this.backups = backups;
    }

    BackupFolder.Copy to(@Nullable Instant until) throws IOException {
        var data = home.resolve("postgres/data");
        if (Files.exists(data)) {
            throw new IOException(data + " already holds a database; restore into an empty home folder");
        }
        if (!Files.exists(home.resolve("secret/postgres-superuser"))) {
            throw new IOException("bring secret/ into " + home.path() + " first: without it no private field opens");
        }
        var copy = backups.newestBefore(until == null ? Instant.MAX : until)
                .orElseThrow(() -> new IOException("there is no backup of before that time under " + backups.path()));
        bring(copy, data);
        var settings = new LinkedHashMap<String, String>();
        settings.put("restore_command", backups.restoreCommand());
        settings.put("recovery_target_action", "promote");
        if (until != null) {
            settings.put("recovery_target_time", AS_POSTGRES_READS_IT.format(until));
        }
        var postgres = new OwnPostgres(home, new Secrets(home));
        postgres.archiveInto(backups.wal());
        postgres.recover(settings);
        return copy;
    }

    private void bring(BackupFolder.Copy copy, Path data) throws IOException {
        FileTree.copy(copy.data(), data, file -> true);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Files.createFile(data.resolve("recovery.signal"));
        if (Files.isDirectory(copy.uploads()) && !Files.exists(home.resolve("uploads"))) {
            FileTree.copy(copy.uploads(), home.resolve("uploads"), file -> true);
        }
    }

    /** With an offset, or else in the time of Shanghai. */
    static Instant moment(String text) {
        var normal = text.strip().replace(' ', 'T');
        return normal.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                ? OffsetDateTime.parse(normal).toInstant()
                : LocalDateTime.parse(normal).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
