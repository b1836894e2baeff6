package org.lingtouyan.installation;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an operator asks about backups: whether they are ours to make, and since when the newest is whole. */
@Component
public class Backups {

    private final BackupFolder folder;
    private final boolean own;

    Backups(Home home, @Value("${lingtouyan.database.own:true}") boolean own) {
        this.folder = BackupFolder.of(home);
        this.own = own;
    }

    /** Whether our own PostgreSQL is backed up by the command of the jar; an external one is its keepers' matter. */
    public boolean ours() {
        return own;
    }

    public Optional<Instant> newest() {
        try {
            var copy = folder.newestBefore(Instant.MAX);
            return copy.isEmpty() ? Optional.empty() : Optional.of(copy.get().finishedAt());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
