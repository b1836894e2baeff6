package org.lingtouyan.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A business table as any module has one, made for the tests of what access.protect() gives it. */
final class NoteTable {

    private final JdbcClient jdbc;
    private final Environment environment;

    NoteTable(Environment environment, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.environment = environment;
        asOwner(
                environment,
                """
                create table if not exists access.note_for_tests (
                    county_code char(6) not null, id uuid not null, division_code char(12) not null,
                    version int not null default 1, entered_by uuid, entered_at timestamptz,
                    text text not null, data_key bytea, key_version int,
                    primary key (county_code, id), check (county_code = left(division_code, 6)));
                grant select, insert, update, delete on access.note_for_tests to lingtouyan_web;
                do $$ begin
                    if not exists (select from pg_policies where tablename = 'note_for_tests') then
                        perform access.protect('access.note_for_tests');
                    end if;
                end $$
                """);
    }

    UUID add(DivisionCode where, String text) {
        return add(where.countyCode(), where, text);
    }

    UUID addToWrongCounty(DivisionCode where, String text) {
        return add("620000", where, text);
    }

    private UUID add(String county, DivisionCode where, String text) {
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql(
                        """
                        insert into access.note_for_tests (county_code, id, division_code, text, data_key)
                        values (:county, :id, :division, :text, '\\x5ec2e7')
                        """)
                .param("county", county)
                .param("id", id)
                .param("division", where.value())
                .param("text", text)
                .update();
        return id;
    }

    int change(UUID id, String text) {
        return jdbc.sql("update access.note_for_tests set text = :text, version = version + 1 where id = :id")
                .param("id", id)
                .param("text", text)
                .update();
    }

    int delete(UUID id) {
        return jdbc.sql("delete from access.note_for_tests where id = :id")
                .param("id", id)
                .update();
    }

    int count(UUID id) {
        return jdbc.sql("select count(*) from access.note_for_tests where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    UUID enteredBy(UUID id) {
        return jdbc.sql("select entered_by from access.note_for_tests where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /** What somebody could do who has the owner's password. */
    void behindTheTrail(UUID id, String sql) {
        asOwner(
                environment,
                """
                begin;
                alter table access.note_for_tests disable trigger user;
                set local lingtouyan.area_from = '620000000000';
                set local lingtouyan.area_to = '630000000000';
                %s;
                alter table access.note_for_tests enable trigger user;
                commit
                """
                        .formatted(sql.formatted(id)));
    }

    private static void asOwner(Environment environment, String sql) {
        try (var connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("lingtouyan.database.owner.username"),
                        environment.getRequiredProperty("lingtouyan.database.owner.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
