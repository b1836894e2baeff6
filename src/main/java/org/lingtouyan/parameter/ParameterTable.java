package org.lingtouyan.parameter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Definition.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of parameters: what they are, what they are where and when, and how a value is set. */
@Component
class ParameterTable {

    private static final String VALUES =
            """
            select id, key, division_code, valid_from, least(valid_to, :open) as valid_to, value, basis, entered_by, entered_at
              from parameter.parameter
             where not withdrawn and key = :key
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ParameterTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A value with who set it; nobody where the product came with it. */
    record Entered(Value value, @Nullable UUID by, @Nullable OffsetDateTime at) {}

    List<Definition> definitions() {
        return jdbc.sql(
                        """
                        select key, topic, label, label_en, unit, unit_en, holds, choices, rule, rule_en
                          from parameter.definition
                         order by topic, position
                        """)
                .query((row, number) -> definition(row))
                .list();
    }

    Optional<String> value(String key, List<String> upwards, LocalDate day) {
        return jdbc.sql(
                        """
                        select value
                          from parameter.parameter
                         where not withdrawn and key = :key and division_code in (:areas)
                           and :day >= valid_from and :day < valid_to
                         order by rtrim(division_code, '0') desc
                         limit 1
                        """)
                .param("key", key)
                .param("areas", upwards)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** Of the areas above, the area itself and all below it, from the widest on and in the order of time. */
    List<Entered> values(String key, List<String> upwards, DivisionCode division) {
        return jdbc.sql(
                        VALUES
                                + """
                           and (division_code in (:areas) or division_code >= :from::char(12) and division_code < :to::char(12))
                         order by rtrim(division_code, '0'), valid_from
                        """)
                .param("open", Value.OPEN)
                .param("key", key)
                .param("areas", upwards)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .query((row, number) -> entered(row))
                .list();
    }

    List<Entered> holding(List<String> upwards, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct on (key)
                               id, key, division_code, valid_from, least(valid_to, :open) as valid_to, value, basis, entered_by, entered_at
                          from parameter.parameter
                         where not withdrawn and division_code in (:areas) and :day >= valid_from and :day < valid_to
                         order by key, rtrim(division_code, '0') desc
                        """)
                .param("open", Value.OPEN)
                .param("areas", upwards)
                .param("day", day)
                .query((row, number) -> entered(row))
                .list();
    }

    /** Also one that was withdrawn since. */
    Optional<Value> find(UUID id) {
        return jdbc.sql(
                        """
                        select id, key, division_code, valid_from, least(valid_to, :open) as valid_to, value, basis, entered_by, entered_at
                          from parameter.parameter
                         where id = :id
                        """)
                .param("open", Value.OPEN)
                .param("id", id)
                .query((row, number) -> entered(row).value())
                .optional();
    }

    List<UUID> ever(String key, DivisionCode division) {
        return jdbc.sql("select id from parameter.parameter where key = :key and division_code = :division")
                .param("key", key)
                .param("division", division.value())
                .query(UUID.class)
                .list();
    }

    /** Two people who set the same parameter do so one after the other. */
    void oneAtATime(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('parameter'), hashtext(:key))")
                .param("key", key)
                .query((row, number) -> row.getRow())
                .list();
    }

    void write(Timetable.Changes changes) {
        changes.withdrawn().forEach(value -> jdbc.sql("update parameter.parameter set withdrawn = true where id = :id")
                .param("id", value.id())
                .update());
        changes.shortened().forEach(value -> jdbc.sql("update parameter.parameter set valid_to = :to where id = :id")
                .param("id", value.id())
                .param("to", value.to())
                .update());
        changes.added().forEach(this::add);
    }

    private void add(Value value) {
        jdbc.sql(
                        """
                        insert into parameter.parameter (id, key, division_code, valid_from, valid_to, value, basis)
                        values (:id, :key, :division, :from, :to, :value, :basis)
                        """)
                .param("id", value.id())
                .param("key", value.key())
                .param("division", value.division().value())
                .param("from", value.from())
                .param("to", value.to())
                .param("value", value.value())
                .param("basis", value.basis())
                .update();
    }

    private static Entered entered(ResultSet row) throws SQLException {
        var value = new Value(
                row.getObject("id", UUID.class),
                row.getString("key"),
                new DivisionCode(row.getString("division_code")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("value"),
                row.getString("basis"));
        return new Entered(
                value, row.getObject("entered_by", UUID.class), row.getObject("entered_at", OffsetDateTime.class));
    }

    private Definition definition(ResultSet row) throws SQLException {
        return new Definition(
                row.getString("key"),
                row.getString("topic"),
                row.getString("label"),
                row.getString("label_en"),
                row.getString("unit"),
                row.getString("unit_en"),
                Definition.Holds.valueOf(row.getString("holds")),
                Arrays.asList(json.readValue(row.getString("choices"), Choice[].class)),
                row.getString("rule"),
                row.getString("rule_en"));
    }
}
