package org.lingtouyan.access;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL over the record keys of every table that has them, whichever module's it is. */
@Component
class WrappedKeys {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    WrappedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Wrapped(UUID id, byte[] dataKey, int keyVersion) {}

    /** The tables whose records have a key of their own. */
    List<String> tables() {
        return jdbc.sql(
                        """
                        select n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                           and 4 = (select count(*) from pg_attribute a
                                     where a.attrelid = c.oid and not a.attisdropped
                                       and a.attname in ('county_code', 'id', 'data_key', 'key_version'))
                         order by 1
                        """)
                .query(String.class)
                .list();
    }

    boolean anyOlderThan(String table, int version) {
        return jdbc.sql("select exists (select from %s where data_key is not null and key_version < :version)"
                        .formatted(table))
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    List<String> countiesOlderThan(String table, int version) {
        return jdbc.sql(
                        "select distinct county_code from %s where data_key is not null and key_version < :version order by 1"
                                .formatted(table))
                .param("version", version)
                .query(String.class)
                .list();
    }

    List<Wrapped> olderThan(String table, String county, int version, UUID after, int limit) {
        return jdbc.sql(
                        """
                        select id, data_key, key_version from %s
                         where county_code = :county and id > :after and data_key is not null and key_version < :version
                         order by id limit :limit
                        """
                                .formatted(table))
                .param("county", county)
                .param("after", after)
                .param("version", version)
                .param("limit", limit)
                .query((row, number) -> new Wrapped(
                        row.getObject("id", UUID.class), row.getBytes("data_key"), row.getInt("key_version")))
                .list();
    }

    /** Only where the key is still the one that was read: who changed the record meanwhile is not overtaken. */
    int replace(String table, String county, List<Wrapped> before, Collection<byte[]> anew, int version) {
        jdbc.sql("select set_config('lingtouyan.wrapping', 'on', true)")
                .query(String.class)
                .single();
        int replaced = jdbc.sql(
                        """
                        update %s held
                           set data_key = decode(now.data_key, 'hex'), key_version = :version
                          from unnest(:ids::uuid[], :before::text[], :anew::text[]) as now (id, before, data_key)
                         where held.county_code = :county and held.id = now.id and held.data_key = decode(now.before, 'hex')
                        """
                                .formatted(table))
                .param("county", county)
                .param("version", version)
                .param("ids", before.stream().map(Wrapped::id).toArray(UUID[]::new))
                .param(
                        "before",
                        before.stream()
                                .map(each -> HEX.formatHex(each.dataKey()))
                                .toArray(String[]::new))
                .param("anew", anew.stream().map(HEX::formatHex).toArray(String[]::new))
                .update();
        jdbc.sql("select set_config('lingtouyan.wrapping', '', true)")
                .query(String.class)
                .single();
        return replaced;
    }
}
