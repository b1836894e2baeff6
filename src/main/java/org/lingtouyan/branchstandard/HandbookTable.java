package org.lingtouyan.branchstandard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.branchstandard.Handbook.Copy;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes handbooks and their receipts. */
@Component
class HandbookTable {

    private static final String TABLE = "branchstandard.handbook_copy";
    private static final String COPY =
            """
            select to_json(c) from branchstandard.handbook_copy c
             where c.issue_id = :issue and c.moved_on is null and not c.voided
            """;

    private final JdbcClient jdbc;
    private final TableRows rows;

    HandbookTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void add(Collection<Copy> copies) {
        rows.insert(TABLE, copies);
    }

    /** All copies of an issue that are in the actor's area. */
    List<Copy> ofIssue(UUID issue) {
        return TableRows.read(jdbc.sql(COPY + " order by c.division_code").param("issue", issue), Copy.class);
    }

    Optional<Copy> find(UUID issue, DivisionCode place) {
        return TableRows.read(
                        jdbc.sql(COPY + " and c.division_code = :place")
                                .param("issue", issue)
                                .param("place", place.value()),
                        Copy.class)
                .stream()
                .findFirst();
    }

    /** @return false where somebody has confirmed it meanwhile */
    boolean receive(Copy now) {
        return rows.update(TABLE, List.of(now)) == 1;
    }

    /** The issue never was; it stays in the trail. @return false where a place has confirmed it */
    boolean withdraw(UUID issue) {
        jdbc.sql("select id from %s where issue_id = :issue order by id for update".formatted(TABLE))
                .param("issue", issue)
                .query(UUID.class)
                .list();
        return jdbc.sql(
                                """
                                update branchstandard.handbook_copy set voided = true, version = version + 1
                                 where issue_id = :issue and not voided
                                   and not exists (select from branchstandard.handbook_copy c
                                                    where c.issue_id = :issue and c.received_on is not null and not c.voided)
                                """)
                        .param("issue", issue)
                        .update()
                > 0;
    }
}
