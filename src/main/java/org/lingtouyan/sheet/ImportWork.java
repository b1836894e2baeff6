package org.lingtouyan.sheet;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.shared.Claim;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Does one waiting import from where it stands to its end, whatever that is. Safe to be cut off anywhere and begun again. */
@Component
class ImportWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
    private static final int MOST_ATTEMPTS = 20;

    /** Under this name log lines and trail entries say to which request they belong; all of an import's bear its id. */
    static final String REQUEST = "request";

    private final DataSource database;
    private final JobTable jobs;
    private final ProblemTable problems;
    private final SheetTables tables;
    private final TakenSheetTable sheets;
    private final MatchingTable matchings;
    private final Uploads uploads;
    private final Privacy privacy;
    private final Actors actors;
    private final JsonMapper json;
    private final PlatformTransactionManager transactions;

    ImportWork(
            DataSource database,
            JobTable jobs,
            ProblemTable problems,
            SheetTables tables,
            TakenSheetTable sheets,
            MatchingTable matchings,
            Uploads uploads,
            Privacy privacy,
            Actors actors,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.jobs = jobs;
        this.problems = problems;
        this.tables = tables;
        this.sheets = sheets;
        this.matchings = matchings;
        this.uploads = uploads;
        this.privacy = privacy;
        this.actors = actors;
        this.json = json;
        this.transactions = transactions;
    }

    /** Whether there was anything to do among files of at most that size. */
    boolean doOne(long fileSizeAtMost) {
        for (var id : asSystem(() -> jobs.waiting(fileSizeAtMost))) {
            var claim = Claim.on("sheet.import", id, database);
            if (claim.isPresent()) {
                try (var held = claim.get()) {
                    asSystem(() -> jobs.start(id)).ifPresent(this::finish);
                }
                return true;
            }
        }
        return false;
    }

    private void finish(Job job) {
        try {
            if (job.attempts() > MOST_ATTEMPTS) {
                throw SheetRefused.STOPPED_UNEXPECTEDLY.because();
            }
            actors.as(job.uploader(), () -> run(job));
            end(job, ImportState.DONE, null, List.of());
        } catch (Refusal refusal) {
            var failed = refusal.reason() == SheetRefused.STOPPED_UNEXPECTEDLY;
            end(
                    job,
                    failed ? ImportState.FAILED : ImportState.REFUSED,
                    refusal.reason().name(),
                    texts(refusal.arguments()));
        } catch (ChunkWork.TakenOver
                | TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException interrupted) {
            notCounted(job);
            throw interrupted;
        } catch (RuntimeException unexpected) {
            log.error("import {} stopped: {}", job.id(), unexpected.getClass().getSimpleName(), unexpected);
            end(job, ImportState.FAILED, SheetRefused.STOPPED_UNEXPECTEDLY.name(), List.of());
        }
    }

    /** An outage, a full disk for instance, is no fault of the file; where even this cannot be written, one attempt is lost. */
    private void notCounted(Job job) {
        try {
            asSystem(() -> jobs.giveBackAttempt(job.id()));
        } catch (DataAccessException | TransactionException stillAway) {
            log.debug("import {} has one attempt less", job.id());
        }
    }

    private void run(Job job) {
        var sealer = privacy.sealer(job.dataKey(), job.keyVersion());
        var table = tables.require(job.tableName());
        try (var workbook = WorkbookReader.open(uploads.open(job.id(), sealer));
                var inTrail = MDC.putCloseable(REQUEST, job.id().toString())) {
            var run = new ImportRun(job, table, matchings(job), workbook, Here.today());
            int rows = run.countRows();
            var description = new SheetDescription(table, sealer, json);
            inTransaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> {
                var described = description.of(run);
                sheets.keep(job, described);
                jobs.describe(job, run.dataDate(), rows, described.get(0).columns());
                if (job.dryRun()) {
                    jobs.startAfresh(job);
                }
            });
            takeIn(job, table, run, new Findings(job, table, sealer, json, problems));
        }
    }

    private Matchings matchings(Job job) {
        return Objects.requireNonNull(inTransaction(TransactionDefinition.PROPAGATION_REQUIRED)
                .execute(status -> matchings.of(job.uploader().area().from(), job.tableName())));
    }

    private void takeIn(Job job, SheetTable table, ImportRun run, Findings findings) {
        if (!job.dryRun()) {
            var each = inTransaction(TransactionDefinition.PROPAGATION_REQUIRED);
            takeAll(run, new ChunkWork(job, table, findings, jobs, each, each));
            return;
        }
        inTransaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(trial -> {
            trial.setRollbackOnly();
            takeAll(
                    run,
                    new ChunkWork(
                            job,
                            table,
                            findings,
                            jobs,
                            inTransaction(TransactionDefinition.PROPAGATION_NESTED),
                            inTransaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW)));
        });
    }

    private static void takeAll(ImportRun run, ChunkWork work) {
        run.eachChunk((sheet, rows) -> work.take(sheet, run.context(sheet), rows));
    }

    private void end(Job job, ImportState state, @Nullable String reason, List<String> arguments) {
        asSystem(() -> {
            jobs.end(job.id(), state, reason, arguments);
            return true;
        });
    }

    private static List<String> texts(Object... arguments) {
        return Stream.of(arguments).map(String::valueOf).toList();
    }

    private <T> T asSystem(java.util.function.Supplier<T> step) {
        return actors.as(Actor.SYSTEM, () -> inTransaction(TransactionDefinition.PROPAGATION_REQUIRED)
                .execute(status -> step.get()));
    }

    private TransactionTemplate inTransaction(int propagation) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }
}
