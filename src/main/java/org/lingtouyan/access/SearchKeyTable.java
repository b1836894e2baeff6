package org.lingtouyan.access;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL over what private values are found by, whichever module's tables they stand in. */
@Component
class SearchKeyTable {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    SearchKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a change of the key has come; {@code beside} is null while none is under way. */
    record SearchKeyState(
            int searched,
            @Nullable Integer beside,
            long done,
            long ofAll,
            @Nullable OffsetDateTime begunAt,
            @Nullable OffsetDateTime searchedAt,
            @Nullable OffsetDateTime endedAt) {}

    /** A number that is to be found under another key too. */
    record SealedNumber(UUID id, byte[] identitySealed, byte[] dataKey, int keyVersion) {}

    SearchKeyUse use() {
        return jdbc.sql("select searched, beside from access.search_key")
                .query(SearchKeyUse.class)
                .single();
    }

    SearchKeyState state() {
        return jdbc.sql("select searched, beside, done, of_all, begun_at, searched_at, ended_at from access.search_key")
                .query(SearchKeyState.class)
                .single();
    }

    List<String> tables() {
        return jdbc.sql(
                        "select tgrelid::regclass::text from pg_trigger where tgname = 'fingerprints_update' order by 1")
                .query(String.class)
                .list();
    }

    /** @return false when a change is under way */
    boolean begin(int version, long ofAll) {
        return jdbc.sql(
                                """
                        update access.search_key
                           set beside = :version, done = 0, of_all = :all, begun_at = now(), searched_at = null, ended_at = null
                         where beside is null and searched = :version - 1
                        """)
                        .param("version", version)
                        .param("all", ofAll)
                        .update()
                == 1;
    }

    /** From now on everything is found under the one beside; the one before stands beside. */
    void searchByTheNext() {
        jdbc.sql(
                        """
                        update access.search_key set searched = beside, beside = searched, done = 0, searched_at = now()
                         where beside > searched
                        """)
                .update();
    }

    void end() {
        jdbc.sql("update access.search_key set beside = null, ended_at = now() where beside < searched")
                .update();
    }

    /** Nobody who writes holds it any more, and nobody begins before this transaction has ended; false when somebody does. */
    boolean lockOutWriters() {
        return jdbc.sql("select pg_try_advisory_xact_lock(access.search_key_lock())")
                .query(Boolean.class)
                .single();
    }

    long sealed(String table) {
        return jdbc.sql("select count(*) from %s where identity_sealed is not null".formatted(table))
                .query(Long.class)
                .single();
    }

    boolean anyToDo(String table, SearchKeyUse use) {
        return jdbc.sql("select exists (select from %s where %s)".formatted(table, toDo(use)))
                .query(Boolean.class)
                .single();
    }

    List<String> countiesToDo(String table, SearchKeyUse use) {
        return jdbc.sql("select distinct county_code from %s where %s order by 1".formatted(table, toDo(use)))
                .query(String.class)
                .list();
    }

    List<SealedNumber> toDo(String table, String county, SearchKeyUse use, UUID after, int limit) {
        return jdbc.sql(
                        """
                        select id, identity_sealed, data_key, key_version from %s
                         where county_code = :county and id > :after and %s
                         order by id limit :limit
                        """
                                .formatted(table, toDo(use)))
                .param("county", county)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new SealedNumber(
                        row.getObject("id", UUID.class),
                        row.getBytes("identity_sealed"),
                        row.getBytes("data_key"),
                        row.getInt("key_version")))
                .list();
    }

    /** Only where the number is still the one that was read: who changed the record meanwhile is not overtaken. */
    int fill(String table, String county, SearchKeyUse use, List<SealedNumber> before, Collection<byte[]> found) {
        var set = "%s = decode(now.found, 'hex')".formatted(column(use));
        return update(table, county, set, before, found);
    }

    int clear(String table, String county, SearchKeyUse use, List<SealedNumber> before) {
        return update(
                table,
                county,
                column(use) + " = null",
                before,
                before.stream().map(each -> new byte[0]).toList());
    }

    private int update(String table, String county, String set, List<SealedNumber> before, Collection<byte[]> found) {
        jdbc.sql("select set_config('lingtouyan.wrapping', 'on', true)")
                .query(String.class)
                .single();
        int updated = jdbc.sql(
                        """
                        update %s held set %s
                          from unnest(:ids::uuid[], :before::text[], :found::text[]) as now (id, before, found)
                         where held.county_code = :county and held.id = now.id
                           and held.identity_sealed = decode(now.before, 'hex')
                        """
                                .formatted(table, set))
                .param("county", county)
                .param("ids", before.stream().map(SealedNumber::id).toArray(UUID[]::new))
                .param(
                        "before",
                        before.stream()
                                .map(each -> HEX.formatHex(each.identitySealed()))
                                .toArray(String[]::new))
                .param("found", found.stream().map(HEX::formatHex).toArray(String[]::new))
                .update();
        jdbc.sql("select set_config('lingtouyan.wrapping', '', true)")
                .query(String.class)
                .single();
        jdbc.sql("update access.search_key set done = done + :some")
                .param("some", updated)
                .update();
        return updated;
    }

    private static String toDo(SearchKeyUse use) {
        return "identity_sealed is not null and %s %s"
                .formatted(column(use), use.filling() ? "is null" : "is not null");
    }

    private static String column(SearchKeyUse use) {
        return use.beside() != null && use.beside() % 2 == 1 ? "identity_fingerprint" : "identity_fingerprint_even";
    }
}
