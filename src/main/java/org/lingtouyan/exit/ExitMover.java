package org.lingtouyan.exit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Whom;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * An exit that is under way goes on where its household moves, at the step it stands at, with what is held against it. A
 * village's own goes on in the village that takes it up, unless that has one under way.
 */
@Component
@Order(16)
class ExitMover implements Mover {

    private static final String CASES = "exit.exit_case";
    private static final String STEPS = "exit.taken_step";
    private static final String OBJECTIONS = "exit.objection";

    private final LastingRows lasting;
    private final KnownHouseholds households;
    private final JdbcClient jdbc;

    ExitMover(LastingRows lasting, KnownHouseholds households, JdbcClient jdbc) {
        this.lasting = lasting;
        this.households = households;
        this.jdbc = jdbc;
    }

    private record Under(List<ObjectNode> cases, List<ObjectNode> steps, List<ObjectNode> objections)
            implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        var cases = new ArrayList<ObjectNode>();
        var moving = households.moving(move);
        if (!moving.isEmpty()) {
            cases.addAll(lasting.read(CASES, "household_id", move, moving));
        }
        if (move.whom() instanceof Whom.Everyone) {
            cases.addAll(lasting.read(CASES, "subject", move, List.of(Subject.VILLAGE)));
        }
        var ids = cases.stream().map(LastingRows::id).toList();
        return ids.isEmpty()
                ? new Under(List.of(), List.of(), List.of())
                : new Under(
                        cases,
                        lasting.read(STEPS, "case_id", move, ids),
                        lasting.read(OBJECTIONS, "case_id", move, ids));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var under = (Under) luggage;
        var going = under.cases().stream()
                .filter(one -> !one.get("household_id").isNull() || !isUnderWay(move))
                .toList();
        var ids = going.stream().map(one -> LastingRows.id(one)).collect(Collectors.toSet());
        lasting.open(CASES, going.stream().map(one -> opened(move, one)).toList());
        lasting.open(STEPS, parts(move, under.steps(), ids).toList());
        lasting.open(OBJECTIONS, parts(move, under.objections(), ids).toList());
    }

    /** Another one than the one that came along with this move before. */
    private boolean isUnderWay(Move move) {
        return jdbc.sql(
                        """
                        select exists (select from exit.exit_case
                                        where county_code = :county and division_code = :village and household_id is null
                                          and valid_to is null and not voided and moved_from is null)
                        """)
                .param("county", move.to().countyCode())
                .param("village", move.to().value())
                .query(Boolean.class)
                .single();
    }

    private static ObjectNode opened(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        if (!row.get("household_id").isNull()) {
            var household = UUID.fromString(row.get("household_id").stringValue());
            moved.put("household_id", KnownHouseholds.idAfter(move, household).toString());
        }
        List.of("merged_by", "merged_from", "merged_from_division").forEach(moved::putNull);
        return moved;
    }

    private static Stream<ObjectNode> parts(Move move, List<ObjectNode> rows, Set<UUID> going) {
        return rows.stream()
                .filter(row -> going.contains(UUID.fromString(row.get("case_id").stringValue())))
                .map(row -> {
                    var moved = LastingRows.goingOn(move, row);
                    var held = UUID.fromString(row.get("case_id").stringValue());
                    moved.put("case_id", LastingRows.idAfter(move, held).toString());
                    return moved;
                });
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var under = (Under) luggage;
        lasting.close(OBJECTIONS, move, under.objections());
        lasting.close(STEPS, move, under.steps());
        lasting.close(CASES, move, under.cases());
    }
}
