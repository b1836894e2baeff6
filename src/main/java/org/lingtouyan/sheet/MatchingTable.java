package org.lingtouyan.sheet;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of what offices have said of columns. */
@Component
class MatchingTable {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    MatchingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What that office has said of sheets for the table, the latest first if it has said very much. */
    Matchings of(String office, String table) {
        return new Matchings(jdbc
                .sql(
                        """
                        select fingerprint, fields
                          from sheet.matching
                         where county_code = :county and division_code = :office and table_name = :table
                         order by entered_at desc
                         limit :most
                        """)
                .param("county", new DivisionCode(office).countyCode())
                .param("office", office)
                .param("table", table)
                .param("most", MOST)
                .query((row, number) -> Map.entry(row.getString("fingerprint"), List.of((String[])
                        row.getArray("fields").getArray())))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void remember(String office, String table, String fingerprint, List<String> headings, List<String> fields) {
        jdbc.sql(
                        """
                        insert into sheet.matching (county_code, id, division_code, table_name, fingerprint, headings, fields)
                        values (:county, :id, :office, :table, :fingerprint, :headings, :fields)
                        on conflict (county_code, division_code, table_name, fingerprint) do update
                           set fields = excluded.fields, version = matching.version + 1
                        """)
                .param("county", new DivisionCode(office).countyCode())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("office", office)
                .param("table", table)
                .param("fingerprint", fingerprint)
                .param("headings", headings.toArray(String[]::new))
                .param("fields", fields.toArray(String[]::new))
                .update();
    }

    void forget(String office, String table, String fingerprint) {
        jdbc.sql(
                        """
                        delete from sheet.matching
                         where county_code = :county and division_code = :office and table_name = :table
                           and fingerprint = :fingerprint
                        """)
                .param("county", new DivisionCode(office).countyCode())
                .param("office", office)
                .param("table", table)
                .param("fingerprint", fingerprint)
                .update();
    }
}
