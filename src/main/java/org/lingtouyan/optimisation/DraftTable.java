package org.lingtouyan.optimisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.optimisation.Draft.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of drafts: what was asked, and how they are used. */
@Component
class DraftTable {

    static final String COLUMNS =
            """
            id, division_code, kind, title, day, seed, seconds, choices, state, reason, asked_by, asker_name, asker_role,
            asker_from, asker_to, asked_at, begun_at, ended_at, attempts, best, basis, worth_now, worth_then, figures,
            applied_on, version
            """;

    private static final String SELECT = "select " + COLUMNS + " from optimisation.draft ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Draft draft, String hash) {
        jdbc.sql(
                        """
                        insert into optimisation.draft
                               (county_code, id, division_code, kind, title, day, seed, seconds, choices, body_hash, asked_by,
                                asker_name, asker_role, asker_from, asker_to)
                        values (:county, :id, :division, :kind, :title, :day, :seed, :seconds, :choices::jsonb, :hash, :by,
                                :name, :role, :from, :to)
                        """)
                .param("county", draft.division().countyCode())
                .param("id", draft.id())
                .param("division", draft.division().value())
                .param("kind", draft.kind().name())
                .param("title", draft.title())
                .param("day", draft.day())
                .param("seed", draft.seed())
                .param("seconds", draft.seconds())
                .param("choices", json.writeValueAsString(draft.choices()))
                .param("hash", hash)
                .param("by", draft.askedBy())
                .param("name", draft.askerName())
                .param("role", draft.askerRole())
                .param("from", draft.askerFrom())
                .param("to", draft.askerTo())
                .update();
    }

    Optional<String> hash(UUID id) {
        return jdbc.sql("select body_hash from optimisation.draft where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Kept from others until the transaction ends. */
    Optional<Draft> findToWrite(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The newest first. */
    List<Draft> page(
            DivisionCode division, Draft.@Nullable Kind kind, OffsetDateTime before, UUID beforeId, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where division_code >= :from::char(12) and division_code < :to::char(12)
                                  and (:kind::text is null or kind = :kind) and state <> 'DROPPED'
                                  and (asked_at, id) < (:before, :beforeId::uuid)
                                order by asked_at desc, id desc
                                limit :limit
                                """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("kind", kind == null ? null : kind.name())
                .param("before", before)
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** It was used, or nobody wants it any more. */
    void used(Draft draft, State state, @Nullable LocalDate on) {
        jdbc.sql(
                        """
                        update optimisation.draft set state = :state, applied_on = :on, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("state", state.name())
                .param("on", on)
                .param("county", draft.division().countyCode())
                .param("id", draft.id())
                .update();
    }

    Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                Draft.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getLong("seed"),
                row.getInt("seconds"),
                json.readValue(row.getString("choices"), Choices.class),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("asked_by", UUID.class),
                row.getString("asker_name"),
                row.getString("asker_role"),
                row.getString("asker_from"),
                row.getString("asker_to"),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getObject("begun_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getInt("attempts"),
                held(row.getString("best"), Worth.class),
                row.getString("basis"),
                held(row.getString("worth_now"), Worth.class),
                held(row.getString("worth_then"), Worth.class),
                held(row.getString("figures"), Figures.class),
                row.getObject("applied_on", LocalDate.class),
                row.getInt("version"));
    }

    private <T> @Nullable T held(@Nullable String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }
}
