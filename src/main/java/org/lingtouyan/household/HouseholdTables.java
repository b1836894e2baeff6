package org.lingtouyan.household;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.HouseholdRows.HouseholdRow;
import org.lingtouyan.household.HouseholdRows.IncomeRow;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.lingtouyan.household.HouseholdRows.Row;
import org.lingtouyan.household.HouseholdRows.StateRow;
import org.lingtouyan.shared.RowJson;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of one county, one statement a table whatever their number: the trail and the marks work by statement. */
@Component
class HouseholdTables {

    /** What ends before what begins: altered rows go first, or a new spell would meet the one it follows. */
    private static final Map<Class<? extends Row>, String> TABLES = tables();

    private final JdbcClient jdbc;
    private final TableRows rows;

    HouseholdTables(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when what is held already forbids it */
    void write(String county, RowChanges changes) {
        TABLES.forEach((type, table) -> {
            alter(county, type, table, changes.altered(type));
            insert(type, table, changes.added(type));
        });
        enlist(county, changes);
    }

    /** Which rows a table of the register holds; none when it is no table of rows that are written here. */
    static @Nullable Class<? extends Row> typeOf(String table) {
        return TABLES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(table))
                .<Class<? extends Row>>map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void insert(Class<? extends Row> type, String table, List<Row> added) {
        rows.add("household." + table, columns(type), added);
    }

    private void alter(String county, Class<? extends Row> type, String table, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update household.%1$s held
                           set (%2$s, version) = row (%3$s, held.version + 1)
                          from json_populate_recordset(null::household.%1$s, :rows::json) as now
                         where held.county_code = :county and held.id = now.id
                        """
                                .formatted(table, columns(type, ""), columns(type, "now.")))
                .param("rows", RowJson.write(rows))
                .param("county", county)
                .update();
    }

    private void enlist(String county, RowChanges changes) {
        if (!changes.households().isEmpty()) {
            jdbc.sql("select household.enlist(:county, :households)")
                    .param("county", county)
                    .param("households", changes.households().toArray(UUID[]::new))
                    .query((row, number) -> number)
                    .list();
        }
    }

    private static String columns(Class<? extends Row> type, String prefix) {
        return columns(type).stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    private static List<String> columns(Class<? extends Row> type) {
        var own = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("more"))
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
        return Stream.concat(own, yearFacts(type).stream().map(YearFact::column))
                .toList();
    }

    private static List<YearFact> yearFacts(Class<? extends Row> type) {
        return type == HouseholdYearRow.class
                ? YearFact.OF_HOUSEHOLDS
                : type == PersonYearRow.class ? YearFact.OF_PERSONS : List.of();
    }

    private static Map<Class<? extends Row>, String> tables() {
        var tables = new LinkedHashMap<Class<? extends Row>, String>();
        tables.put(HouseholdRow.class, "household");
        tables.put(StateRow.class, "household_state");
        tables.put(PersonRow.class, "person");
        tables.put(MembershipRow.class, "membership");
        tables.put(HouseholdYearRow.class, "household_year");
        tables.put(PersonYearRow.class, "person_year");
        tables.put(IncomeRow.class, "income");
        tables.put(RuralPopulationRow.class, "rural_population");
        return tables;
    }
}
