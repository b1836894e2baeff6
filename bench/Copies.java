import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postgresql.PGConnection;

/** Takes a county's rows since a moment out, away and in again by COPY, with indexes, constraints and triggers at work; then undoes it. */
class Copies {

    private record Table(String name, String which) {}

    /** What came in again, without the rows that triggers add. */
    record Copied(long rows, int tables, double seconds) {}

    private final Connection connection;
    private final String county;
    private final List<Table> tables = new ArrayList<>();

    Copies(Connection connection, String county, OffsetDateTime since) {
        this.connection = connection;
        this.county = county;
        var entered = "entered_at >= '" + since + "'";
        for (var name : List.of("household", "person", "household_state", "membership", "household_year", "person_year", "income")) {
            tables.add(new Table(name, entered));
        }
        var households = " in (select id from household.household where county_code = '%s' and %s)".formatted(county, entered);
        tables.add(new Table("listed_household", "id" + households));
        tables.add(new Table("last_told", "household_id" + households));
    }

    Copied copiedBack() throws Exception {
        connection.setAutoCommit(false);
        try {
            Site.timed(connection, "select set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true), set_config('lingtouyan.account', '00000000-0000-0000-0000-000000000000', true)");
            var contents = new ArrayList<String>();
            for (var table : tables) {
                contents.add(out(table));
            }
            remove();
            return in(contents);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private String out(Table table) throws Exception {
        var out = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI()
                .copyOut("copy (select %s from household.%s where county_code = '%s' and %s) to stdout".formatted(columns(table), table.name(), county, table.which()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Children before parents, and the lookups that triggers fill again; without triggers, for this is not what is measured. */
    private void remove() throws Exception {
        Site.timed(connection, "set local session_replication_role = replica");
        Site.timed(connection, "delete from household.identity_lookup l using household.person p where l.county_code = '%1$s' and p.county_code = '%1$s' and p.id = l.person_id and %2$s"
                .formatted(county, tables.get(1).which()));
        Site.timed(connection, "delete from household.number_lookup l using household.household h where l.county_code = '%1$s' and h.county_code = '%1$s' and h.id = l.household_id and %2$s"
                .formatted(county, tables.get(0).which()));
        Site.timed(connection, "delete from household.taken_id t using household.household h where h.county_code = '%1$s' and h.id = t.id and %2$s"
                .formatted(county, tables.get(0).which()));
        var childrenFirst = new ArrayList<>(tables);
        Collections.reverse(childrenFirst);
        for (var table : childrenFirst) {
            Site.timed(connection, "delete from household.%s where county_code = '%s' and %s".formatted(table.name(), county, table.which()));
        }
        Site.timed(connection, "set local session_replication_role = origin");
    }

    private Copied in(List<String> contents) throws Exception {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows = 0;
        long began = System.nanoTime();
        for (int i = 0; i < tables.size(); i++) {
            rows += copy.copyIn("copy household.%s (%s) from stdin".formatted(tables.get(i).name(), columns(tables.get(i))), new StringReader(contents.get(i)));
        }
        return new Copied(rows, tables.size(), (System.nanoTime() - began) / 1e9);
    }

    private String columns(Table table) throws Exception {
        return Site.column(connection, "select string_agg(quote_ident(column_name), ',') from information_schema.columns where table_schema = 'household' and table_name = '%s' and is_generated = 'NEVER'"
                .formatted(table.name())).get(0);
    }
}
