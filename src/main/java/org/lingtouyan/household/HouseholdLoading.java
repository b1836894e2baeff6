package org.lingtouyan.household;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdRows.Entered;
import org.lingtouyan.household.HouseholdRows.HouseholdRow;
import org.lingtouyan.household.HouseholdRows.IncomeRow;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.lingtouyan.household.HouseholdRows.StateRow;
import org.lingtouyan.shared.RowJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads households with all that is held of them, one statement a table whatever their number. */
@Component
class HouseholdLoading {

    private static final String HOUSEHOLDS =
            """
            select to_json(h) from household.household h
             where h.county_code = :county and h.id = any(:ids)
             order by h.id
            """;

    /** Of a voided household its rows count that were voided with it: they bear the time of the same transaction. */
    private static final String PARTS =
            """
            select to_json(part)
              from household.household h
              join household.%s part
                on part.county_code = h.county_code and part.division_code = h.division_code and part.household_id = h.id
             where h.county_code = :county and h.id = any(:ids)
               and (not part.voided or (h.voided and part.entered_at = h.entered_at))
            """;

    private static final String YEARS =
            """
            select to_json(y) from household.household_year y
             where y.county_code = :county and y.household_id = any(:ids)
            """;

    private static final String PERSONS =
            """
            select to_json(p) from household.person p
             where p.county_code = :county and p.id = any(:ids)
            """;

    private static final String OF_NO_HOUSEHOLD =
            """
               and not exists (select 1 from household.membership m
                                where m.county_code = :county and m.person_id = p.id and m.valid_to is null and not m.voided)
               and p.moved_on is null
            """;

    private static final String PERSON_YEARS =
            """
            select to_json(y) from household.person_year y
             where y.county_code = :county and y.person_id = any(:ids)
            """;

    private static final String RECORDS =
            """
            select :household::uuid
            union all
            select id from household.household_state
             where county_code = :county and division_code = :division and household_id = :household
            union all
            select unnest(array[id, person_id]) from household.membership
             where county_code = :county and division_code = :division and household_id = :household
            union all
            select id from household.household_year where county_code = :county and household_id = :household
            union all
            select id from household.income
             where county_code = :county and division_code = :division and household_id = :household
            union all
            select y.id
              from household.membership m
              join household.person_year y on y.county_code = m.county_code and y.person_id = m.person_id
             where m.county_code = :county and m.division_code = :division and m.household_id = :household
            """;

    private final JdbcClient jdbc;

    HouseholdLoading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The county of a household that the actor may see. */
    Optional<String> countyOf(UUID household) {
        return jdbc.sql("select county_code from household.household where id = :id")
                .param("id", household)
                .query(String.class)
                .optional();
    }

