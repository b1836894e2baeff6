package org.lingtouyan.scenario;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.indicator.CountingRest;
import org.lingtouyan.indicator.Indicators;
import org.lingtouyan.installation.Readiness;
import org.lingtouyan.scenario.Chapter.Piece;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Loads the demonstration after the server has started, several steps at a time, and says when all of it is counted. */
@Component
class ScenarioLoad {

    private static final Logger log = LoggerFactory.getLogger(ScenarioLoad.class);
    private static final String PART = "demo";
    private static final int ATTEMPTS = 120;

    private final Scenario scenario;
    private final ScenarioSettings settings;
    private final Indicators indicators;
    private final CountingRest rest;
    private final Actors actors;
    private final Readiness readiness;

    ScenarioLoad(
            Scenario scenario,
            ScenarioSettings settings,
            Indicators indicators,
            CountingRest rest,
            Actors actors,
            Readiness readiness) {
        this.scenario = scenario;
        this.settings = settings;
        this.indicators = indicators;
        this.rest = rest;
        this.actors = actors;
        this.readiness = readiness;
        if (settings.wanted()) {
            rest.begin();
            readiness.waitFor(PART, "演示数据正在写入 · The demo data are being written");
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.wanted()) {
            var thread = new Thread(this::loadAndCount, "scenario");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void loadAndCount() {
        var run = asSystem(() -> scenario.begin(settings.run()));
        var plans = scenario.plans(run);
        asSystem(() -> {
            scenario.choosePoorVillages(run, plans);
            return true;
        });
        var steps = scenario.stepsLeft(run, plans);
        var chapters = scenario.piecesLeft(run, plans);
        if (write(steps, chapters, run)) {
            awaitCounting(!steps.isEmpty() || chapters.stream().anyMatch(pieces -> !pieces.isEmpty()));
            readiness.done(PART);
        }
    }

    private boolean write(List<Step> steps, List<List<Piece>> chapters, Run run) {
        try {
            return take(steps, run) && known(steps) && chapters.stream().allMatch(pieces -> write(pieces, run));
        } finally {
            rest.end();
        }
    }

    /** Chapters read what the steps have written. */
    private boolean known(List<Step> written) {
        return written.isEmpty()
                || asSystem(() -> {
                    scenario.knowSizes();
                    return true;
                });
    }

    private boolean take(List<Step> steps, Run run) {
        var progress = new Progress(steps.stream().mapToInt(Step::people).sum());
        return together(steps.stream()
                .<Runnable>map(step -> () -> take(step, run, progress))
                .toList());
    }

    private boolean write(List<Piece> pieces, Run run) {
        return together(pieces.stream()
                .<Runnable>map(piece -> () -> asSystem(() -> {
                    scenario.write(piece, run);
                    return true;
                }))
                .toList());
    }

    /** Several at a time; false when one of them failed for good. */
    private boolean together(List<Runnable> writings) {
        var workers =
                Executors.newFixedThreadPool(Math.min(4, Runtime.getRuntime().availableProcessors() + 1), this::named);
        try {
            CompletableFuture.allOf(writings.stream()
                            .map(writing -> CompletableFuture.runAsync(writing, workers))
                            .toArray(CompletableFuture[]::new))
                    .join();
            return true;
        } catch (RuntimeException failed) {
            log.error("the demo data could not be written; start again to go on", failed);
            return false;
        } finally {
            workers.shutdownNow();
        }
    }

    private void take(Step step, Run run, Progress progress) {
        asSystem(() -> {
            scenario.take(step, run);
            return true;
        });
        progress.done(scenario.label(step), step.people());
    }

    private void awaitCounting(boolean written) {
        readiness.waitFor(PART, "演示数据正在汇总 · The demo data are being counted");
        if (written) {
            System.out.println("演示数据 汇总 …");
        }
        while (!asSystem(() -> indicators.counted(Province.GANSU))) {
            pause(1000);
        }
        if (written) {
            System.out.println("演示数据 就绪 · The demo data are ready");
        }
    }

    /** Waits out a database that is away for a while: what was committed is known by its step. */
    private <T> T asSystem(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return actors.as(Actor.SYSTEM, work);
            } catch (DataAccessException | TransactionException away) {
                if (attempt == ATTEMPTS) {
                    throw away;
                }
                log.warn(
                        "writing the demo waits for the database: {}",
                        away.getClass().getSimpleName());
                pause(1000);
            }
        }
    }

    private Thread named(Runnable work) {
        var thread = new Thread(work, "scenario-writer");
        thread.setDaemon(true);
        return thread;
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while writing the demo", stopping);
        }
    }
}
