package org.lingtouyan.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Sealer;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of files on their way. */
@Component
class TransferTable {

    private static final String SELECT =
            """
            select county_code, id, file_name, size, received, parts, checksum, data_key, key_version
              from sheet.transfer
             where id = :id and expires_at > now()
            """;

    private final JdbcClient jdbc;

    TransferTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file of so many bytes of which some have arrived, in so many parts. */
    record Transfer(
            String countyCode,
            UUID id,
            String fileName,
            long size,
            long received,
            int parts,
            @Nullable String checksum,
            byte[] dataKey,
            int keyVersion) {}

    void add(
            UUID id,
            Actor sender,
            String fileName,
            long size,
            @Nullable String checksum,
            Sealer sealer,
            Duration kept) {
        var office = new DivisionCode(sender.area().from());
        jdbc.sql(
                        """
                        insert into sheet.transfer (county_code, id, division_code, account_id, file_name, size, checksum,
                                                    data_key, key_version, expires_at)
                        values (:county, :id, :office, :account, :fileName, :size, :checksum, :dataKey, :keyVersion,
                                now() + make_interval(secs => :kept))
                        """)
                .param("county", office.countyCode())
                .param("id", id)
                .param("office", office.value())
                .param("account", sender.account())
                .param("fileName", fileName)
                .param("size", size)
                .param("checksum", checksum)
                .param("dataKey", sealer.dataKey())
                .param("keyVersion", sealer.keyVersion())
                .param("kept", (double) kept.toSeconds())
                .update();
    }

    Optional<Transfer> find(UUID id) {
        return jdbc.sql(SELECT)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Kept from other parts that arrive at the same time. */
    Optional<Transfer> findToWrite(UUID id) {
        return jdbc.sql(SELECT + " for update")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    void advance(Transfer transfer, int bytes) {
        jdbc.sql(
                        """
                        update sheet.transfer set received = received + :bytes, parts = parts + 1
                         where county_code = :county and id = :id
                        """)
                .param("county", transfer.countyCode())
                .param("id", transfer.id())
                .param("bytes", bytes)
                .update();
    }

    int open(UUID account) {
        return jdbc.sql("select count(*) from sheet.transfer where account_id = :account and expires_at > now()")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    List<UUID> expired() {
        return jdbc.sql("select id from sheet.transfer where expires_at <= now() limit 1000")
                .query(UUID.class)
                .list();
    }

    void remove(UUID id) {
        jdbc.sql("delete from sheet.transfer where id = :id").param("id", id).update();
    }

    private static Transfer read(ResultSet row) throws SQLException {
        return new Transfer(
                row.getString("county_code"),
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getLong("size"),
                row.getLong("received"),
                row.getInt("parts"),
                row.getString("checksum"),
                row.getBytes("data_key"),
                row.getInt("key_version"));
    }
}
