package org.lingtouyan.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.pairing.Pair.Role;
import org.lingtouyan.shared.TableRows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes pairs; the database is the last judge of who helps whom when. */
@Component
class PairTable {

    private static final String SELECT =
            """
            select id, division_code, household_id, cadre_id, role, helper_kind, valid_from, valid_to, begin_reason, end_reason,
                   note, beyond_limit, follows, voided, version
              from pairing.pair
            """;

    private final JdbcClient jdbc;
    private final TableRows table;

    PairTable(JdbcClient jdbc, TableRows table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** A row as it is written, by the names of its columns. */
    private record Row(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID householdId,
            UUID cadreId,
            String role,
            String helperKind,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String beginReason,
            @Nullable String endReason,
            @Nullable String note,
            @Nullable String beyondLimit,
            @Nullable UUID follows,
            @Nullable String bodyHash) {

        static Row of(Pair pair, @Nullable String hash) {
            return new Row(
                    pair.division().countyCode(),
                    pair.id(),
                    pair.division().value(),
                    pair.household(),
                    pair.cadre(),
                    pair.role().name(),
                    pair.kind(),
                    pair.from(),
                    pair.to(),
                    pair.beginReason(),
                    pair.endReason(),
                    pair.note(),
                    pair.beyondLimit(),
                    pair.follows(),
                    hash);
        }
    }

    void insert(Pair pair, String hash) {
        insert(List.of(Row.of(pair, hash)));
    }

    void insertAll(List<Pair> pairs) {
        insert(pairs.stream().map(pair -> Row.of(pair, null)).toList());
    }

    private void insert(List<Row> rows) {
        try {
            table.add("pairing.pair", rows);
        } catch (DataIntegrityViolationException broken) {
            throw BrokenPairing.refusal(broken);
        }
    }

    void update(Pair pair) {
        try {
            jdbc.sql(
                            """
                            update pairing.pair
                               set role = :role, helper_kind = :kind, valid_from = :from, valid_to = :to, begin_reason = :begin,
                                   end_reason = :end, note = :note, beyond_limit = :beyond, voided = :voided, version = version + 1
                             where county_code = :county and id = :id
                            """)
                    .param("role", pair.role().name())
                    .param("kind", pair.kind())
                    .param("from", pair.from())
                    .param("to", pair.to())
                    .param("begin", pair.beginReason())
                    .param("end", pair.endReason())
                    .param("note", pair.note())
                    .param("beyond", pair.beyondLimit())
                    .param("voided", pair.voided())
                    .param("county", pair.division().countyCode())
                    .param("id", pair.id())
                    .update();
        } catch (DataIntegrityViolationException broken) {
            throw BrokenPairing.refusal(broken);
        }
    }

    Optional<Pair> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(PairTable::read)
                .optional();
    }

    /** Kept from others until the transaction ends. */
    Optional<Pair> findToWrite(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(PairTable::read)
                .optional();
    }

    Optional<String> hash(UUID id) {
        return jdbc.sql("select coalesce(body_hash, '') from pairing.pair where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Those of a helper that last on a day or begin later, kept from others until the transaction ends. */
    List<Pair> openOfHelper(UUID cadre, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where cadre_id = :cadre and not voided and (valid_to is null or valid_to > :day)
                                 order by division_code, id
                                   for update
                                """)
                .param("cadre", cadre)
                .param("day", day)
                .query(PairTable::read)
                .list();
    }

    /** Those of a helper that last on a day or begin later. */
    List<Pair> ofHelper(UUID cadre, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where cadre_id = :cadre and not voided and (valid_to is null or valid_to > :day)
                                 order by division_code, id
                                """)
                .param("cadre", cadre)
                .param("day", day)
                .query(PairTable::read)
                .list();
    }

    /** Those of these households that last on a day or begin later. */
    List<Pair> openOfHouseholds(String county, Collection<UUID> households, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where county_code = :county and household_id = any(:households) and not voided
                                   and (valid_to is null or valid_to > :day)
                                 order by valid_from
                                """)
                .param("county", county)
                .param("households", households.toArray(UUID[]::new))
                .param("day", day)
                .query(PairTable::read)
                .list();
    }

    /** Of these records of a household, the first first. */
    List<Pair> ofHouseholds(Collection<UUID> households) {
        return jdbc.sql(SELECT
                        + " where household_id = any(:households) and not voided order by valid_from, role desc, id")
                .param("households", households.toArray(UUID[]::new))
                .query(PairTable::read)
                .list();
    }

    /** How many households the helper has on a day, as far as the actor sees. */
    int load(UUID cadre, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(distinct household_id) from pairing.pair
                         where cadre_id = :cadre and not voided and valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .param("cadre", cadre)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Two who give one helper households at once wait for each other, so that neither overlooks the other's. */
    void oneAtATime(UUID cadre) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('pairing ' || :cadre, 0))")
                .param("cadre", cadre.toString())
                .query((row, number) -> number)
                .list();
    }

    static Pair read(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getObject("household_id", UUID.class),
                row.getObject("cadre_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("helper_kind"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("begin_reason"),
                row.getString("end_reason"),
                row.getString("note"),
                row.getString("beyond_limit"),
                row.getObject("follows", UUID.class),
                row.getBoolean("voided"),
                row.getInt("version"));
    }
}
