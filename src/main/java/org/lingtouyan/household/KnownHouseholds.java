package org.lingtouyan.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.moving.Move;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register's door for modules that keep something of households: which household an id or a number means, and what became of it. */
@Component
public class KnownHouseholds {

    private static final String SELECT =
            """
            select h.id, h.division_code, h.number, l.head_name, l.status, l.kind, l.main_cause, h.registered_on, h.version,
                   not h.voided and h.moved_on is null as open
              from household.household h
              left join household.listed_household l on l.county_code = h.county_code and l.id = h.id
            """;

    private final JdbcClient jdbc;
    private final HouseholdMover mover;
    private final Households households;
    private final Divisions divisions;

    KnownHouseholds(JdbcClient jdbc, HouseholdMover mover, Households households, Divisions divisions) {
        this.jdbc = jdbc;
        this.mover = mover;
        this.households = households;
        this.divisions = divisions;
    }

    /** Nothing also when it is outside the actor's area. */
    public Optional<KnownHousehold> find(UUID id) {
        return jdbc.sql(SELECT + " where h.id = :id")
                .param("id", id)
                .query(KnownHouseholds::read)
                .optional();
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it is outside the actor's area */
    public KnownHousehold require(UUID id) {
        return find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /**
     * One of which something new may be kept.
     *
     * @throws org.lingtouyan.shared.Refusal saying where it goes on, when it moved or was merged or voided
     */
    public KnownHousehold requireOpen(UUID id) {
        return Objects.requireNonNull(requireOpen(List.of(id)).get(id));
    }

    /** Likewise many at once, by their ids. */
    public Map<UUID, KnownHousehold> requireOpen(Collection<UUID> ids) {
        var found = among(ids);
        for (var id : ids) {
            var known = found.get(id);
            if (known == null) {
                throw RequestRefused.NOT_FOUND.because();
            }
            if (!known.open()) {
                Households.refuseClosed(households.find(id), divisions);
            }
        }
        return found;
    }

    /** Those of them that lie in the actor's area. */
    @Transactional(readOnly = true)
    public Map<UUID, KnownHousehold> among(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SELECT + " where h.id = any(:ids)")
                        .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                        .query(KnownHouseholds::read)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(KnownHousehold::id, Function.identity()));
    }

    /** The open households of a county that have these numbers, by number. */
    public Map<String, KnownHousehold> ofNumbers(String county, Collection<String> numbers) {
        return jdbc
                .sql(
                        SELECT
                                + """
                                 where h.county_code = :county and h.number = any(:numbers)
                                   and not h.voided and h.moved_on is null
                                """)
                .param("county", county)
                .param("numbers", numbers.toArray(String[]::new))
                .query(KnownHouseholds::read)
                .list()
                .stream()
                .collect(Collectors.toMap(KnownHousehold::number, Function.identity()));
    }

    /** The open households of a village whose head is called that. */
    public List<KnownHousehold> ofHead(DivisionCode village, String headName) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where h.county_code = :county and l.division_code = :village and l.head_name = :head
                                   and not h.voided and h.moved_on is null
                                """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("head", headName)
                .query(KnownHouseholds::read)
                .list();
    }

    /** The record itself and those it was before it moved, or that were merged into it, as far as the actor sees them. */
    public List<UUID> wholeLife(UUID id) {
        return jdbc.sql(
                        """
                        with recursive life as (
                            select h.county_code, h.id, h.moved_from from household.household h where h.id = :id
                             union
                            select h.county_code, h.id, h.moved_from
                              from life
                              join household.household h
                                on h.id = life.moved_from or (h.county_code = life.county_code and h.merged_into = life.id)
                        )
                        select id from life
                        """)
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /**
     * The open record under which a household goes on, however often it moved or was merged since somebody noted its id; also
     * where the old record lies outside the actor's area and only the one it became does not.
     */
    public Optional<KnownHousehold> goesOn(UUID id) {
        return successor("household", id, "not goes_on.voided and goes_on.moved_on is null")
                .flatMap(this::find);
    }

    /** Likewise many at once; those that go on nowhere the actor sees are left out. */
    public Map<UUID, KnownHousehold> goOn(Collection<UUID> ids) {
        var goingOn = new HashMap<UUID, KnownHousehold>();
        var found = among(ids);
        for (var id : Set.copyOf(ids)) {
            Optional.ofNullable(found.get(id))
                    .filter(KnownHousehold::open)
                    .or(() -> goesOn(id))
                    .ifPresent(household -> goingOn.put(id, household));
        }
        return goingOn;
    }

    /** Likewise people: by the ids somebody noted, those under which they are known now. */
    public Map<UUID, UUID> peopleGoOn(Collection<UUID> ids) {
        var goingOn = new HashMap<UUID, UUID>();
        var here = ids.isEmpty() ? Set.<UUID>of() : peopleHere(ids);
        for (var id : Set.copyOf(ids)) {
            Optional.of(id)
                    .filter(here::contains)
                    .or(() -> personGoesOn(id))
                    .ifPresent(person -> goingOn.put(id, person));
        }
        return goingOn;
    }

    private Set<UUID> peopleHere(Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql(
                        """
                        select p.id from household.person p
                         where p.id = any(:ids) and p.moved_on is null and p.merged_into is null
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private Optional<UUID> personGoesOn(UUID id) {
        return successor("person", id, "goes_on.moved_on is null and goes_on.merged_into is null");
    }

    private Optional<UUID> successor(String table, UUID id, String open) {
        return jdbc.sql(
                        """
                        with recursive goes_on as (
                            select h.county_code, h.id, h.moved_to, h.moved_on, h.merged_into, h.voided
                              from household.%1$s h where h.id = :id or h.moved_from = :id
                             union
                            select h.county_code, h.id, h.moved_to, h.moved_on, h.merged_into, h.voided
                              from goes_on
                              join household.%1$s h
                                on h.id = goes_on.moved_to or (h.county_code = goes_on.county_code and h.id = goes_on.merged_into)
                        )
                        select id from goes_on where %2$s limit 1
                        """
                                .formatted(table, open))
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** The open households of a village, by their number. */
    public List<KnownHousehold> ofVillage(DivisionCode village) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where h.county_code = :county and h.division_code = :village
                                   and not h.voided and h.moved_on is null
                                 order by h.number, h.id
                                """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .query(KnownHouseholds::read)
                .list();
    }

    /** The households that a move means and that are still to move, kept from others until the transaction ends. */
    public Set<UUID> moving(Move move) {
        return mover.households(move);
    }

    /** The id under which a household goes on at the new place. */
    public static UUID idAfter(Move move, UUID household) {
        return CarriedRows.movedId(move.id(), household);
    }

    private static KnownHousehold read(ResultSet row, int number) throws SQLException {
        return new KnownHousehold(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getString("number"),
                row.getString("head_name"),
                row.getString("status"),
                row.getString("kind"),
                row.getString("main_cause"),
                row.getObject("registered_on", LocalDate.class),
                row.getInt("version"),
                row.getBoolean("open"));
    }
}
