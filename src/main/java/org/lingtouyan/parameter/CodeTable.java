package org.lingtouyan.parameter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of code lists. */
@Component
class CodeTable {

    private final JdbcClient jdbc;

    CodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry with the other words for it. */
    record Listed(Code code, List<String> aliases) {}

    /** A list as people keep it. */
    record CodeList(String list, String label, String labelEn, boolean fixed) {}

    /** An entry with where and when it may be used, on what it rests and who put it there. */
    record Kept(
            Listed listed,
            DivisionCode division,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String basis,
            @Nullable UUID enteredBy,
            @Nullable OffsetDateTime enteredAt) {}

    List<Listed> all() {
        return jdbc.sql("select list, code, label, label_en, aliases from parameter.code order by list, code")
                .query((row, number) -> listed(row))
                .list();
    }

    /** Differs as soon as any entry was added or changed. */
    String state() {
        return jdbc.sql("select count(*) || ' ' || coalesce(max(entered_at)::text, '') from parameter.code")
                .query(String.class)
                .single();
    }

    List<CodeList> lists() {
        return jdbc.sql("select list, label, label_en, fixed from parameter.code_list order by list")
                .query(CodeList.class)
                .list();
    }

    Optional<CodeList> list(String list) {
        return lists().stream().filter(known -> known.list().equals(list)).findFirst();
    }

    List<Kept> entries(String list) {
        return jdbc.sql(
                        """
                        select list, code, label, label_en, aliases, division_code, basis, entered_by, entered_at,
                               case when valid_from > '-infinity' then valid_from end as valid_from,
                               case when valid_to < 'infinity' then valid_to end as valid_to
                          from parameter.code
                         where list = :list
                         order by code
                        """)
                .param("list", list)
                .query((row, number) -> kept(row))
                .list();
    }

    void put(Kept entry) {
        var code = entry.listed().code();
        jdbc.sql(
                        """
                        insert into parameter.code (list, code, label, label_en, aliases, division_code, valid_from, valid_to, basis)
                        values (:list, :code, :label, :labelEn, :aliases, :division,
                                coalesce(:from, '-infinity'::date), coalesce(:to, 'infinity'::date), :basis)
                            on conflict (list, code) do update
                           set label = excluded.label, label_en = excluded.label_en, aliases = excluded.aliases,
                               valid_from = excluded.valid_from, valid_to = excluded.valid_to, basis = excluded.basis
                        """)
                .param("list", code.list())
                .param("code", code.code())
                .param("label", code.label())
                .param("labelEn", code.labelEn())
                .param("aliases", entry.listed().aliases().toArray(String[]::new))
                .param("division", entry.division().value())
                .param("from", entry.from(), java.sql.Types.DATE)
                .param("to", entry.to(), java.sql.Types.DATE)
                .param("basis", entry.basis())
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                listed(row),
                new DivisionCode(row.getString("division_code")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("basis"),
                row.getObject("entered_by", UUID.class),
                row.getObject("entered_at", OffsetDateTime.class));
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var code = new Code(
                row.getString("list"), row.getString("code"), row.getString("label"), row.getString("label_en"));
        return new Listed(code, List.of((String[]) row.getArray("aliases").getArray()));
    }
}
