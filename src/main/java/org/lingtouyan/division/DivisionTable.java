package org.lingtouyan.division;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that reads the division tree. */
@Component
class DivisionTable {

    private final JdbcClient jdbc;

    DivisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> all() {
        return jdbc.sql("""
                        select code, name, short_name, level, parent_code, pinyin, initials, statistical
                          from division.division
                         order by code
                        """)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var parent = row.getString("parent_code");
        var division = new Division(
                new DivisionCode(row.getString("code")),
                row.getString("name"),
                row.getString("short_name"),
                Level.valueOf(row.getString("level")),
                parent == null ? null : new DivisionCode(parent),
                row.getBoolean("statistical"));
        return new Entry(division, row.getString("pinyin"), row.getString("initials"));
    }
}
