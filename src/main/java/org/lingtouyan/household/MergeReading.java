package org.lingtouyan.household;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.lingtouyan.shared.RowJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** All SQL that reads the records of a merge, row by row with whatever columns they have; and that looks whether all is well after. */
@Component
class MergeReading {

    private final JdbcClient jdbc;

    MergeReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kept from other writers until the transaction ends; in one order, so that two merges wait and do not block each other. */
    Optional<String> lock(Merge.What what, Collection<UUID> ids) {
        var table = what == Merge.What.HOUSEHOLD ? "household" : "person";
        var counties = jdbc.sql("select county_code from household.%s where id = any(:ids) order by id for update"
                        .formatted(table))
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .list();
        return counties.size() == ids.size() && Set.copyOf(counties).size() == 1
                ? Optional.of(counties.get(0))
                : Optional.empty();
    }

    /** The counties of these records, as far as the actor may see them. */
    List<String> counties(Merge.What what, Collection<UUID> ids) {
        return jdbc.sql("select county_code from household.%s where id = any(:ids)"
                        .formatted(what == Merge.What.HOUSEHOLD ? "household" : "person"))
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    MergeRows household(String county, UUID household) {
        var one = Set.of(household);
        var memberships = rows("membership", county, "household_id", one, true);
        var members = new TreeSet<UUID>();
        memberships.forEach(row -> members.add(MergeRows.owner(row, "person_id")));
        return new MergeRows(
                household,
                rows("household", county, "id", one, false),
                rows("household_state", county, "household_id", one, true),
                memberships,
                rows("membership", county, "person_id", members, true).stream()
                        .filter(row -> !MergeRows.owner(row, "household_id").equals(household))
                        .toList(),
                rows("household_year", county, "household_id", one, false),
                rows("income", county, "household_id", one, true),
                rows("person", county, "id", members, false),
                rows("person_year", county, "person_id", members, false));
    }

    MergeRows person(String county, UUID person) {
        var one = Set.of(person);
        var memberships = rows("membership", county, "person_id", one, true);
        var households = new TreeSet<UUID>();
        memberships.forEach(row -> households.add(MergeRows.owner(row, "household_id")));
        return new MergeRows(
                person,
                rows("household", county, "id", households, false),
                List.of(),
                memberships,
                List.of(),
                List.of(),
                List.of(),
                rows("person", county, "id", one, false),
                rows("person_year", county, "person_id", one, false));
    }

    private List<ObjectNode> rows(String table, String county, String column, Collection<UUID> ids, boolean notVoided) {
        return jdbc
                .sql(
                        """
                        select to_json(part) from household.%s part
                         where part.county_code = :county and part.%s = any(:ids) %s
                         order by to_json(part)::text
                        """
                                .formatted(table, column, notVoided ? "and not part.voided" : ""))
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(RowJson::tree)
                .toList();
    }

    int heads(String county, UUID household) {
        return jdbc.sql(
                        """
                        select count(*) from household.membership
                         where county_code = :county and household_id = :household and relation = '01'
                           and valid_to is null and not voided
                        """)
                .param("county", county)
                .param("household", household)
                .query(Integer.class)
                .single();
    }

    /** Somebody who was closed and is in a household all the same. */
    boolean stillSomewhere(String county, Collection<UUID> closed) {
        return jdbc.sql(
                        """
                        select exists (select from household.membership
                                        where county_code = :county and person_id = any(:closed)
                                          and valid_to is null and not voided)
                        """)
                .param("county", county)
                .param("closed", closed.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }
}
