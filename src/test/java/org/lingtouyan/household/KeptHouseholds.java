package org.lingtouyan.household;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database keeps of the households of a sheet. */
final class KeptHouseholds {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate transaction;

    KeptHouseholds(JdbcClient jdbc, Actors actors, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.transaction = transaction;
    }

    Map<String, Object> household(Map<String, Object> row) {
        return households(row).get(0);
    }

    List<Map<String, Object>> households(Map<String, Object> row) {
        return actors.as(
                Actor.SYSTEM,
                () -> transaction.execute(status -> jdbc.sql(
                                """
                        select h.id::text, h.registered_on::text, l.people::text, l.incomplete::text, l.kind, l.status, l.main_cause
                          from household.household h join household.listed_household l on l.id = h.id
                         where h.number = :number
                        """)
                        .param("number", row.get("户编号"))
                        .query()
                        .listOfRows()));
    }

    /** The one value that a query with {@code :id} gives for the household, as text. */
    @Nullable
    String value(String query, Map<String, Object> household) {
        return actors.as(
                Actor.SYSTEM,
                () -> transaction.execute(status -> jdbc.sql("select (" + query.replace(":id", ":id::uuid") + ")::text")
                        .param("id", household.get("id"))
                        .query(String.class)
                        .optional()
                        .orElse(null)));
    }
}
