package org.lingtouyan.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.PrivacyRequest.Kind;
import org.lingtouyan.access.PrivacyRequest.State;
import org.lingtouyan.access.PrivacyRequests.About;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the requests, and the erasing they may lead to. */
@Component
class PrivacyRequestTable {

    private static final String SELECT =
            """
            select id, division_code, kind, table_name, record_id, shown_under, label, about, requested_by, requested_at,
                   state, answer, decided_by, decided_at, version
              from access.privacy_request
            """;

    private final JdbcClient jdbc;

    PrivacyRequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Kind kind, About about, String sentence, UUID officer) {
        jdbc.sql(
                        """
                        insert into access.privacy_request
                               (county_code, id, division_code, kind, table_name, record_id, shown_under, label, about, requested_by)
                        values (:county, :id, :division, :kind, :table, :record, :shownUnder, :label, :about, :officer)
                        """)
                .param("county", about.division().countyCode())
                .param("id", id)
                .param("division", about.division().value())
                .param("kind", kind.name())
                .param("table", about.table())
                .param("record", about.record())
                .param("shownUnder", about.shownUnder())
                .param("label", about.label())
                .param("about", sentence)
                .param("officer", officer)
                .update();
    }

    boolean anyOpen(Kind kind, About about) {
        return jdbc.sql(
                        """
                        select exists (select from access.privacy_request
                                        where county_code = :county and shown_under = :shownUnder and record_id = :record
                                          and kind = :kind and state = 'OPEN')
                        """)
                .param("county", about.division().countyCode())
                .param("shownUnder", about.shownUnder())
                .param("record", about.record())
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    Optional<PrivacyRequest> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(PrivacyRequest.class)
                .optional();
    }

    Optional<PrivacyRequest> findToDecide(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(PrivacyRequest.class)
                .optional();
    }

    List<PrivacyRequest> shownUnder(String county, UUID record) {
        return jdbc.sql(SELECT
                        + " where county_code = :county and shown_under = :record order by requested_at desc, id")
                .param("county", county)
                .param("record", record)
                .query(PrivacyRequest.class)
                .list();
    }

    List<PrivacyRequest> all(@Nullable State state, int limit) {
        return jdbc.sql(SELECT
                        + " where (:state::text is null or state = :state) order by requested_at desc, id limit :limit")
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query(PrivacyRequest.class)
                .list();
    }

    void decide(PrivacyRequest request, State decision, String answer, UUID decider) {
        jdbc.sql(
                        """
                        update access.privacy_request
                           set state = :state, answer = :answer, decided_by = :decider, decided_at = now(), version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("state", decision.name())
                .param("answer", answer)
                .param("decider", decider)
                .param("county", request.divisionCode().substring(0, 6))
                .param("id", request.id())
                .update();
    }

    void erase(PrivacyRequest request) {
        jdbc.sql("select access.erase(:table::regclass, :county, :record)")
                .param("table", request.tableName())
                .param("county", request.divisionCode().substring(0, 6))
                .param("record", request.recordId())
                .query(Integer.class)
                .single();
    }
}
