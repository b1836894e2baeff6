package org.lingtouyan.household;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.household.CarriedTable.Owner;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Whom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is opened at the new place: the rows as they were held, from the day of the move on, under ids that follow from the
 * move and the old ids. Whatever columns a row has go along.
 */
final class CarriedRows {

    private final Move move;
    private final Carried carried;
    private final LocalDate on;

    CarriedRows(Move move, Carried carried) {
        this.move = move;
        this.carried = carried;
        this.on = move.on();
    }

    /** The id that a record of the old place has at the new one. */
    static UUID movedId(UUID move, UUID id) {
        return UuidCreator.getNameBasedSha1(move, id.toString());
    }

    /** By table, in an order in which they can be written. */
    Map<String, List<ObjectNode>> opened() {
        var opened = new LinkedHashMap<String, List<ObjectNode>>();
        opened.put(
                "household", carried.of("household").stream().map(this::linked).toList());
        opened.put("person", carried.of("person").stream().map(this::linked).toList());
        for (var table : CarriedTable.ALL) {
            opened.put(
                    table.name(),
                    switch (table.shape()) {
                        case LASTING -> lasting(table);
                        case YEARLY -> yearly(table);
                        case NOTE ->
                            carried.of(table.name()).stream().map(this::placed).toList();
                    });
        }
        return opened;
    }

    /** A household or person, with a link back. */
    private ObjectNode linked(ObjectNode row) {
        var moved = placed(row);
        moved.put("moved_in_on", on.toString());
        moved.set("moved_from", row.get("id"));
        moved.put("moved_from_division", move.from().value());
        if (moved.has("body_hash")) {
            moved.putNull("body_hash");
        }
        return moved;
    }

    private List<ObjectNode> lasting(CarriedTable table) {
        var byOwner = carried.of(table.name()).stream()
                .collect(Collectors.groupingBy(
                        row -> text(row, table.owner().column()), LinkedHashMap::new, Collectors.toList()));
        var opened = new ArrayList<ObjectNode>();
        byOwner.values().forEach(rows -> opened.addAll(lastingOf(rows)));
        return opened;
    }

    /** What ends on the day itself is not opened, but says what was so until then. */
    private List<ObjectNode> lastingOf(List<ObjectNode> rows) {
        var until =
                rows.stream().filter(row -> day(row, "valid_from").isBefore(on)).findFirst();
        var opened = new ArrayList<ObjectNode>();
        rows.stream()
                .filter(row ->
                        row.get("valid_to").isNull() || day(row, "valid_to").isAfter(on))
                .sorted(Comparator.comparing(row -> day(row, "valid_from")))
                .forEach(row -> opened.add(begun(row)));
        if (!opened.isEmpty() && opened.get(0).has("came_as")) {
            until.ifPresent(before -> opened.get(0).set("came_as", before.get("status")));
        }
        return opened;
    }

    private ObjectNode begun(ObjectNode row) {
        var moved = placed(row);
        if (day(row, "valid_from").isBefore(on)) {
            moved.put("valid_from", on.toString());
        }
        if (move.whom() instanceof Whom.OnePerson joining && moved.has("relation")) {
            moved.put("relation", joining.relation());
            moved.putNull("number");
        }
        return moved;
    }

    private List<ObjectNode> yearly(CarriedTable table) {
        var byOwner = carried.of(table.name()).stream()
                .collect(Collectors.groupingBy(
                        row -> text(row, table.owner().column()), LinkedHashMap::new, Collectors.toList()));
        return byOwner.values().stream()
                .flatMap(rows -> {
                    var last = lastBefore(rows);
                    return rows.stream().filter(row -> last.isEmpty() || year(row) >= last.get());
                })
                .map(this::placed)
                .toList();
    }

    /** A year's row counts from its last day on; the state of the year of the move itself goes along in any case. */
    private Optional<Integer> lastBefore(List<ObjectNode> rows) {
        return rows.stream()
                .map(CarriedRows::year)
                .filter(year -> year < on.getYear())
                .max(Comparator.naturalOrder());
    }

    private ObjectNode placed(ObjectNode row) {
        var moved = row.deepCopy();
        moved.put("county_code", move.to().countyCode());
        moved.put("division_code", move.to().value());
        if (moved.has("version")) {
            moved.put("version", 1);
        }
        if (moved.has("id")) {
            moved.put("id", movedId(move.id(), UUID.fromString(text(row, "id"))).toString());
        }
        for (var owner : Owner.values()) {
            var held = moved.get(owner.column());
            if (held != null && held.isString()) {
                moved.put(
                        owner.column(),
                        newOwner(owner, UUID.fromString(held.stringValue())).toString());
            }
        }
        return moved;
    }

    private UUID newOwner(Owner owner, UUID held) {
        return owner == Owner.HOUSEHOLD && move.whom() instanceof Whom.OnePerson joining
                ? joining.household()
                : movedId(move.id(), held);
    }

    private static int year(ObjectNode row) {
        return row.get("year").intValue();
    }

    private static LocalDate day(ObjectNode row, String column) {
        return LocalDate.parse(text(row, column));
    }

    private static String text(JsonNode row, String column) {
        return row.get(column).stringValue();
    }
}
