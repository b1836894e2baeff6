package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose election is overdue or soon due, the longest overdue first. */
@Component
class ElectionLists {

    private static final int USUAL_REMINDER = 180;

    private final JdbcClient jdbc;
    private final OrganisationLists lists;
    private final Parameters parameters;

    ElectionLists(JdbcClient jdbc, OrganisationLists lists, Parameters parameters) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.parameters = parameters;
    }

    record DueElection(UUID organisationId, String name, String divisionCode, LocalDate electedOn, LocalDate dueOn) {}

    @Transactional(readOnly = true)
    Page<DueElection> page(DivisionCode division, LocalDate today, @Nullable String cursor, int limit) {
        lists.requireWithin(division);
        var after = Cursor.parse(cursor, "0001-01-01", new UUID(0, 0));
        var rows = jdbc.sql(
                        """
                        select o.id as organisation_id, o.name, o.division_code, t.elected_on, t.due_on
                          from party.term t
                          join party.organisation o on o.county_code = t.county_code and o.id = t.organisation_id
                         where t.division_code >= :from::char(12) and t.division_code < :to::char(12) and not t.voided
                           and t.ended_on is null and t.due_on <= :until and o.valid_to is null
                           and (t.due_on, o.id) > (:afterDay::date, :afterId::uuid)
                         order by t.due_on, o.id
                         limit :limit
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("until", today.plusDays(reminder(division, today)))
                .param("afterDay", after.at(0))
                .param("afterId", after.at(1))
                .param("limit", limit + 1)
                .query(DueElection.class)
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        return new Page<>(
                List.copyOf(rows.subList(0, limit)),
                Cursor.of(last.dueOn(), last.organisationId()).text());
    }

    private int reminder(DivisionCode division, LocalDate today) {
        return parameters
                .value("party.election-reminder-days", division, today)
                .map(Integer::valueOf)
                .orElse(USUAL_REMINDER);
    }
}
