package org.lingtouyan.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.lingtouyan.visit.Need.Answer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of needs and of what was done and said about them. */
@Component
class NeedTable {

    private static final String SELECT =
            """
            select id, division_code, household_id, visit_id, kind, text, owner_id, raised_on, due_on, valid_from, valid_to,
                   end_reason, settled_by_person, settled_word, moved_from, voided, version
              from visit.need
            """;

    private final JdbcClient jdbc;
    private final TableRows table;

    NeedTable(JdbcClient jdbc, TableRows table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** A row as it is written. */
    private record Row(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID householdId,
            @Nullable UUID visitId,
            String kind,
            String text,
            UUID ownerId,
            LocalDate raisedOn,
            LocalDate dueOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String endReason,
            @Nullable String settledWord,
            @Nullable String bodyHash) {

        static Row of(Need need, @Nullable String hash) {
            return new Row(
                    need.division().countyCode(),
                    need.id(),
                    need.division().value(),
                    need.household(),
                    need.visit(),
                    need.kind(),
                    need.text(),
                    need.owner(),
                    need.raisedOn(),
                    need.dueOn(),
                    need.from(),
                    need.to(),
                    need.endReason(),
                    need.settledWord(),
                    hash);
        }
    }

    void insert(Need need, String hash) {
        write(List.of(Row.of(need, hash)));
    }

    void insertAll(List<Need> needs) {
        write(needs.stream().map(need -> Row.of(need, null)).toList());
    }

    private void write(List<Row> rows) {
        try {
            table.add("visit.need", rows);
        } catch (DataIntegrityViolationException broken) {
            throw BrokenVisit.refusal(broken);
        }
    }

    void update(Need need) {
        try {
            jdbc.sql(
                            """
                            update visit.need
                               set kind = :kind, text = :text, owner_id = :owner, due_on = :due, valid_to = :to, end_reason = :end,
                                   settled_by_person = :by, settled_word = :word, voided = :voided, version = version + 1
                             where county_code = :county and id = :id
                            """)
                    .param("kind", need.kind())
                    .param("text", need.text())
                    .param("owner", need.owner())
                    .param("due", need.dueOn())
                    .param("to", need.to())
                    .param("end", need.endReason())
                    .param("by", need.settledBy())
                    .param("word", need.settledWord())
                    .param("voided", need.voided())
                    .param("county", need.division().countyCode())
                    .param("id", need.id())
                    .update();
        } catch (DataIntegrityViolationException broken) {
            throw BrokenVisit.refusal(broken);
        }
    }

    Optional<Need> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(NeedTable::read)
                .optional();
    }

    /** As what a need goes on, however often its household moved since somebody noted its id. */
    Optional<UUID> goesOn(UUID need) {
        return jdbc.sql(
                        """
                        with recursive life as (
                            select id, end_reason from visit.need where id = :need or moved_from = :need
                             union
                            select n.id, n.end_reason from life join visit.need n on n.moved_from = life.id
                        )
                        select id from life where end_reason is distinct from 'MOVED' limit 1
                        """)
                .param("need", need)
                .query(UUID.class)
                .optional();
    }

    Optional<Need> findToWrite(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(NeedTable::read)
                .optional();
    }

    Optional<String> hash(UUID id) {
        return jdbc.sql("select coalesce(body_hash, '') from visit.need where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Of these records of a household, the last raised first. */
    List<Need> ofHouseholds(Collection<UUID> households) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where household_id = any(:households) and not voided and end_reason is distinct from 'MOVED'
                                 order by raised_on desc, id desc
                                """)
                .param("households", households.toArray(UUID[]::new))
                .query(NeedTable::read)
                .list();
    }

    /** The answers to the need, and to what it was before its household moved. */
    List<Answer> answers(UUID need) {
        return jdbc.sql(
                        """
                        with recursive life as (
                            select county_code, id, moved_from from visit.need where id = :need
                             union
                            select n.county_code, n.id, n.moved_from from life join visit.need n on n.id = life.moved_from
                        )
                        select a.id, a.said_on, a.by_household, a.text, a.entered_by, a.entered_at
                          from life
                          join visit.answer a on a.county_code = life.county_code and a.need_id = life.id
                         order by a.said_on, a.id
                        """)
                .param("need", need)
                .query((row, number) -> new Answer(
                        row.getObject("id", UUID.class),
                        row.getObject("said_on", LocalDate.class),
                        row.getBoolean("by_household"),
                        row.getString("text"),
                        row.getObject("entered_by", UUID.class),
                        row.getObject("entered_at", OffsetDateTime.class)))
                .list();
    }

    void answer(Need need, UUID id, LocalDate on, boolean byHousehold, String text) {
        jdbc.sql(
                        """
                        insert into visit.answer (county_code, id, division_code, need_id, said_on, by_household, text)
                        values (:county, :id, :division, :need, :on, :byHousehold, :text)
                            on conflict (county_code, id) do nothing
                        """)
                .param("county", need.division().countyCode())
                .param("id", id)
                .param("division", need.division().value())
                .param("need", need.id())
                .param("on", on)
                .param("byHousehold", byHousehold)
                .param("text", text)
                .update();
    }

    private static Need read(ResultSet row, int number) throws SQLException {
        return new Need(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getObject("household_id", UUID.class),
                row.getObject("visit_id", UUID.class),
                row.getString("kind"),
                row.getString("text"),
                row.getObject("owner_id", UUID.class),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("end_reason"),
                row.getObject("settled_by_person", UUID.class),
                row.getString("settled_word"),
                row.getObject("moved_from", UUID.class),
                row.getBoolean("voided"),
                row.getInt("version"));
    }
}
