package org.lingtouyan.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A copy of our own PostgreSQL while it serves, by its own protocol: it is told that a copy begins and ends, and with the
 * log from the first moment on the copy becomes the database as it was at any later one.
 */
final class Backup {

    private static final int KEPT = 2;

    /** Made anew by the server or of no use to another one; their folders are kept, empty. */
    private static final Set<String> WITHOUT_CONTENT = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    private final OwnPostgres postgres;
    private final BackupFolder backups;
    private final Path uploads;

    Backup(OwnPostgres postgres, BackupFolder backups, Path uploads) {
        this.postgres = postgres;
        this.backups = backups;
        this.uploads = uploads;
    }

    BackupFolder.Copy take() throws IOException, SQLException {
        postgres.archiveInto(backups.wal());
        var copy = backups.begun(Instant.now());
        try (var connection = postgres.superuser("postgres")) {
            var firstLog = text(connection, "select pg_walfile_name(pg_backup_start('lingtouyan', true))");
            FileTree.copy(postgres.data(), copy.data(), Backup::belongs);
            Files.writeString(
                    copy.data().resolve("backup_label"),
                    text(connection, "select labelfile from pg_backup_stop(true)"));
            if (Files.isDirectory(uploads)) {
                FileTree.copy(uploads, copy.uploads(), file -> true);
            }
            copy.finish(Instant.now(), firstLog);
        }
        forgetOlder();
        return copy;
    }

    private static boolean belongs(Path file) {
        var inFolder = file.getNameCount() > 1
                && WITHOUT_CONTENT.contains(file.getName(0).toString());
        var name = file.getFileName().toString();
        return !inFolder && !name.startsWith("pgsql_tmp") && !LEFT_OUT.contains(file.toString());
    }

    /** The last two copies stay, and the log from the older one on. */
    private void forgetOlder() throws IOException {
        var copies = backups.copies();
        var kept = copies.subList(Math.max(0, copies.size() - KEPT), copies.size());
        for (var old : copies) {
            if (!kept.contains(old)) {
                FileTree.delete(old.folder());
            }
        }
        var needed = kept.get(0).firstLog().substring(8);
        try (Stream<Path> log = Files.list(backups.wal())) {
            for (var file : log.toList()) {
                var name = file.getFileName().toString();
                if (name.length() >= 24 && name.substring(8, 24).compareTo(needed) < 0) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
