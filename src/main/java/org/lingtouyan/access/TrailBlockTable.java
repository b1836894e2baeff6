package org.lingtouyan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the chains: which entries are settled and not yet sealed, the blocks, and entries as they are hashed. */
@Component
class TrailBlockTable {

    /** One server seals at a time. */
    private static final int LOCK = 0x4C545953;

    private static final int FETCHED_AT_ONCE = 1_000;

    /** An entry written out so that every database writes it alike: times as microseconds, rows as the jsonb they are. */
    private static final String ENTRIES =
            """
            select county_code, id, transaction_number, record_id, table_name,
                   jsonb_build_array(id, transaction_number, division_code, (extract(epoch from at) * 1000000)::bigint,
                       account_id, request_id, table_name, record_id, operation, old, new)::text as canonical
              from access.trail
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    TrailBlockTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(FETCHED_AT_ONCE);
    }

    /** An entry as it stands in the trail. */
    record Entry(String county, long id, long transaction, UUID record, String table, String canonical) {}

    record Chain(String county, int number, byte[] hash) {}

    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    long sealedBefore() {
        return jdbc.sql("select sealed_before from access.trail_clock")
                .query(Long.class)
                .single();
    }

    /** Up to which transaction to seal: whole transactions and at least one, about that many entries, none that may still grow. */
    long until(long from, int entries) {
        return jdbc.sql(
                        """
                        with settled as materialized (select access.settled_before() as before)
                        select coalesce(
                            (select greatest(transaction_number, 1 + (select min(transaction_number) from access.trail
                                                                       where transaction_number >= :from))
                               from access.trail
                              where transaction_number >= :from and transaction_number < (select before from settled)
                              order by transaction_number
                             offset :entries limit 1),
                            (select before from settled))
                        """)
                .param("from", from)
                .param("entries", entries)
                .query(Long.class)
                .single();
    }

    void eachUnsealed(long from, long until, Consumer<Entry> each) {
        streaming.query(
                ENTRIES
                        + " where transaction_number >= ? and transaction_number < ? order by county_code, transaction_number, id",
                row -> {
                    each.accept(entry(row));
                },
                from,
                until);
    }

    void eachOf(String county, Consumer<Entry> each) {
        streaming.query(
                ENTRIES + " where county_code = ? order by transaction_number, id",
                row -> {
                    each.accept(entry(row));
                },
                county);
    }

    boolean exists(String county, long entry) {
        return jdbc.sql("select exists (select from access.trail where county_code = :county and id = :id)")
                .param("county", county)
                .param("id", entry)
                .query(Boolean.class)
                .single();
    }

    /** The last block of every chain, stepping from chain to chain: it is asked every second, and blocks are never fewer. */
    Map<String, Chain> ends() {
        var ends = new HashMap<String, Chain>();
        jdbc.sql(
                        """
                        with recursive chain as (
                            select min(county_code) as county_code from access.trail_block
                             union all
                            select (select min(county_code) from access.trail_block where county_code > chain.county_code)
                              from chain
                             where chain.county_code is not null
                        )
                        select last.county_code, last.number, last.hash
                          from chain
                         cross join lateral (
                               select county_code, number, hash from access.trail_block
                                where county_code = chain.county_code
                                order by number desc limit 1) as last
                        """)
                .query((row, number) -> new Chain(row.getString(1), row.getInt(2), row.getBytes(3)))
                .list()
                .forEach(chain -> ends.put(chain.county(), chain));
        return ends;
    }

    void add(TrailBlock block) {
        jdbc.sql(
                        """
                        insert into access.trail_block
                               (county_code, number, from_transaction, before_transaction, entries, leaves, hash)
                        values (:county, :number, :from, :before, :entries, :leaves, :hash)
                        """)
                .param("county", block.county())
                .param("number", block.number())
                .param("from", block.fromTransaction())
                .param("before", block.beforeTransaction())
                .param("entries", block.leaves().size())
                .param("leaves", SealedEntry.leaves(block.leaves()))
                .param("hash", block.hash())
                .update();
    }

    void sealed(long before) {
        jdbc.sql("update access.trail_clock set sealed_before = :before")
                .param("before", before)
                .update();
    }

    /** Only the numbers of a chain's blocks: a block with its leaves is read when its entries are. */
    List<Integer> numbers(String county) {
        return jdbc.sql("select number from access.trail_block where county_code = :county order by number")
                .param("county", county)
                .query(Integer.class)
                .list();
    }

    TrailBlock block(String county, int number) {
        return jdbc.sql(
                        """
                        select from_transaction, before_transaction, leaves, hash
                          from access.trail_block where county_code = :county and number = :number
                        """)
                .param("county", county)
                .param("number", number)
                .query((row, each) -> new TrailBlock(
                        county,
                        number,
                        row.getLong("from_transaction"),
                        row.getLong("before_transaction"),
                        SealedEntry.parse(row.getBytes("leaves")),
                        row.getBytes("hash")))
                .single();
    }

    byte @Nullable [] hash(String county, int number) {
        return jdbc.sql("select hash from access.trail_block where county_code = :county and number = :number")
                .param("county", county)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    /** On a server that counts its transactions anew, new entries get numbers above those that the trail already knows. */
    int catchUp() {
        return jdbc.sql(
                        """
                        update access.trail_clock
                           set ahead = used.number + 1 - pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                          from (select greatest(max(transaction_number), max(sealed_before)) as number
                                  from access.trail_clock
                                  left join (select transaction_number from access.trail
                                              order by transaction_number desc limit 1) as latest on true) as used
                         where used.number > pg_snapshot_xmax(pg_current_snapshot())::text::bigint + ahead
                        """)
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("county_code"),
                row.getLong("id"),
                row.getLong("transaction_number"),
                row.getObject("record_id", UUID.class),
                row.getString("table_name"),
                row.getString("canonical"));
    }
}
