package org.lingtouyan.household;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.shared.RowJson;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds a village's rural population to that of its successor from the day on; it goes where the rest of the village goes. A
 * household alone takes none of it along, because it is counted once, on its basis.
 */
@Component
@Order(2)
class RuralPopulationMover implements Mover {

    private final JdbcClient jdbc;
    private final HouseholdTables tables;

    RuralPopulationMover(JdbcClient jdbc, HouseholdTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** What a village counted from the day of a move on, begun no earlier. */
    private record Counts(List<RuralPopulationRow> rows) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        return new Counts(move.whom().takesTheVillage() ? from(move.from(), move.on()) : List.of());
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var changes = new RowChanges();
        ((Counts) luggage).rows().forEach(row -> changes.alter(ended(row, move.on())));
        tables.write(move.from().countyCode(), changes);
    }

    /** The sum of both, piece by piece; a row that this move made before says that it is done. */
    @Override
    public void open(Move move, Luggage luggage) {
        var coming = ((Counts) luggage).rows();
        if (coming.isEmpty() || isThere(move, id(move, begin(coming.get(0), move.on())))) {
            return;
        }
        var present = from(move.to(), move.on());
        var changes = new RowChanges();
        present.forEach(row -> changes.alter(ended(row, move.on())));
        sums(move, coming, present).forEach(changes::add);
        tables.write(move.to().countyCode(), changes);
    }

    private static List<RuralPopulationRow> sums(
            Move move, List<RuralPopulationRow> coming, List<RuralPopulationRow> present) {
        var all = Stream.concat(coming.stream(), present.stream()).toList();
        var days = new TreeSet<LocalDate>();
        all.forEach(row -> {
            days.add(begin(row, move.on()));
            if (row.validTo() != null) {
                days.add(row.validTo());
            }
        });
        return days.stream()
                .flatMap(day -> sum(
                        move,
                        day,
                        days.higher(day),
                        all.stream().filter(row -> holds(row, day)).toList()))
                .toList();
    }

    private static Stream<RuralPopulationRow> sum(
            Move move, LocalDate day, @Nullable LocalDate next, List<RuralPopulationRow> held) {
        return held.isEmpty()
                ? Stream.empty()
                : Stream.of(new RuralPopulationRow(
                        move.to().countyCode(),
                        id(move, day),
                        move.to().value(),
                        held.stream().mapToInt(RuralPopulationRow::people).sum(),
                        held.stream()
                                .map(RuralPopulationRow::basis)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining("；")),
                        day,
                        next,
                        false));
    }

    private static boolean holds(RuralPopulationRow row, LocalDate day) {
        return !row.validFrom().isAfter(day)
                && (row.validTo() == null || row.validTo().isAfter(day));
    }

    private static RuralPopulationRow ended(RuralPopulationRow row, LocalDate day) {
        var began = row.validFrom().isBefore(day);
        return new RuralPopulationRow(
                row.countyCode(),
                row.id(),
                row.divisionCode(),
                row.people(),
                row.basis(),
                row.validFrom(),
                began ? day : row.validTo(),
                !began);
    }

    private static LocalDate begin(RuralPopulationRow row, LocalDate day) {
        return row.validFrom().isBefore(day) ? day : row.validFrom();
    }

    private static UUID id(Move move, LocalDate day) {
        return UuidCreator.getNameBasedSha1(move.id(), "rural population " + move.to() + ' ' + day);
    }

    private boolean isThere(Move move, UUID id) {
        return jdbc.sql("select count(*) from household.rural_population where county_code = :county and id = :id")
                        .param("county", move.to().countyCode())
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<RuralPopulationRow> from(DivisionCode village, LocalDate day) {
        return jdbc
                .sql(
                        """
                        select to_json(r) from household.rural_population r
                         where r.county_code = :county and r.division_code = :village and not r.voided
                           and (r.valid_to is null or r.valid_to > :day)
                         order by r.valid_from
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("day", day)
                .query(String.class)
                .list()
                .stream()
                .map(json -> Objects.requireNonNull(RowJson.read(json, RuralPopulationRow.class)))
                .toList();
    }
}