    /** Two creations of the same household at once follow one another, so that the second finds the first. */
    void oneAtATime(UUID household) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id::text, 0))")
                .param("id", household)
                .query((row, number) -> number)
                .list();
    }

    Optional<HeldHousehold> load(String county, UUID household) {
        return load(county, List.of(household), false).values().stream().findFirst();
    }

    /** Kept from other writers until the transaction ends. */
    Optional<HeldHousehold> loadToWrite(String county, UUID household) {
        return load(county, List.of(household), true).values().stream().findFirst();
    }

    /** Whom a person is found as: himself or herself, or the record that he or she was merged into. */
    Someone goesOnAs(DivisionCode village, UUID person) {
        return jdbc.sql(
                        """
                        with recursive goes_on as (
                            select id, division_code, merged_into from household.person
                             where county_code = :county and id = :person
                            union all
                            select kept.id, kept.division_code, kept.merged_into
                              from goes_on
                              join household.person kept on kept.county_code = :county and kept.id = goes_on.merged_into
                        )
                        select id, division_code from goes_on where merged_into is null
                        """)
                .param("county", village.countyCode())
                .param("person", person)
                .query((row, number) ->
                        new Someone(row.getObject("id", UUID.class), new DivisionCode(row.getString("division_code"))))
                .optional()
                .map(kept -> kept.id().equals(person) ? new Someone(person, village) : kept)
                .orElse(new Someone(person, village));
    }

    record Someone(UUID id, DivisionCode village) {}

    /** The household that a person of that village is in, or was in last. */
    Optional<UUID> householdOf(DivisionCode village, UUID person) {
        return jdbc.sql(
                        """
                        select household_id
                          from household.membership
                         where county_code = :county and division_code = :village and person_id = :person
                         order by voided, valid_to desc nulls first
                         limit 1
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("person", person)
                .query(UUID.class)
                .optional();
    }

    /** By id; what is not held or not in the actor's area is not in the map. */
    Map<UUID, HeldHousehold> load(String county, Collection<UUID> households, boolean toWrite) {
        var ids = households.toArray(UUID[]::new);
        var held = json(toWrite ? HOUSEHOLDS + " for update" : HOUSEHOLDS, county, ids);
        if (held.isEmpty()) {
            return Map.of();
        }
        var parts = new Parts(county, ids);
        var loaded = new LinkedHashMap<UUID, HeldHousehold>();
        for (var json : held) {
            var row = RowJson.read(json, HouseholdRow.class);
            loaded.put(row.id(), parts.of(row, RowJson.read(json, Entered.class), RowJson.read(json, Links.class)));
        }
        return loaded;
    }

    /** Persons by id, as far as the actor may see them. */
    Map<UUID, PersonRow> persons(String county, Collection<UUID> persons) {
        return persons.isEmpty()
                ? Map.of()
                : rows(PERSONS, county, persons.toArray(UUID[]::new), PersonRow.class).stream()
                        .collect(toMap(PersonRow::id, Function.identity()));
    }

    /** Of these persons, those who are or were in another household as well. */
    Set<UUID> alsoElsewhere(String county, UUID household, Collection<UUID> persons) {
        return Set.copyOf(jdbc.sql(
                        """
                        select distinct person_id from household.membership
                         where county_code = :county and person_id = any(:persons) and household_id <> :household
                           and not voided
                        """)
                .param("county", county)
                .param("persons", persons.toArray(UUID[]::new))
                .param("household", household)
                .query(UUID.class)
                .list());
    }

    /** The ids of all rows that ever said something of a household, its own first. */
    List<UUID> recordsOf(String county, String division, UUID household) {
        return jdbc.sql(RECORDS)
                .param("county", county)
                .param("division", division)
                .param("household", household)
                .query(UUID.class)
                .list();
    }

    /** Those of the persons who are in no household now. */
    Map<UUID, PersonRow> personsOfNoHousehold(String county, Collection<UUID> persons) {
        return rows(PERSONS + OF_NO_HOUSEHOLD, county, persons.toArray(UUID[]::new), PersonRow.class).stream()
                .collect(toMap(PersonRow::id, Function.identity()));
    }

    private <R> List<R> rows(String query, String county, UUID[] ids, Class<R> type) {
        return json(query, county, ids).stream()
                .map(json -> RowJson.read(json, type))
                .toList();
    }

    private List<String> json(String query, String county, UUID[] ids) {
        return jdbc.sql(query)
                .param("county", county)
                .param("ids", ids)
                .query(String.class)
                .list();
    }

    /** All parts of the asked households, sorted to whom they belong. */
    private final class Parts {

        private final Map<UUID, List<StateRow>> states;
        private final Map<UUID, List<MembershipRow>> memberships;
        private final Map<UUID, List<IncomeRow>> incomes;
        private final Map<UUID, List<HouseholdYearRow>> years;
        private final Map<UUID, PersonRow> persons;
        private final Map<UUID, List<PersonYearRow>> personYears;

        Parts(String county, UUID[] ids) {
            states = rows(PARTS.formatted("household_state"), county, ids, StateRow.class).stream()
                    .sorted(Comparator.comparing(StateRow::validFrom))
                    .collect(groupingBy(StateRow::householdId));
            memberships = rows(PARTS.formatted("membership"), county, ids, MembershipRow.class).stream()
                    .collect(groupingBy(MembershipRow::householdId));
            incomes = rows(PARTS.formatted("income"), county, ids, IncomeRow.class).stream()
                    .sorted(Comparator.comparing(IncomeRow::year).reversed())
                    .collect(groupingBy(IncomeRow::householdId));
            years = rows(YEARS, county, ids, HouseholdYearRow.class).stream()
                    .sorted(Comparator.comparing(HouseholdYearRow::year).reversed())
                    .collect(groupingBy(HouseholdYearRow::householdId));
            persons = persons(county, memberIds());
            personYears = rows(PERSON_YEARS, county, memberIds().toArray(UUID[]::new), PersonYearRow.class).stream()
                    .collect(groupingBy(PersonYearRow::personId));
        }

        HeldHousehold of(HouseholdRow row, Entered entered, Links links) {
            var theirs = memberships.getOrDefault(row.id(), List.of());
            return new HeldHousehold(
                    row,
                    entered,
                    links,
                    states.getOrDefault(row.id(), List.of()),
                    theirs,
                    theirs.stream()
                            .map(MembershipRow::personId)
                            .distinct()
                            .filter(persons::containsKey)
                            .collect(toMap(Function.identity(), persons::get)),
                    years.getOrDefault(row.id(), List.of()),
                    theirs.stream()
                            .map(MembershipRow::personId)
                            .distinct()
                            .flatMap(person -> personYears.getOrDefault(person, List.of()).stream())
                            .toList(),
                    incomes.getOrDefault(row.id(), List.of()));
        }

        private List<UUID> memberIds() {
            return memberships.values().stream()
                    .flatMap(List::stream)
                    .map(MembershipRow::personId)
                    .distinct()
                    .toList();
        }
    }
}
