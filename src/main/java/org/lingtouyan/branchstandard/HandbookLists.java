package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.party.Organisation.Setting;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was issued to an area, the newest first, and which of its places have confirmed it. */
@Component
class HandbookLists {

    private static final String ISSUES =
            """
            select c.issue_id as id, min(c.issued_from) as issued_from, min(c.setting) as setting, min(c.title) as title,
                   min(c.edition) as edition, min(c.document) as document, min(c.copies) as copies, c.issued_on,
                   count(*)::integer as places, count(c.received_on)::integer as received
              from branchstandard.handbook_copy c
             where c.division_code >= :from::char(12) and c.division_code < :to::char(12) and c.moved_on is null and not c.voided
               and %s
             group by c.issued_on, c.issue_id
             order by c.issued_on desc, c.issue_id desc
             limit :limit
            """;

    private static final String PLACES =
            """
            select c.division_code, c.received_on, c.received_by
              from branchstandard.handbook_copy c
             where c.division_code >= :from::char(12) and c.division_code < :to::char(12) and c.moved_on is null and not c.voided
               and c.issue_id = :issue and (not :outstanding or c.received_on is null) and c.division_code > :after::char(12)
             order by c.division_code
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    HandbookLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    /** An issue, counted over the places of an area. */
    record Issue(
            UUID id,
            String issuedFrom,
            Setting setting,
            String title,
            String edition,
            String document,
            int copies,
            LocalDate issuedOn,
            int places,
            int received) {}

    record Place(String divisionCode, @Nullable LocalDate receivedOn, @Nullable String receivedBy) {}

    @Transactional(readOnly = true)
    List<Issue> issues(DivisionCode area, LocalDate issuedOn, UUID before, int limit) {
        return within(ISSUES.formatted("(c.issued_on, c.issue_id) < (:issuedOn, :before)"), area)
                .param("issuedOn", issuedOn)
                .param("before", before)
                .param("limit", limit)
                .query(Issue.class)
                .list();
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it reached no place of the area */
    @Transactional(readOnly = true)
    Issue issue(UUID id, DivisionCode area) {
        return within(ISSUES.formatted("c.issue_id = :issue"), area)
                .param("issue", id)
                .param("limit", 1)
                .query(Issue.class)
                .optional()
                .orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    @Transactional(readOnly = true)
    List<Place> places(UUID issue, DivisionCode area, boolean outstanding, String after, int limit) {
        return within(PLACES, area)
                .param("issue", issue)
                .param("outstanding", outstanding)
                .param("after", after)
                .param("limit", limit)
                .query(Place.class)
                .list();
    }

    private JdbcClient.StatementSpec within(String query, DivisionCode area) {
        if (!actors.require(Right.READ_RECORDS).area().contains(area)
                || divisions.find(area).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return jdbc.sql(query).param("from", area.value()).param("to", area.rangeEnd());
    }
}
