package org.lingtouyan.household;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about merges themselves; the database shows one only to whoever covers both records. */
@Component
class MergeTable {

    private static final String SELECT =
            """
            select county_code, id, division_code, what, kept, closed, closed_division, label, households, records,
                   merged_by, merged_at, undone_by, undone_at
              from household.merge
            """;

    private final JdbcClient jdbc;

    MergeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Merge merge) {
        jdbc.sql(
                        """
                        insert into household.merge
                               (county_code, id, division_code, what, kept, closed, closed_division, label, households,
                                records, merged_by)
                        values (:county, :id, :division, :what, :kept, :closed, :closedDivision, :label, :households,
                                :records, :by)
                        """)
                .param("county", merge.countyCode())
                .param("id", merge.id())
                .param("division", merge.divisionCode())
                .param("what", merge.what().name())
                .param("kept", merge.kept())
                .param("closed", merge.closed())
                .param("closedDivision", merge.closedDivision())
                .param("label", merge.label())
                .param("households", merge.households().toArray(UUID[]::new))
                .param("records", merge.records().toArray(UUID[]::new))
                .param("by", merge.mergedBy())
                .update();
    }

    Optional<Merge> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(MergeTable::read)
                .optional();
    }

    /** Kept from others until the transaction ends. */
    Optional<Merge> findToWrite(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(MergeTable::read)
                .optional();
    }

    /** Those that made the record what it is, the last first. */
    List<Merge> into(String county, Collection<UUID> kept) {
        return jdbc.sql(
                        SELECT
                                + """
                         where county_code = :county and kept = any(:kept) and undone_at is null
                         order by merged_at desc
                        """)
                .param("county", county)
                .param("kept", kept.toArray(UUID[]::new))
                .query(MergeTable::read)
                .list();
    }

    /** Those of an area, the last first, older than that one if given. */
    List<Merge> page(String from, String to, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                         where division_code >= :from::char(12) and division_code < :to::char(12)
                           and (:after::uuid is null or (merged_at, id) <
                                (select merged_at, id from household.merge where id = :after::uuid))
                         order by merged_at desc, id desc
                         limit :limit
                        """)
                .param("from", from)
                .param("to", to)
                .param("after", after)
                .param("limit", limit)
                .query(MergeTable::read)
                .list();
    }

    void undone(Merge merge, UUID by) {
        jdbc.sql(
                        """
                        update household.merge
                           set undone_by = :by, undone_at = now(), version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("by", by)
                .param("county", merge.countyCode())
                .param("id", merge.id())
                .update();
    }

    /** From here on the transaction's entries in the trail bear the merge's id. */
    void bear(UUID merge) {
        jdbc.sql("select set_config('lingtouyan.request', :id, true)")
                .param("id", merge.toString())
                .query(String.class)
                .single();
    }

    /** They are the other one from now on and count in no month. */
    void close(String table, String county, Map<UUID, UUID> closedIntoKept, UUID merge) {
        if (closedIntoKept.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update household.%s held
                           set voided = true, merged_on = :today, merged_into = link.kept, merged_by = :merge,
                               version = held.version + 1
                          from unnest(:closed::uuid[], :kept::uuid[]) as link (closed, kept)
                         where held.county_code = :county and held.id = link.closed
                        """
                                .formatted(table))
                .param("today", Words.today())
                .param("merge", merge)
                .param("county", county)
                .param("closed", closedIntoKept.keySet().toArray(UUID[]::new))
                .param("kept", closedIntoKept.values().toArray(UUID[]::new))
                .update();
    }

    void neverTrue(String table, String county, Collection<UUID> ids) {
        var reason = table.equals("household_state") ? ", end_reason = 'MERGED'" : "";
        jdbc.sql(
                        "update household.%s set voided = true, version = version + 1%s where county_code = :county and id = any(:ids)"
                                .formatted(table, reason))
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Times in households as they are left by the merge. */
    void cut(String rows) {
        jdbc.sql(
                        """
                        update household.membership held
                           set valid_from = cut.valid_from, valid_to = cut.valid_to, voided = cut.voided,
                               end_reason = 'MERGED', version = held.version + 1
                          from json_populate_recordset(null::household.membership, :rows::json) as cut
                         where held.county_code = cut.county_code and held.id = cut.id
                        """)
                .param("rows", rows)
                .update();
    }

    private static Merge read(ResultSet row, int number) throws SQLException {
        return new Merge(
                row.getString("county_code"),
                row.getObject("id", UUID.class),
                row.getString("division_code"),
                Merge.What.valueOf(row.getString("what")),
                row.getObject("kept", UUID.class),
                row.getObject("closed", UUID.class),
                row.getString("closed_division"),
                row.getString("label"),
                ids(row.getArray("households")),
                ids(row.getArray("records")),
                row.getObject("merged_by", UUID.class),
                row.getObject("merged_at", OffsetDateTime.class),
                row.getObject("undone_by", UUID.class),
                row.getObject("undone_at", OffsetDateTime.class));
    }

    private static List<UUID> ids(Array ids) throws SQLException {
        return Arrays.asList((UUID[]) ids.getArray());
    }
}
