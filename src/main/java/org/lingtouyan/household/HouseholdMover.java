package org.lingtouyan.household;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Whom;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves households with their persons, and persons alone: whom a move means, and that they are closed and opened. */
@Component
@Order(1)
class HouseholdMover implements Mover {

    private final JdbcClient jdbc;
    private final MovingTables tables;

    HouseholdMover(JdbcClient jdbc, MovingTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    @Override
    public Amount count(Move move) {
        var households = households(move);
        return new Amount(households.size(), persons(move, households).size());
    }

    @Override
    public Luggage pack(Move move) {
        var households = households(move);
        return tables.read(move, households, persons(move, households));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        tables.open(new CarriedRows(move, (Carried) luggage).opened());
        if (move.whom() instanceof Whom.OnePerson joining) {
            tables.enlist(move.to().countyCode(), List.of(joining.household()));
        }
    }

    @Override
    public void close(Move move, Luggage luggage) {
        tables.close(move, (Carried) luggage);
        tables.enlist(move.from().countyCode(), List.copyOf(householdsLeft(move, (Carried) luggage)));
    }

    /** Households that stay and have one member less now. */
    private static Set<UUID> householdsLeft(Move move, Carried carried) {
        return move.whom() instanceof Whom.OnePerson
                ? carried.of("membership").stream()
                        .map(row -> UUID.fromString(row.get("household_id").stringValue()))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    Set<UUID> households(Move move) {
        var whom = move.whom();
        if (whom instanceof Whom.OneHousehold one) {
            return stillHere("household", move, one.household());
        }
        if (whom instanceof Whom.OnePerson) {
            return Set.of();
        }
        var some = whom instanceof Whom.NaturalVillages villages ? villages.names() : null;
        var not = whom instanceof Whom.AllBut others ? others.names() : Set.<String>of();
        return new TreeSet<>(jdbc.sql(OF_A_VILLAGE)
                .param("county", move.from().countyCode())
                .param("village", move.from().value())
                .param("some", some == null ? null : some.toArray(String[]::new))
                .param("not", not.toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** Kept from other moves until the transaction ends; nobody if it moved before. */
    private Set<UUID> stillHere(String table, Move move, UUID id) {
        return Set.copyOf(jdbc.sql(
                        """
                        select id from household.%s
                         where county_code = :county and id = :id and not voided and moved_on is null
                           for update
                        """
                                .formatted(table))
                .param("county", move.from().countyCode())
                .param("id", id)
                .query(UUID.class)
                .list());
    }

    /** With a village go all who were last in one of its households; with one household those who are in it then. */
    private Set<UUID> persons(Move move, Set<UUID> households) {
        if (move.whom() instanceof Whom.OnePerson one) {
            return stillHere("person", move, one.person());
        }
        var members = move.whom() instanceof Whom.OneHousehold;
        return new TreeSet<>(jdbc.sql(members ? MEMBERS : LAST_IN)
                .param("county", move.from().countyCode())
                .param("village", move.from().value())
                .param("households", households.toArray(UUID[]::new))
                .param("on", move.on())
                .query(UUID.class)
                .list());
    }

    private static final String OF_A_VILLAGE =
            """
            select h.id
              from household.household h
              left join (select distinct on (y.household_id) y.household_id, y.natural_village
                           from household.household_year y
                          where y.county_code = :county and y.division_code = :village and y.natural_village is not null
                          order by y.household_id, y.year desc) place
                on place.household_id = h.id
             where h.county_code = :county and h.division_code = :village and not h.voided and h.moved_on is null
               and (:some::text[] is null or place.natural_village = any(:some::text[]))
               and not coalesce(place.natural_village = any(:not::text[]), false)
            """;

    private static final String LAST_IN =
            """
            select person_id
              from (select distinct on (m.person_id) m.person_id, m.household_id
                      from household.membership m
                      join household.person p on p.county_code = m.county_code and p.id = m.person_id
                     where m.county_code = :county and m.division_code = :village and not m.voided
                       and not p.voided and p.moved_on is null and :on::date is not null
                     order by m.person_id, m.valid_from desc) last_in
             where household_id = any(:households)
            """;

    private static final String MEMBERS =
            """
            select distinct m.person_id
              from household.membership m
             where m.county_code = :county and m.division_code = :village and m.household_id = any(:households)
               and not m.voided and (m.valid_to is null or m.valid_to > :on)
            """;
}
