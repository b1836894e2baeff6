package org.lingtouyan.posting;

import java.util.List;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Span;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a village or township goes on in another, so do the postings to it and a village's place on the list. Where the other has a first secretary
 * or a captain of its own, or is on the list itself, those of the village that ended simply end: two cannot be there at a time.
 */
@Component
@Order(15)
class PostingMover implements Mover {

    private static final String POSTING = "posting.posting";
    private static final String TARGET = "posting.target";

    private static final String NEED = "posting.village_need";
    private static final Span LEAVE = Span.of("posting.leave");
    private static final Span APPRAISAL = Span.day("posting.appraisal", "decided_on");
    private static final Span RECALL = Span.part("posting.recall");
    private static final Span STAY = Span.day("posting.stay", "begins_on");

    private static final String HELD_THERE =
            """
            select exists (
                select from %1$s there
                  join json_populate_record(null::%1$s, :row::json) as coming on true
                 where there.county_code = coming.county_code and there.division_code = coming.division_code
                   and there.id <> coming.id and not there.voided %2$s
                   and daterange(there.valid_from, there.valid_to) && daterange(coming.valid_from, coming.valid_to))
            """;

    private static final String SAME_SEAT =
            """
            and (there.role = 'FIRST_SECRETARY' and coming.role = 'FIRST_SECRETARY'
                 or (there.role = 'TEAM_CAPTAIN' or there.also_captain) and (coming.role = 'TEAM_CAPTAIN' or coming.also_captain))
            """;

    private final LastingRows lasting;
    private final JdbcClient jdbc;

    PostingMover(LastingRows lasting, JdbcClient jdbc) {
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    /** The postings to a place with leave, appraisals, the days there and recalls, its place on the list and whom it needs. */
    private record Packed(
            List<ObjectNode> postings,
            List<ObjectNode> leave,
            List<ObjectNode> appraisals,
            List<ObjectNode> stays,
            List<ObjectNode> recalls,
            List<ObjectNode> targets,
            List<ObjectNode> needs)
            implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesThePlace()) {
            return new Packed(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        var postings = lasting.read(POSTING, "division_code", move, List.of(move.from()));
        var ids = postings.stream().map(LastingRows::id).toList();
        return new Packed(
                postings,
                lasting.read(LEAVE, "posting_id", move, ids),
                lasting.read(APPRAISAL, "posting_id", move, ids),
                lasting.read(STAY, "posting_id", move, ids),
                lasting.read(RECALL, "posting_id", move, ids),
                lasting.read(TARGET, "division_code", move, List.of(move.from())),
                lasting.read(NEED, "division_code", move, List.of(move.from())));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        for (var row : packed.postings()) {
            var moved = LastingRows.goingOn(move, row);
            moved.putNull("replaces_id");
            if (open(POSTING, SAME_SEAT, moved)) {
                lasting.open(LEAVE.table(), of(move, row, packed.leave()));
                lasting.open(APPRAISAL.table(), of(move, row, packed.appraisals()));
                lasting.open(STAY.table(), of(move, row, packed.stays()));
                lasting.open(RECALL.table(), of(move, row, packed.recalls()));
            }
        }
        lasting.closeGoneAlong(RECALL, move, packed.recalls());
        packed.targets().forEach(row -> open(TARGET, "", LastingRows.goingOn(move, row)));
        packed.needs().forEach(row -> open(NEED, "", LastingRows.goingOn(move, row)));
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        lasting.close(LEAVE, move, packed.leave());
        lasting.close(APPRAISAL, move, packed.appraisals());
        lasting.close(STAY, move, packed.stays());
        lasting.closeGoneAlong(RECALL, move, packed.recalls());
        lasting.close(POSTING, move, packed.postings());
        lasting.close(TARGET, move, packed.targets());
        lasting.close(NEED, move, packed.needs());
    }

    /** What belongs to a posting, as it goes on with it. */
    private static List<ObjectNode> of(Move move, ObjectNode posting, List<ObjectNode> parts) {
        return parts.stream()
                .filter(part -> part.get("posting_id").equals(posting.get("id")))
                .map(part -> LastingRows.goingOn(move, part)
                        .put(
                                "posting_id",
                                LastingRows.idAfter(move, LastingRows.id(posting))
                                        .toString()))
                .toList();
    }

    /** @return false where two cannot be at a time */
    private boolean open(String table, String seat, ObjectNode row) {
        boolean held = jdbc.sql(HELD_THERE.formatted(table, seat))
                .param("row", row.toString())
                .query(Boolean.class)
                .single();
        if (!held) {
            lasting.open(table, List.of(row));
        }
        return !held;
    }
}
