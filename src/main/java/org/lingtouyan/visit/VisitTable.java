package org.lingtouyan.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.shared.TableRows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes visits and opens them by what they belong to. */
@Component
class VisitTable {

    private static final String SELECT =
            """
            select id, division_code, household_id, cadre_id, visited_on, mode, met_person, met, found, done, next_step,
                   late_reason, changed, voided, version
              from visit.visit
            """;

    private final JdbcClient jdbc;
    private final TableRows table;

    VisitTable(JdbcClient jdbc, TableRows table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** A row as it is written. */
    private record Row(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID householdId,
            UUID cadreId,
            LocalDate visitedOn,
            String mode,
            @Nullable UUID metPerson,
            @Nullable String met,
            @Nullable String found,
            @Nullable String done,
            @Nullable String nextStep,
            @Nullable String lateReason,
            boolean changed,
            @Nullable String bodyHash) {

        static Row of(Visit visit, @Nullable String hash) {
            return new Row(
                    visit.division().countyCode(),
                    visit.id(),
                    visit.division().value(),
                    visit.household(),
                    visit.cadre(),
                    visit.on(),
                    visit.mode().name(),
                    visit.metPerson(),
                    visit.met(),
                    visit.found(),
                    visit.done(),
                    visit.nextStep(),
                    visit.lateReason(),
                    visit.changed(),
                    hash);
        }
    }

    /** Each in its household, as told. */
    void insert(List<VisitWish> wishes, Map<UUID, KnownHousehold> known) {
        write(wishes.stream()
                .map(wish -> Row.of(wish.visit(Objects.requireNonNull(known.get(wish.household()))), wish.hash()))
                .toList());
    }

    void insertAll(List<Visit> visits) {
        write(visits.stream().map(visit -> Row.of(visit, null)).toList());
    }

    private void write(List<Row> rows) {
        try {
            table.add("visit.visit", rows);
        } catch (DataIntegrityViolationException broken) {
            throw BrokenVisit.refusal(broken);
        }
    }

    void update(Visit visit) {
        jdbc.sql(
                        """
                        update visit.visit
                           set visited_on = :on, mode = :mode, met_person = :metPerson, met = :met, found = :found, done = :done,
                               next_step = :next, late_reason = :late, voided = :voided, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("on", visit.on())
                .param("mode", visit.mode().name())
                .param("metPerson", visit.metPerson())
                .param("met", visit.met())
                .param("found", visit.found())
                .param("done", visit.done())
                .param("next", visit.nextStep())
                .param("late", visit.lateReason())
                .param("voided", visit.voided())
                .param("county", visit.division().countyCode())
                .param("id", visit.id())
                .update();
    }

    Optional<Visit> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(VisitTable::read)
                .optional();
    }

    Optional<Visit> findToWrite(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(VisitTable::read)
                .optional();
    }

    /** Of those of them that are held, what they were told as. */
    Map<UUID, String> hashes(Collection<UUID> ids) {
        return jdbc
                .sql("select id, coalesce(body_hash, '') as hash from visit.visit where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("hash")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of these records of a household, the last first. */
    List<Visit> ofHouseholds(Collection<UUID> households, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where household_id = any(:households) and not voided
                                 order by visited_on desc, id desc
                                 limit :limit
                                """)
                .param("households", households.toArray(UUID[]::new))
                .param("limit", limit)
                .query(VisitTable::read)
                .list();
    }

    /** Of an area, the last first, before that one if given. */
    List<Visit> page(
            DivisionCode division,
            LocalDate from,
            LocalDate to,
            @Nullable UUID cadre,
            @Nullable UUID after,
            int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where division_code >= :from::char(12) and division_code < :to::char(12) and not voided
                                   and visited_on between :first and :last
                                   and (:cadre::uuid is null or cadre_id = :cadre)
                                   and (:after::uuid is null
                                        or (visited_on, id) < (select visited_on, id from visit.visit where id = :after))
                                 order by visited_on desc, id desc
                                 limit :limit
                                """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("first", from)
                .param("last", to)
                .param("cadre", cadre)
                .param("after", after)
                .param("limit", limit)
                .query(VisitTable::read)
                .list();
    }

    /** Somebody who is in the household now. */
    record Member(UUID householdId, UUID id, String name, String relation) {}

    /** By household. */
    Map<UUID, List<Member>> members(Collection<KnownHousehold> households) {
        return jdbc
                .sql(
                        """
                        select distinct household_id, record_id as id, label as name, relation
                          from household.published_person
                         where county_code = any(:counties) and division_code = any(:villages) and household_id = any(:households)
                           and valid_to is null
                         order by relation, record_id
                        """)
                .param("counties", codes(households, KnownHousehold::countyCode))
                .param(
                        "villages",
                        codes(households, household -> household.division().value()))
                .param("households", households.stream().map(KnownHousehold::id).toArray(UUID[]::new))
                .query(Member.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Member::householdId));
    }

    private static String[] codes(Collection<KnownHousehold> households, Function<KnownHousehold, String> code) {
        return households.stream().map(code).distinct().toArray(String[]::new);
    }

    /** Who answers for the household on a day. */
    Optional<UUID> mainHelper(String county, String village, UUID household, LocalDate day) {
        return jdbc.sql(
                        """
                        select cadre_id from pairing.published_pair
                         where county_code = :county and division_code = :village and household_id = :household
                           and role = 'MAIN' and valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .param("county", county)
                .param("village", village)
                .param("household", household)
                .param("day", day)
                .query(UUID.class)
                .optional();
    }

    private static Visit read(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getObject("household_id", UUID.class),
                row.getObject("cadre_id", UUID.class),
                row.getObject("visited_on", LocalDate.class),
                Visit.Mode.valueOf(row.getString("mode")),
                row.getObject("met_person", UUID.class),
                row.getString("met"),
                row.getString("found"),
                row.getString("done"),
                row.getString("next_step"),
                row.getString("late_reason"),
                row.getBoolean("changed"),
                row.getBoolean("voided"),
                row.getInt("version"));
    }
}
