package org.lingtouyan.parameter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that reads code lists. */
@Component
class CodeTable {

    private final JdbcClient jdbc;

    CodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Listed> all() {
        return jdbc.sql("select list, code, label, label_en, aliases from parameter.code order by list, code")
                .query((row, number) -> listed(row))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var code = new Code(
                row.getString("list"), row.getString("code"), row.getString("label"), row.getString("label_en"));
        return new Listed(code, List.of((String[]) row.getArray("aliases").getArray()));
    }

    record Listed(Code code, List<String> aliases) {}
}
