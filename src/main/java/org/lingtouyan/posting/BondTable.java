package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of units bound to villages and of what they promised and gave. */
@Component
class BondTable {

    private static final String BOND = "posting.bond";
    private static final String FUND = "posting.bond_fund";

    private final JdbcClient jdbc;
    private final TableRows rows;

    BondTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A target village to which no unit is bound. */
    record Unbound(String divisionCode, String reason, LocalDate since) {}

    void add(List<Bond> bonds) {
        rows.add(BOND, bonds);
    }

    void addFunds(List<Bond.Fund> funds) {
        rows.add(FUND, funds);
    }

    Optional<Bond> find(UUID id) {
        return read(bonds("b.id = :id", "b.id").param("id", id)).stream().findFirst();
    }

    /** @return false when somebody changed it since */
    boolean change(Bond now) {
        return rows.update(BOND, List.of(now)) == 1;
    }

    void withdraw(Bond bond) {
        neverWas(FUND, "bond_id", bond.id());
        neverWas(BOND, "id", bond.id());
    }

    /** @return false where there is no such entry of that bond */
    boolean withdrawFund(UUID bond, UUID fund) {
        return jdbc.sql(
                                """
                                update posting.bond_fund set voided = true, version = version + 1
                                 where id = :id and bond_id = :bond and not voided
                                """)
                        .param("id", fund)
                        .param("bond", bond)
                        .update()
                == 1;
    }

    private void neverWas(String table, String column, UUID id) {
        jdbc.sql("update %s set voided = true, version = version + 1 where %s = :id and not voided"
                        .formatted(table, column))
                .param("id", id)
                .update();
    }

    /** Of one village, those that last first. */
    List<Bond> of(DivisionCode village) {
        return read(bonds("b.division_code = :village", "b.valid_to is not null, b.valid_from desc, b.id")
                .param("village", village.value()));
    }

    /** By village, those that last on the day. */
    List<Bond> on(DivisionCode area, LocalDate day, PostingPosition after, int limit) {
        return read(bonds(
                        """
                        b.division_code >= :from::char(12) and b.division_code < :to::char(12)
                           and b.valid_from <= :day and (b.valid_to is null or b.valid_to > :day)
                           and (b.division_code, b.valid_from, b.id) > (:afterDivision::char(12), :afterDay::date, :afterId::uuid)
                        """,
                        "b.division_code, b.valid_from, b.id limit :limit")
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .param("day", day)
                .param("afterDivision", after.division())
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", limit));
    }

    List<Unbound> unbound(DivisionCode area, LocalDate day, String after, int limit) {
        return jdbc.sql(
                        """
                        select division_code, reason, valid_from as since from posting.published_unbound_village
                         where division_code >= :from::char(12) and division_code < :to::char(12) and division_code > :after::char(12)
                           and valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by division_code limit :limit
                        """)
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .param("after", after)
                .param("day", day)
                .param("limit", limit)
                .query(Unbound.class)
                .list();
    }

    /** The latest first. */
    List<Bond.Fund> funds(Collection<UUID> bonds) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(f) from posting.bond_fund f
                                 where f.bond_id = any(:bonds) and not f.voided order by f.told_on desc, f.id
                                """)
                        .param("bonds", bonds.toArray(UUID[]::new)),
                Bond.Fund.class);
    }

    private JdbcClient.StatementSpec bonds(String which, String order) {
        return jdbc.sql(
                "select to_json(b) from posting.bond b where not b.voided and %s order by %s".formatted(which, order));
    }

    private static List<Bond> read(JdbcClient.StatementSpec statement) {
        return TableRows.read(statement, Bond.class);
    }
}
