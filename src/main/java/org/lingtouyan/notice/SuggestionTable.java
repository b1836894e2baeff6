package org.lingtouyan.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.notice.Suggestion.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of complaints and suggestions. */
@Component
class SuggestionTable {

    private static final String SELECT =
            """
            select id, division_code, kind, page, text, said_by, said_on, due_on, settled_on
              from notice.suggestion
            """;

    private final JdbcClient jdbc;

    SuggestionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if there is one of that id */
    boolean add(Suggestion told) {
        return jdbc.sql(
                                """
                        insert into notice.suggestion
                               (county_code, id, division_code, kind, page, text, said_by, said_on, due_on)
                        values (:county, :id, :division, :kind, :page, :text, :saidBy, :saidOn, :dueOn)
                            on conflict (county_code, id) do nothing
                        """)
                        .param("county", told.division().countyCode())
                        .param("id", told.id())
                        .param("division", told.division().value())
                        .param("kind", told.kind().name())
                        .param("page", told.page())
                        .param("text", told.text())
                        .param("saidBy", told.saidBy())
                        .param("saidOn", told.saidOn())
                        .param("dueOn", told.dueOn())
                        .update()
                == 1;
    }

    Optional<Suggestion> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Newest first; ids are made in the order of time. */
    List<Suggestion> mine(UUID account, @Nullable UUID before, int limit) {
        return jdbc.sql(
                        SELECT
                                + " where said_by = :account and (:before::uuid is null or id < :before) order by id desc limit :limit")
                .param("account", account)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    List<Suggestion> within(DivisionCode division, boolean openOnly, @Nullable UUID before, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                         where division_code >= :from::char(12) and division_code < :to::char(12)
                           and (not :openOnly or settled_on is null)
                           and (:before::uuid is null or id < :before)
                         order by id desc limit :limit
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("openOnly", openOnly)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    List<Reply> replies(Suggestion suggestion) {
        return jdbc.sql(
                        """
                        select id, by_office, text, entered_by, entered_at
                          from notice.reply
                         where county_code = :county and suggestion_id = :id
                         order by id
                        """)
                .param("county", suggestion.division().countyCode())
                .param("id", suggestion.id())
                .query((row, number) -> new Reply(
                        row.getObject("id", UUID.class),
                        row.getBoolean("by_office"),
                        row.getString("text"),
                        row.getObject("entered_by", UUID.class),
                        row.getObject("entered_at", OffsetDateTime.class)))
                .list();
    }

    void reply(Suggestion suggestion, UUID id, boolean byOffice, String text, LocalDate on) {
        jdbc.sql(
                        """
                        insert into notice.reply (county_code, id, division_code, suggestion_id, by_office, text, said_on)
                        values (:county, :id, :division, :suggestion, :byOffice, :text, :on)
                            on conflict (county_code, id) do nothing
                        """)
                .param("county", suggestion.division().countyCode())
                .param("id", id)
                .param("division", suggestion.division().value())
                .param("suggestion", suggestion.id())
                .param("byOffice", byOffice)
                .param("text", text)
                .param("on", on)
                .update();
    }

    void settle(Suggestion suggestion, LocalDate on) {
        jdbc.sql(
                        """
                        update notice.suggestion set settled_on = :on, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("county", suggestion.division().countyCode())
                .param("id", suggestion.id())
                .param("on", on)
                .update();
    }

    private static Suggestion read(ResultSet row) throws SQLException {
        return new Suggestion(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                Suggestion.Kind.valueOf(row.getString("kind")),
                row.getString("page"),
                row.getString("text"),
                row.getObject("said_by", UUID.class),
                row.getObject("said_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("settled_on", LocalDate.class));
    }
}
