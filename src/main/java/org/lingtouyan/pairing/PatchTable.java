package org.lingtouyan.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of patches: who looks after which part of a village, and what is looked after by several or by none. */
@Component
class PatchTable {

    private static final String SELECT =
            """
            select id, division_code, name, cadre_id, valid_from, valid_to, end_reason, note, voided, version
              from pairing.patch
            """;

    /** Every part of a village of which somebody says that he lives there or looks after it, and how many do look after it. */
    private static final String COVERAGE =
            """
            with day_patch as (
                select county_code, division_code, name, cadre_id
                  from pairing.patch
                 where division_code >= :from::char(12) and division_code < :to::char(12)
                   and not voided and valid_from <= :day and (valid_to is null or valid_to > :day)
            ), part as (
                select h.county_code, h.division_code, coalesce(n.natural_village, '') as name, count(*)::integer as households,
                       count(*) filter (where i.unwell)::integer as unwell
                  from household.published_household h
                  left join household.published_natural_village n
                    on n.county_code = h.county_code and n.division_code = h.division_code and n.household_id = h.record_id
                  left join household.published_illness i
                    on i.county_code = h.county_code and i.division_code = h.division_code and i.household_id = h.record_id
                 where h.division_code >= :from::char(12) and h.division_code < :to::char(12)
                   and h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)
                   and h.status in ('01', '02', '03', '04', '05', '06', '11', '12')
                 group by h.county_code, h.division_code, coalesce(n.natural_village, '')
            ), named as (
                select county_code, division_code, name from part
                 union
                select county_code, division_code, name from day_patch
            )
            select n.division_code, n.name, coalesce(p.households, 0) as households, coalesce(p.unwell, 0) as unwell,
                   coalesce(array_agg(d.cadre_id order by d.cadre_id) filter (where d.cadre_id is not null), '{}') as cadres
              from named n
              left join part p
                on p.county_code = n.county_code and p.division_code = n.division_code and p.name = n.name
              left join day_patch d
                on d.county_code = n.county_code and d.division_code = n.division_code and d.name in (n.name, '')
             where (n.division_code, n.name) > (:afterDivision::char(12), :afterName)
             group by n.division_code, n.name, p.households, p.unwell
            having :which::text is null
                or :which = 'HOLES' and count(d.cadre_id) = 0
                or :which = 'OVERLAPS' and count(d.cadre_id) > 1
             order by n.division_code, n.name
             limit :limit
            """;

    private final JdbcClient jdbc;

    PatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of a village, its registered households, those with somebody ill or disabled, and who looks after it. */
    record Part(String division, String name, int households, int unwell, List<UUID> cadres) {}

    void insert(Patch patch, @Nullable String hash) {
        try {
            jdbc.sql(
                            """
                            insert into pairing.patch (county_code, id, division_code, name, cadre_id, valid_from, valid_to, note, body_hash)
                            values (:county, :id, :division, :name, :cadre, :from, :to, :note, :hash)
                            """)
                    .param("county", patch.division().countyCode())
                    .param("id", patch.id())
                    .param("division", patch.division().value())
                    .param("name", patch.name())
                    .param("cadre", patch.cadre())
                    .param("from", patch.from())
                    .param("to", patch.to())
                    .param("note", patch.note())
                    .param("hash", hash)
                    .update();
        } catch (DataIntegrityViolationException broken) {
            throw BrokenPairing.refusal(broken);
        }
    }

    void update(Patch patch) {
        try {
            jdbc.sql(
                            """
                            update pairing.patch
                               set valid_from = :from, valid_to = :to, note = :note, voided = :voided, version = version + 1
                             where county_code = :county and id = :id
                            """)
                    .param("from", patch.from())
                    .param("to", patch.to())
                    .param("note", patch.note())
                    .param("voided", patch.voided())
                    .param("county", patch.division().countyCode())
                    .param("id", patch.id())
                    .update();
        } catch (DataIntegrityViolationException broken) {
            throw BrokenPairing.refusal(broken);
        }
    }

    Optional<Patch> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(PatchTable::read)
                .optional();
    }

    Optional<Patch> findToWrite(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(PatchTable::read)
                .optional();
    }

    Optional<String> hash(UUID id) {
        return jdbc.sql("select coalesce(body_hash, '') from pairing.patch where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    List<Patch> page(DivisionCode division, LocalDate day, @Nullable UUID cadre, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where division_code >= :from::char(12) and division_code < :to::char(12)
                                   and not voided and valid_from <= :day and (valid_to is null or valid_to > :day)
                                   and (:cadre::uuid is null or cadre_id = :cadre)
                                   and (:after::uuid is null
                                        or (division_code, id) > (select division_code, id from pairing.patch where id = :after))
                                 order by division_code, id
                                 limit :limit
                                """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("day", day)
                .param("cadre", cadre)
                .param("after", after)
                .param("limit", limit)
                .query(PatchTable::read)
                .list();
    }

    /** @param which HOLES, OVERLAPS, or nothing for all parts */
    List<Part> coverage(
            DivisionCode division, LocalDate day, @Nullable String which, PairSought.Position after, int limit) {
        return jdbc.sql(COVERAGE)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("day", day)
                .param("which", which)
                .param("afterDivision", after.division())
                .param("afterName", after.number())
                .param("limit", limit)
                .query((row, number) -> new Part(
                        row.getString("division_code"),
                        row.getString("name"),
                        row.getInt("households"),
                        row.getInt("unwell"),
                        List.of((UUID[]) row.getArray("cadres").getArray())))
                .list();
    }

    private static Patch read(ResultSet row, int number) throws SQLException {
        return new Patch(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getString("name"),
                row.getObject("cadre_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("end_reason"),
                row.getString("note"),
                row.getBoolean("voided"),
                row.getInt("version"));
    }
}
