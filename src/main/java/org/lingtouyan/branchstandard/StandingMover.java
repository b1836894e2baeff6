package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Span;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a village goes on in another, its branches bring along how they stand: all rounds with their answers, of which those done
 * before stay counted where they were done, and what is being mended.
 */
@Component
@Order(33)
class StandingMover implements Mover {

    private static final Span ASSESSMENT = Span.part("branchstandard.assessment");
    private static final Span MENDING = new Span("branchstandard.mending", "since", "moved_on");
    private static final List<Span> PARTS =
            List.of(Span.part("branchstandard.closed_stage"), Span.part("branchstandard.answer"), MENDING);

    private final LastingRows lasting;
    private final JdbcClient jdbc;

    StandingMover(LastingRows lasting, JdbcClient jdbc) {
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    private record Packed(List<ObjectNode> assessments, Map<Span, List<ObjectNode>> parts) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new Packed(List.of(), Map.of());
        }
        var assessments = lasting.read(ASSESSMENT, "organisation_id", move, branches(move));
        var ids = assessments.stream().map(LastingRows::id).toList();
        var parts = new HashMap<Span, List<ObjectNode>>();
        PARTS.forEach(span -> parts.put(span, lasting.read(span, "assessment_id", move, ids)));
        return new Packed(assessments, parts);
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        lasting.open(
                ASSESSMENT.table(),
                packed.assessments().stream()
                        .map(row -> going(move, row, "organisation_id"))
                        .map(row -> row.put(
                                "counted",
                                row.get("counted").booleanValue() && !isBefore(row.get("done_on"), move.on())))
                        .toList());
        packed.parts()
                .forEach((span, rows) -> lasting.open(
                        span.table(),
                        rows.stream().map(row -> opened(move, row)).toList()));
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        var undone = packed.assessments().stream()
                .filter(row -> !isBefore(row.get("done_on"), move.on()))
                .toList();
        var ids = undone.stream().map(LastingRows::id).toList();
        packed.parts().forEach((span, rows) -> {
            var closing = new ArrayList<>(rows);
            closing.removeIf(row -> span.equals(MENDING)
                    ? isBefore(row.get("rechecked_on"), move.on())
                    : !ids.contains(owner(row, "assessment_id")));
            lasting.close(span, move, closing);
        });
        lasting.close(ASSESSMENT, move, undone);
    }

    /** Organisations of the village that went or are going: whatever their rounds are, they belong to them. */
    private List<UUID> branches(Move move) {
        return jdbc.sql(
                        """
                        select distinct record_id from party.published_organisation
                         where county_code = :county and division_code = :village and (valid_to is null or valid_to > :on)
                        """)
                .param("county", move.from().countyCode())
                .param("village", move.from().value())
                .param("on", move.on())
                .query(UUID.class)
                .list();
    }

    private static ObjectNode opened(Move move, ObjectNode row) {
        var moved = going(move, row, "assessment_id");
        var since = row.get("since");
        if (isBefore(since, move.on())) {
            moved.put("counted_from", move.on().toString());
        }
        return moved;
    }

    private static ObjectNode going(Move move, ObjectNode row, String owner) {
        var moved = LastingRows.goingOn(move, row);
        moved.put(owner, LastingRows.idAfter(move, owner(row, owner)).toString());
        return moved;
    }

    private static UUID owner(ObjectNode row, String column) {
        return UUID.fromString(row.get(column).stringValue());
    }

    private static boolean isBefore(@Nullable JsonNode day, LocalDate on) {
        return day != null
                && !day.isNull()
                && LocalDate.parse(day.stringValue()).isBefore(on);
    }
}
