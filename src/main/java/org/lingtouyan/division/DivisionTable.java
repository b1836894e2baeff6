package org.lingtouyan.division;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that reads divisions. */
@Component
class DivisionTable {

    private final JdbcClient jdbc;

    DivisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rises with every change of what this class reads. */
    long revision() {
        return jdbc.sql("select number from division.revision")
                .query(Long.class)
                .single();
    }

    List<Entry> all() {
        var former = formerNames();
        return jdbc.sql(
                        """
                        select code, name, short_name, level, parent_code, pinyin, initials, statistical, valid_from, valid_to
                          from division.division
                         order by code
                        """)
                .query((row, number) -> entry(row, former))
                .list();
    }

    List<Alias> aliases() {
        return jdbc.sql("select division_code, name, natural_village, established, source from division.alias")
                .query((row, number) -> new Alias(
                        new DivisionCode(row.getString("division_code")),
                        row.getString("name"),
                        row.getBoolean("natural_village"),
                        row.getBoolean("established"),
                        row.getString("source")))
                .list();
    }

    /** The oldest first. */
    List<Change> changes() {
        return jdbc.sql(
                        """
                        select adjustment_id, kind, old_code, new_code, effective_on, basis, entered_by
                          from division.change
                         order by effective_on, entered_at, old_code, new_code
                        """)
                .query((row, number) -> new Change(
                        row.getObject("adjustment_id", UUID.class),
                        Change.Kind.valueOf(row.getString("kind")),
                        new DivisionCode(row.getString("old_code")),
                        new DivisionCode(row.getString("new_code")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("basis"),
                        row.getObject("entered_by", UUID.class)))
                .list();
    }

    private Map<DivisionCode, List<FormerName>> formerNames() {
        return jdbc
                .sql(
                        "select code, name, short_name, pinyin, initials, valid_to from division.former_name order by valid_to")
                .query((row, number) -> new FormerName(
                        new DivisionCode(row.getString("code")),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("pinyin"),
                        row.getString("initials"),
                        row.getObject("valid_to", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(FormerName::code));
    }

    private static Entry entry(ResultSet row, Map<DivisionCode, List<FormerName>> former) throws SQLException {
        var parent = row.getString("parent_code");
        var division = new Division(
                new DivisionCode(row.getString("code")),
                row.getString("name"),
                row.getString("short_name"),
                Level.valueOf(row.getString("level")),
                parent == null ? null : new DivisionCode(parent),
                row.getBoolean("statistical"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
        return new Entry(
                division,
                row.getString("pinyin"),
                row.getString("initials"),
                former.getOrDefault(division.code(), List.of()));
    }
}
