package org.lingtouyan.sheet;

import java.time.LocalDate;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes uploaded files and their bad rows when the day has passed until which they are kept; the counts stay. */
@Component
class Retention {

    private final ImportTable imports;
    private final Uploads uploads;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final boolean serving;

    Retention(
            ImportTable imports,
            Uploads uploads,
            Actors actors,
            TransactionTemplate transaction,
            @Value("${lingtouyan.command:serve}") String command) {
        this.imports = imports;
        this.uploads = uploads;
        this.actors = actors;
        this.transaction = transaction;
        this.serving = command.equals("serve");
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
    void removeOutdated() {
        if (serving) {
            removeOutdated(LocalDate.now());
        }
    }

    void removeOutdated(LocalDate today) {
        actors.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(
                        status -> imports.outdated(today).forEach(id -> {
                            uploads.remove(id);
                            imports.forget(id);
                        })));
    }
}
