package org.lingtouyan.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.field.Conflict.Choice;
import org.lingtouyan.field.Operation.FieldChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of conflicts. */
@Component
class ConflictTable {

    private static final String SELECT =
            """
            select id, division_code, household_id, person_id, measure_id, operation_id, field, income_year, base_value, record_value, phone_value,
                   record_entered_by, record_entered_at, phone_entered_by, said_on, valid_from, valid_to, end_reason,
                   decided_by, decided_word, version
              from field.conflict
             where not voided and end_reason is distinct from 'MOVED'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConflictTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Conflict conflict) {
        jdbc.sql(
                        """
                        insert into field.conflict
                               (county_code, id, division_code, household_id, person_id, measure_id, operation_id, field, income_year, base_value,
                                record_value, phone_value, record_entered_by, record_entered_at, phone_entered_by, said_on,
                                valid_from)
                        values (:county, :id, :division, :household, :person, :measure, :operation, :field, :year, :base::jsonb,
                                :recorded::jsonb, :phone::jsonb, :recordBy, :recordAt,
                                current_setting('lingtouyan.account')::uuid, :saidOn, :from)
                        """)
                .param("county", conflict.division().countyCode())
                .param("id", conflict.id())
                .param("division", conflict.division().value())
                .param("household", conflict.household())
                .param("person", conflict.change().person())
                .param("measure", conflict.measure())
                .param("operation", conflict.operation())
                .param("field", conflict.change().field().key())
                .param("year", conflict.change().year())
                .param("base", json.writeValueAsString(conflict.change().base()))
                .param("recorded", json.writeValueAsString(conflict.recorded()))
                .param("phone", json.writeValueAsString(conflict.change().value()))
                .param("recordBy", conflict.recordEnteredBy())
                .param("recordAt", conflict.recordEnteredAt())
                .param("saidOn", conflict.saidOn())
                .param("from", conflict.from())
                .update();
    }

    void decide(Conflict conflict, Choice choice, UUID by, @Nullable String word, LocalDate today) {
        jdbc.sql(
                        """
                        update field.conflict
                           set valid_to = greatest(valid_from, :today), end_reason = :choice, decided_by = :by,
                               decided_word = :word, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("today", today)
                .param("choice", choice.name())
                .param("by", by)
                .param("word", word)
                .param("county", conflict.division().countyCode())
                .param("id", conflict.id())
                .update();
    }

    Optional<Conflict> find(UUID id) {
        return one(id, "");
    }

    Optional<Conflict> findToWrite(UUID id) {
        return one(id, " for update");
    }

    private Optional<Conflict> one(UUID id, String locking) {
        return jdbc.sql(SELECT + " and id = :id" + locking)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Those of an area, the longest waiting first, or the decided ones. */
    List<Conflict> page(
            DivisionCode division, boolean open, @Nullable LocalDate afterDay, @Nullable UUID afterId, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 and division_code >= :from::char(12) and division_code < :to::char(12)
                                 and (valid_to is null) = :open
                                 and (:afterId::uuid is null or (valid_from, id) > (:afterDay::date, :afterId::uuid))
                               order by valid_from, id
                               limit :limit
                                """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("open", open)
                .param("afterDay", afterDay)
                .param("afterId", afterId)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** What this account sent and somebody decided since that day. */
    List<Conflict> decidedSince(UUID account, LocalDate day) {
        return jdbc.sql(SELECT
                        + " and phone_entered_by = :account and valid_to >= :day order by valid_to desc, id limit 50")
                .param("account", account)
                .param("day", day)
                .query(this::read)
                .list();
    }

    private Conflict read(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var ended = row.getString("end_reason");
        return new Conflict(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getObject("household_id", UUID.class),
                row.getObject("operation_id", UUID.class),
                new FieldChange(
                        person,
                        Changeable.of(row.getString("field"), person != null),
                        row.getObject("income_year", Integer.class),
                        json.readTree(row.getString("base_value")),
                        json.readTree(row.getString("phone_value"))),
                row.getObject("measure_id", UUID.class),
                json.readTree(row.getString("record_value")),
                row.getObject("record_entered_by", UUID.class),
                row.getObject("record_entered_at", OffsetDateTime.class),
                row.getObject("phone_entered_by", UUID.class),
                row.getObject("said_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                ended == null ? null : Choice.valueOf(ended),
                row.getObject("decided_by", UUID.class),
                row.getString("decided_word"),
                row.getInt("version"));
    }
}
