package org.lingtouyan.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Sealer;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL by which imports are entered, looked at and forgotten. */
@Component
class ImportTable {

    private static final String SELECT =
            """
            select county_code, id, table_name, file_name, dry_run, data_date, state, reason, arguments, uploaded_by,
                   uploader_name, uploaded_at, columns, row_count, processed, accepted, unchanged, rejected, parked,
                   data_key, key_version
              from sheet.import
            """;

    private final JdbcClient jdbc;

    ImportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An import as people see it. */
    record Import(
            String countyCode,
            UUID id,
            String tableName,
            String fileName,
            boolean dryRun,
            @Nullable LocalDate dataDate,
            ImportState state,
            @Nullable String reason,
            String[] arguments,
            UUID uploadedBy,
            String uploaderName,
            OffsetDateTime uploadedAt,
            String columns,
            int rowCount,
            int processed,
            int accepted,
            int unchanged,
            int rejected,
            int parked,
            byte @Nullable [] dataKey,
            int keyVersion) {}

    /** What is sent: a file of so many bytes for a table. */
    record Sent(UUID id, String table, String fileName, long size, boolean dryRun, @Nullable LocalDate date) {}

    void add(Sent sent, Actor uploader, Sealer sealer, LocalDate keptUntil) {
        var area = uploader.area();
        jdbc.sql(
                        """
                        insert into sheet.import
                               (county_code, id, division_code, table_name, file_name, file_size, dry_run, asked_date,
                                uploaded_by, uploader_name, uploader_role, uploader_from, uploader_to, area_from, area_to,
                                kept_until, data_key, key_version)
                        values (:county, :id, :division, :table, :fileName, :size, :dryRun, :date,
                                :account, :name, :role, :from, :to, :from, :to, :keptUntil, :dataKey, :keyVersion)
                        """)
                .param("county", new DivisionCode(area.from()).countyCode())
                .param("id", sent.id())
                .param("division", area.from())
                .param("table", sent.table())
                .param("fileName", sent.fileName())
                .param("size", sent.size())
                .param("dryRun", sent.dryRun())
                .param("date", sent.date())
                .param("account", uploader.account())
                .param("name", uploader.name())
                .param("role", uploader.role().name())
                .param("from", area.from())
                .param("to", area.to())
                .param("keptUntil", keptUntil)
                .param("dataKey", sealer.dataKey())
                .param("keyVersion", sealer.keyVersion())
                .update();
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Newest first; ids are made in the order of time. */
    List<Import> page(@Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + " where (:before::uuid is null or id < :before) order by id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** How far an import is. */
    record Progress(
            UUID id,
            ImportState state,
            int rows,
            int processed,
            int accepted,
            int unchanged,
            int rejected,
            int parked) {}

    Map<UUID, Progress> progress(Collection<UUID> ids) {
        return jdbc
                .sql(
                        """
                        select id, state, row_count as rows, processed, accepted, unchanged, rejected, parked
                          from sheet.import
                         where id = any(:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Progress.class)
                .stream()
                .collect(Collectors.toMap(Progress::id, Function.identity()));
    }

    /** Imports over and past their day whose file and rows are still kept. */
    List<UUID> outdated(LocalDate today) {
        return jdbc.sql(
                        """
                        select id from sheet.import
                         where kept_until < :today and data_key is not null and state in ('DONE', 'REFUSED', 'FAILED')
                         limit 1000
                        """)
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    /** Without their key, what is still in backups cannot be read either. */
    void forget(UUID id) {
        jdbc.sql("delete from sheet.import_row where import_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update sheet.import_sheet set head_sealed = null where import_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update sheet.import set data_key = null where id = :id")
                .param("id", id)
                .update();
    }

    private static Import read(ResultSet row) throws SQLException {
        return new Import(
                row.getString("county_code"),
                row.getObject("id", UUID.class),
                row.getString("table_name"),
                row.getString("file_name"),
                row.getBoolean("dry_run"),
                row.getObject("data_date", LocalDate.class),
                ImportState.valueOf(row.getString("state")),
                row.getString("reason"),
                (String[]) row.getArray("arguments").getArray(),
                row.getObject("uploaded_by", UUID.class),
                row.getString("uploader_name"),
                row.getObject("uploaded_at", OffsetDateTime.class),
                row.getString("columns"),
                row.getInt("row_count"),
                row.getInt("processed"),
                row.getInt("accepted"),
                row.getInt("unchanged"),
                row.getInt("rejected"),
                row.getInt("parked"),
                row.getBytes("data_key"),
                row.getInt("key_version"));
    }
}
