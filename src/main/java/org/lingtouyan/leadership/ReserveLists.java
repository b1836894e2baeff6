package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is in reserve on a day, by village, and how many each village has. */
@Component
class ReserveLists {

    private static final String WITHIN =
            """
              from leadership.reserve r
             where r.division_code >= :from::char(12) and r.division_code < :to::char(12) and not r.voided
               and r.valid_from <= :on and (r.valid_to is null or r.valid_to > :on)
               and (:source::text is null or r.source = :source)
               and (:readiness::text is null or r.readiness = :readiness)
            """;

    private final JdbcClient jdbc;

    ReserveLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the list is narrowed to. */
    record Pool(DivisionCode division, LocalDate on, @Nullable String source, Reserve.@Nullable Readiness readiness) {}

    @Transactional(readOnly = true)
    List<Kept<Reserve>> page(Pool pool, PlacePosition after, int limit) {
        return statement(
                        "select " + ReserveTable.COLUMNS + WITHIN
                                + " and (r.division_code, r.id) > (:afterDivision::char(12), :afterId::uuid)"
                                + " order by r.division_code, r.id limit :limit",
                        pool)
                .param("afterDivision", after.division())
                .param("afterId", after.id())
                .param("limit", limit)
                .query(ReserveTable::read)
                .list();
    }

    @Transactional(readOnly = true)
    long count(Pool pool) {
        return statement("select count(*)" + WITHIN, pool).query(Long.class).single();
    }

    /** How many are in reserve on a day, by village; villages without any are missing. */
    @Transactional(readOnly = true)
    Map<DivisionCode, Integer> held(DivisionCode division, LocalDate on) {
        return statement(
                        "select r.division_code, count(*)" + WITHIN + " group by r.division_code",
                        new Pool(division, on, null, null))
                .query((row, number) -> Map.entry(new DivisionCode(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of them who are in a reserve now. */
    @Transactional(readOnly = true)
    List<Reserve> ofPeople(Collection<UUID> people) {
        return jdbc
                .sql(
                        "select " + ReserveTable.COLUMNS
                                + " from leadership.reserve r where r.cadre_id = any(:people::uuid[]) and not r.voided and r.valid_to is null")
                .param("people", people.toArray(UUID[]::new))
                .query(ReserveTable::read)
                .list()
                .stream()
                .map(Kept::record)
                .toList();
    }

    /** Every time somebody was in a reserve, the latest first. */
    @Transactional(readOnly = true)
    List<Kept<Reserve>> ofPerson(UUID cadre) {
        return jdbc.sql("select " + ReserveTable.COLUMNS
                        + " from leadership.reserve r where r.cadre_id = :cadre and not r.voided"
                        + " order by r.valid_from desc, r.id limit 20")
                .param("cadre", cadre)
                .query(ReserveTable::read)
                .list();
    }

    /** All ids of people named in it. */
    static List<UUID> people(List<Kept<Reserve>> page) {
        return page.stream()
                .flatMap(held -> Stream.of(held.record().cadre(), held.record().mentor()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private JdbcClient.StatementSpec statement(String query, Pool pool) {
        return jdbc.sql(query)
                .param("from", pool.division().value())
                .param("to", pool.division().rangeEnd())
                .param("on", pool.on())
                .param("source", pool.source())
                .param(
                        "readiness",
                        pool.readiness() == null ? null : pool.readiness().name());
    }
}
