package org.lingtouyan.sheet;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.sheet.ImportTable.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pages that watch imports. Whichever server works an import off, its row says how far it is: one look at the rows of all
 * that are watched, twice a second, serves every page.
 */
@Component
class Watching {

    private static final Logger log = LoggerFactory.getLogger(Watching.class);
    private static final int MOST = 200;
    private static final int MOST_OF_ONE = 10;
    private static final long LONGEST_MILLIS = 10 * 60 * 1000L;

    private final ImportTable imports;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Map<SseEmitter, Watcher> watchers = new ConcurrentHashMap<>();

    Watching(ImportTable imports, Actors actors, TransactionTemplate transaction) {
        this.imports = imports;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** One page: whose it is, which import it watches, and how fast that goes. */
    private record Watcher(UUID account, UUID importId, Pace pace) {}

    /** @throws org.lingtouyan.shared.Refusal TOO_MANY_WATCHING when there are too many pages, of this account or in all */
    SseEmitter watch(UUID account, UUID importId) {
        long own = watchers.values().stream()
                .filter(watcher -> watcher.account().equals(account))
                .count();
        if (own >= MOST_OF_ONE || watchers.size() >= MOST) {
            throw SheetRefused.TOO_MANY_WATCHING.because();
        }
        var page = new SseEmitter(LONGEST_MILLIS);
        page.onCompletion(() -> watchers.remove(page));
        page.onTimeout(page::complete);
        page.onError(gone -> watchers.remove(page));
        watchers.put(page, new Watcher(account, importId, new Pace()));
        return page;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void look() {
        if (watchers.isEmpty()) {
            return;
        }
        var watched =
                watchers.values().stream().map(Watcher::importId).distinct().toList();
        try {
            var progress = actors.as(Actor.SYSTEM, () -> transaction.execute(status -> imports.progress(watched)));
            watchers.forEach((page, watcher) -> tell(page, watcher, progress.get(watcher.importId())));
        } catch (RuntimeException away) {
            log.debug("progress cannot be read now: {}", away.getClass().getSimpleName());
        }
    }

    private void tell(SseEmitter page, Watcher watcher, @Nullable Progress now) {
        if (now == null) {
            page.complete();
            return;
        }
        try {
            var said = watcher.pace().of(now);
            page.send(SseEmitter.event().name("progress").data(said, MediaType.APPLICATION_JSON));
            if (now.state().over()) {
                page.send(SseEmitter.event().name("end").data(said, MediaType.APPLICATION_JSON));
                page.complete();
            }
        } catch (IOException | IllegalStateException gone) {
            watchers.remove(page);
        }
    }

    /** Pages ask again at the next server, or at this one when it is back. */
    @EventListener(ContextClosedEvent.class)
    void leave() {
        watchers.keySet().forEach(SseEmitter::complete);
    }
}
