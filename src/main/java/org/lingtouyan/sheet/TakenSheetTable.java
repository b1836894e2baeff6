package org.lingtouyan.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the sheets of a workbook that are taken. */
@Component
class TakenSheetTable {

    private final JdbcClient jdbc;

    TakenSheetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One sheet of an import: what it is called, how its columns were understood, and sealed its titles and headings. */
    record TakenSheet(
            int number,
            String name,
            int rows,
            LocalDate dataDate,
            String columns,
            List<String> fields,
            boolean remembered,
            byte @Nullable [] headSealed) {}

    /** Puts them in place of what an earlier attempt had found. */
    void keep(Job job, List<TakenSheet> sheets) {
        jdbc.sql("delete from sheet.import_sheet where county_code = :county and import_id = :id")
                .param("county", job.countyCode())
                .param("id", job.id())
                .update();
        sheets.forEach(sheet -> add(job, sheet));
    }

    private void add(Job job, TakenSheet sheet) {
        jdbc.sql(
                        """
                        insert into sheet.import_sheet
                               (county_code, import_id, number, name, row_count, data_date, columns, fields, remembered, head_sealed)
                        values (:county, :id, :number, :name, :rows, :dataDate, :columns::jsonb, :fields, :remembered, :head)
                        """)
                .param("county", job.countyCode())
                .param("id", job.id())
                .param("number", sheet.number())
                .param("name", sheet.name())
                .param("rows", sheet.rows())
                .param("dataDate", sheet.dataDate())
                .param("columns", sheet.columns())
                .param("fields", sheet.fields().toArray(String[]::new))
                .param("remembered", sheet.remembered())
                .param("head", sheet.headSealed())
                .update();
    }

    List<TakenSheet> of(String county, UUID importId) {
        return jdbc.sql(
                        """
                        select number, name, row_count, data_date, columns, fields, remembered, head_sealed
                          from sheet.import_sheet
                         where county_code = :county and import_id = :id
                         order by number
                        """)
                .param("county", county)
                .param("id", importId)
                .query((row, number) -> read(row))
                .list();
    }

    private static TakenSheet read(ResultSet row) throws SQLException {
        return new TakenSheet(
                row.getInt("number"),
                row.getString("name"),
                row.getInt("row_count"),
                row.getObject("data_date", LocalDate.class),
                row.getString("columns"),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getBoolean("remembered"),
                row.getBytes("head_sealed"));
    }
}
