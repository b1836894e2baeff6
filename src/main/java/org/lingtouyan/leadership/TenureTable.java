package org.lingtouyan.leadership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes who holds which post, and reads it back by its id. */
@Component
class TenureTable {

    static final String COLUMNS =
            "t.id, t.division_code, t.cadre_id, t.post, t.filled_by, t.filled_note, t.valid_from, t.valid_to, t.end_reason,"
                    + " t.removal_reason, t.end_note, t.successor_id, t.version, t.entered_by";

    private final JdbcClient jdbc;
    private final TableRows rows;

    TenureTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @return false if there is one of that id */
    boolean add(Tenure tenure, String told) {
        return rows.insert("leadership.tenure", List.of(TenureRow.of(tenure, told))) == 1;
    }

    /** Many new ones of one county in one statement. */
    void addAll(List<Tenure> tenures) {
        rows.insert(
                "leadership.tenure",
                tenures.stream().map(tenure -> TenureRow.of(tenure, null)).toList());
    }

    /** @return false if another told something else under that id */
    boolean wasTold(UUID id, String told) {
        return jdbc.sql("select body_hash from leadership.tenure where id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found)
                .filter(told::equals)
                .isPresent();
    }

    Optional<Kept<Tenure>> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from leadership.tenure t where t.id = :id and not t.voided")
                .param("id", id)
                .query(TenureTable::read)
                .optional();
    }

    void change(Tenure tenure) {
        jdbc.sql(
                        """
                        update leadership.tenure
                           set cadre_id = :cadre, post = :post, filled_by = :filledBy, filled_note = :filledNote,
                               valid_from = :from, valid_to = :to, end_reason = :endReason, removal_reason = :removal,
                               end_note = :endNote, successor_id = :successor, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("county", tenure.division().countyCode())
                .param("id", tenure.id())
                .param("cadre", tenure.cadre())
                .param("post", tenure.post().name())
                .param("filledBy", tenure.filledBy().name())
                .param("filledNote", tenure.filledNote())
                .param("from", tenure.from())
                .param("to", tenure.to())
                .param("endReason", endReason(tenure.ending()))
                .param("removal", removal(tenure.ending()))
                .param(
                        "endNote",
                        tenure.ending() == null ? null : tenure.ending().note())
                .param("successor", tenure.successor())
                .update();
    }

    /** Why its holder took office without a passed joint review; nothing where that need not be said. */
    void unreviewed(Tenure tenure, @Nullable String because) {
        jdbc.sql(
                        """
                        update leadership.tenure set unreviewed_because = :because
                         where county_code = :county and id = :id and unreviewed_because is distinct from :because
                        """)
                .param("because", because)
                .param("county", tenure.division().countyCode())
                .param("id", tenure.id())
                .update();
    }

    /** It never was. */
    void voided(Tenure tenure) {
        jdbc.sql(
                        "update leadership.tenure set voided = true, version = version + 1 where county_code = :county and id = :id")
                .param("county", tenure.division().countyCode())
                .param("id", tenure.id())
                .update();
    }

    static @Nullable String endReason(@Nullable Ending ending) {
        return ending == null ? null : ending.why().name();
    }

    static @Nullable String removal(@Nullable Ending ending) {
        var removal = ending == null ? null : ending.removal();
        return removal == null ? null : removal.name();
    }

    static Kept<Tenure> read(ResultSet row, int number) throws SQLException {
        return new Kept<>(
                new Tenure(
                        row.getObject("id", UUID.class),
                        new DivisionCode(row.getString("division_code")),
                        row.getObject("cadre_id", UUID.class),
                        CommitteePost.valueOf(row.getString("post")),
                        Filling.valueOf(row.getString("filled_by")),
                        row.getString("filled_note"),
                        row.getObject("valid_from", LocalDate.class),
                        ending(row),
                        row.getObject("successor_id", UUID.class)),
                row.getInt("version"),
                row.getObject("entered_by", UUID.class));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        var on = row.getObject("valid_to", LocalDate.class);
        var removal = row.getString("removal_reason");
        return on == null
                ? null
                : new Ending(
                        on,
                        Ending.Why.valueOf(row.getString("end_reason")),
                        removal == null ? null : Ending.Removal.valueOf(removal),
                        row.getString("end_note"));
    }
}
