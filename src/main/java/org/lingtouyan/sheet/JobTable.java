package org.lingtouyan.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL by which a worker takes up an import, gets on with it and ends it. */
@Component
class JobTable {

    private final JdbcClient jdbc;
    private final ImportMeters meters;

    JobTable(JdbcClient jdbc, ImportMeters meters) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    /** What waits, or was left behind: the oldest first. Who may do it is settled by {@link org.lingtouyan.shared.Claim}. */
    List<UUID> waiting(long fileSizeAtMost) {
        return jdbc.sql(
                        """
                        select id from sheet.import
                         where state in ('QUEUED', 'RUNNING') and file_size <= :atMost
                         order by uploaded_at limit 20
                        """)
                .param("atMost", fileSizeAtMost)
                .query(UUID.class)
                .list();
    }

    /** Marks the import as running, unless another worker has ended it meanwhile. */
    Optional<Job> start(UUID id) {
        return jdbc.sql(
                        """
                        update sheet.import
                           set state = 'RUNNING', attempts = attempts + 1
                         where id = :id and state in ('QUEUED', 'RUNNING')
                        returning county_code, id, table_name, dry_run, asked_date, uploaded_by, uploader_name, uploader_role,
                                  uploader_from, uploader_to, last_row, attempts, data_key, key_version
                        """)
                .param("id", id)
                .query(Job.class)
                .optional();
    }

    boolean giveBackAttempt(UUID id) {
        return jdbc.sql(
                                "update sheet.import set attempts = attempts - 1 where id = :id and state = 'RUNNING' and attempts > 0")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What is known once the whole file has been read through. */
    void describe(Job job, LocalDate dataDate, int rows, String columns) {
        jdbc.sql(
                        """
                        update sheet.import
                           set data_date = :dataDate, row_count = :rows, columns = :columns::jsonb
                         where county_code = :county and id = :id
                        """)
                .param("county", job.countyCode())
                .param("id", job.id())
                .param("dataDate", dataDate)
                .param("rows", rows)
                .param("columns", columns)
                .update();
    }

    /** Forgets what a trial that was cut off had found. */
    void startAfresh(Job job) {
        jdbc.sql("delete from sheet.import_problem where county_code = :county and import_id = :id")
                .param("county", job.countyCode())
                .param("id", job.id())
                .update();
        jdbc.sql("delete from sheet.import_row where county_code = :county and import_id = :id")
                .param("county", job.countyCode())
                .param("id", job.id())
                .update();
        jdbc.sql(
                        """
                        update sheet.import
                           set processed = 0, last_row = 0, accepted = 0, unchanged = 0, rejected = 0, parked = 0,
                               rows_from = null, rows_to = null
                         where county_code = :county and id = :id
                        """)
                .param("county", job.countyCode())
                .param("id", job.id())
                .update();
    }

    /** Counts a chunk as done; false when it is not this worker's to count, because another has gone on from the same row. */
    boolean advance(Job job, int fromRow, int toRow, Tally tally) {
        var counted = jdbc.sql(
                                """
                        update sheet.import
                           set processed = processed + :rows, last_row = :toRow, accepted = accepted + :accepted,
                               unchanged = unchanged + :unchanged, rejected = rejected + :rejected, parked = parked + :parked,
                               rows_from = least(rows_from, :from::char(12)), rows_to = greatest(rows_to, :to::char(12)),
                               attempts = 0
                         where county_code = :county and id = :id and state = 'RUNNING' and last_row = :fromRow
                        """)
                        .param("county", job.countyCode())
                        .param("id", job.id())
                        .param("fromRow", fromRow)
                        .param("toRow", toRow)
                        .param("rows", tally.rows())
                        .param("accepted", tally.accepted())
                        .param("unchanged", tally.unchanged())
                        .param("rejected", tally.rejected())
                        .param("parked", tally.parked())
                        .param("from", tally.from())
                        .param("to", tally.to())
                        .update()
                == 1;
        if (counted) {
            meters.taken(tally);
        }
        return counted;
    }

    void end(UUID id, ImportState state, @Nullable String reason, List<String> arguments) {
        jdbc.sql(
                        """
                        update sheet.import
                           set state = :state, reason = :reason, arguments = :arguments,
                               area_from = case when :state = 'DONE' then coalesce(rows_from, area_from) else area_from end,
                               area_to = case when :state = 'DONE' then coalesce(rows_to, area_to) else area_to end
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .param("arguments", arguments.toArray(String[]::new))
                .update();
    }
}
