package org.lingtouyan.sheet;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What imports have touched in tables of other modules, and the writes by which it is what it was. */
@Component
class TouchedRecords {

    private final JdbcClient jdbc;

    TouchedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Touched(String countyCode, String tableName, UUID recordId, String divisionCode, boolean added) {}

    private record Pointing(String tableName, String columnName, boolean hasVoided) {}

    int count(UUID importId) {
        return jdbc.sql("select count(*) from sheet.import_touched where import_id = :import and not settled")
                .param("import", importId)
                .query(Integer.class)
                .single();
    }

    /** The last that came goes first: what was entered below another stands on it. */
    List<Touched> next(UUID importId, int atMost) {
        return jdbc.sql(
                        """
                        select county_code, table_name, record_id, division_code, added
                          from sheet.import_touched
                         where import_id = :import and not settled
                         order by added desc, county_code, table_name desc, record_id desc
                         limit :atMost
                        """)
                .param("import", importId)
                .param("atMost", atMost)
                .query(Touched.class)
                .list();
    }

    void settle(UUID importId, Touched touched) {
        jdbc.sql(
                        """
                        update sheet.import_touched set settled = true
                         where county_code = :county and import_id = :import and table_name = :table and record_id = :id
                        """)
                .param("county", touched.countyCode())
                .param("import", importId)
                .param("table", touched.tableName())
                .param("id", touched.recordId())
                .update();
    }

    /** Whether other rows belong to it, of its own table too. */
    boolean isUsed(Touched touched) {
        return pointing(touched.tableName()).stream()
                .anyMatch(child -> jdbc.sql("select exists (select from %s where county_code = :county and %s = :id%s)"
                                .formatted(
                                        child.tableName(),
                                        child.columnName(),
                                        child.hasVoided() ? " and not voided" : ""))
                        .param("county", touched.countyCode())
                        .param("id", touched.recordId())
                        .query(Boolean.class)
                        .single());
    }

    private List<Pointing> pointing(String table) {
        return jdbc.sql(
                        """
                        select f.conrelid::regclass::text as table_name, a.attname as column_name,
                               exists (select from pg_attribute v where v.attrelid = f.conrelid and v.attname = 'voided') as has_voided
                          from pg_constraint f
                         cross join unnest(f.conkey, f.confkey) as pair(own, theirs)
                          join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.own
                          join pg_attribute t on t.attrelid = f.confrelid and t.attnum = pair.theirs and t.attname = 'id'
                         where f.contype = 'f' and f.confrelid = :table::regclass
                        """)
                .param("table", table)
                .query(Pointing.class)
                .list();
    }

    void neverWas(Touched touched) {
        jdbc.sql("update %s set voided = true, version = version + 1 where county_code = :county and id = :id"
                        .formatted(touched.tableName()))
                .param("county", touched.countyCode())
                .param("id", touched.recordId())
                .update();
    }

    void restore(Touched touched, JsonNode before) {
        var columns = String.join(", ", columns(touched.tableName()));
        jdbc.sql(
                        """
                        update %1$s set (%2$s, version) = (
                            select %2$s, %1$s.version + 1 from json_populate_record(null::%1$s, :before::json))
                         where county_code = :county and id = :id
                        """
                                .formatted(touched.tableName(), columns))
                .param("before", before.toString())
                .param("county", touched.countyCode())
                .param("id", touched.recordId())
                .update();
    }

    private List<String> columns(String table) {
        return jdbc.sql(
                        """
                        select attname from pg_attribute
                         where attrelid = :table::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                           and attname not in ('county_code', 'id', 'version', 'entered_by', 'entered_at')
                         order by attnum
                        """)
                .param("table", table)
                .query(String.class)
                .list();
    }
}
