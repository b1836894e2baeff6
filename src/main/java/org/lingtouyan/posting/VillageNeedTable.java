package org.lingtouyan.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of what villages need of those who are sent there. */
@Component
class VillageNeedTable {

    private static final String TABLE = "posting.village_need";
    private static final String SELECT =
            """
            select id, division_code, trades, languages, only_sex, note, valid_from, valid_to, version from posting.village_need
            """;

    private final JdbcClient jdbc;
    private final TableRows rows;

    VillageNeedTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A need with its version. */
    record Held(VillageNeed need, int version) {}

    private record Row(
            UUID id,
            String divisionCode,
            List<String> trades,
            List<String> languages,
            @Nullable String onlySex,
            @Nullable String note,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static Row of(VillageNeed need) {
            return new Row(
                    need.id(),
                    need.division().value(),
                    need.trades(),
                    need.languages(),
                    need.onlySex(),
                    need.note(),
                    need.validFrom(),
                    need.validTo());
        }
    }

    void add(Collection<VillageNeed> needs) {
        rows.insert(TABLE, needs.stream().map(Row::of).toList());
    }

    Optional<Held> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id and not voided")
                .param("id", id)
                .query(VillageNeedTable::read)
                .optional();
    }

    /** What is said on the day, from the village after that one on. */
    List<Held> on(DivisionCode division, LocalDate day, String after, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where division_code >= :from::char(12) and division_code < :to::char(12)
                                   and division_code > :after::char(12) and not voided
                                   and valid_from <= :day and (valid_to is null or valid_to > :day)
                                 order by division_code
                                 limit :limit
                                """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("after", after)
                .param("day", day)
                .param("limit", limit)
                .query(VillageNeedTable::read)
                .list();
    }

    /** Ends what the village said until then; what was to be said later is withdrawn. */
    void end(DivisionCode village, LocalDate on) {
        jdbc.sql(
                        """
                        update posting.village_need
                           set valid_to = case when valid_from < :on then :on else valid_to end,
                               voided = valid_from >= :on, version = version + 1
                         where county_code = :county and division_code = :village and not voided
                           and (valid_to is null or valid_to > :on)
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("on", on)
                .update();
    }

    private static Held read(ResultSet row, int number) throws SQLException {
        return new Held(
                new VillageNeed(
                        row.getObject("id", UUID.class),
                        new DivisionCode(row.getString("division_code")),
                        List.of((String[]) row.getArray("trades").getArray()),
                        List.of((String[]) row.getArray("languages").getArray()),
                        row.getString("only_sex"),
                        row.getString("note"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)),
                row.getInt("version"));
    }
}
