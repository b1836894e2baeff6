package org.lingtouyan.optimisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the moves that drafts propose. */
@Component
class DraftMoveTable {

    private static final String SELECT =
            """
            select id, division_code, household_id, before_id, left_id, left_version, after_id, comes_from, helper_kind, unit,
                   unit_level, gain, reasons, against, done_on
              from optimisation.move
            """;

    private final JdbcClient jdbc;
    private final TableRows rows;
    private final JsonMapper json;

    DraftMoveTable(JdbcClient jdbc, TableRows rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    private record Row(
            UUID id,
            String divisionCode,
            UUID draftId,
            @Nullable UUID householdId,
            @Nullable UUID beforeId,
            @Nullable UUID leftId,
            int leftVersion,
            @Nullable UUID afterId,
            @Nullable String comesFrom,
            @Nullable String helperKind,
            String unit,
            String unitLevel,
            int gain,
            List<Why> reasons,
            List<Why> against) {

        static Row of(UUID draft, DraftMove move) {
            return new Row(
                    move.id(),
                    move.village().value(),
                    draft,
                    move.household(),
                    move.before(),
                    move.left(),
                    move.leftVersion(),
                    move.after(),
                    move.comesFrom() == null ? null : move.comesFrom().value(),
                    move.helperKind(),
                    move.unit(),
                    move.unitLevel(),
                    move.gain(),
                    move.reasons(),
                    move.against());
        }
    }

    void add(UUID draft, List<DraftMove> moves) {
        rows.insert(
                "optimisation.move",
                moves.stream().map(move -> Row.of(draft, move)).toList());
    }

    /** In the order of villages. */
    List<DraftMove> page(UUID draft, String afterDivision, UUID afterId, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where draft_id = :draft and (division_code, id) > (:afterDivision::char(12), :afterId::uuid)
                                 order by division_code, id
                                 limit :limit
                                """)
                .param("draft", draft)
                .param("afterDivision", afterDivision)
                .param("afterId", afterId)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    List<DraftMove> all(UUID draft) {
        return page(draft, "000000000000", new UUID(0, 0), Integer.MAX_VALUE);
    }

    void done(Draft draft, Collection<UUID> moves, LocalDate on) {
        jdbc.sql(
                        """
                        update optimisation.move set done_on = :on, version = version + 1
                         where county_code = :county and draft_id = :draft and id = any(:moves)
                        """)
                .param("on", on)
                .param("county", draft.division().countyCode())
                .param("draft", draft.id())
                .param("moves", moves.toArray(UUID[]::new))
                .update();
    }

    private DraftMove read(ResultSet row, int number) throws SQLException {
        var from = row.getString("comes_from");
        return new DraftMove(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getObject("household_id", UUID.class),
                row.getObject("before_id", UUID.class),
                row.getObject("left_id", UUID.class),
                row.getInt("left_version"),
                row.getObject("after_id", UUID.class),
                from == null ? null : new DivisionCode(from),
                row.getString("helper_kind"),
                row.getString("unit"),
                row.getString("unit_level"),
                row.getInt("gain"),
                reasons(row.getString("reasons")),
                reasons(row.getString("against")),
                row.getObject("done_on", LocalDate.class));
    }

    private List<Why> reasons(String text) {
        return json.readValue(text, new TypeReference<List<Why>>() {});
    }
}
