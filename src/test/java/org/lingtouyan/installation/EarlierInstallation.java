package org.lingtouyan.installation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.access.Proven;
import org.lingtouyan.household.HouseholdFixtures;

/**
 * A database as the first edition left it (migrations below 20, and no more modules than there were then), with what
 * people had put into it: two households, one of them out of poverty since, an import, the trail and uncounted marks.
 */
final class EarlierInstallation {

    static final String VILLAGE = "621227101202";

    private static final List<String> MODULES =
            List.of("division", "access", "parameter", "indicator", "sheet", "household", "scenario");
    private static final String NEWEST_MIGRATION = "19?";
    private static final String PASSWORD = "of-a-test";

    final UUID cadre = UuidCreator.getTimeOrderedEpoch();
    final UUID household = UuidCreator.getTimeOrderedEpoch();
    final UUID neighbour = UuidCreator.getTimeOrderedEpoch();
    final UUID sheet = UuidCreator.getTimeOrderedEpoch();
    final String identityNumber = (String) HouseholdFixtures.aPerson("赵明", "户主").get("identityNumber");

    private final ForeignPostgres postgres;

    EarlierInstallation(ForeignPostgres postgres, Home home) throws SQLException {
        this.postgres = postgres;
        for (var module : MODULES) {
            Migrations.of(module, postgres.url(), Database.OWNER, PASSWORD)
                    .target(NEWEST_MIGRATION)
                    .load()
                    .migrate();
            if (module.equals("division")) {
                divisions();
            }
        }
        try (var owner = postgres.as("owner")) {
            account(owner, "village-" + VILLAGE, cadre, true);
            account(owner, "zhao-ming", another(), false);
        }
        try (var connection = postgres.as("web")) {
            actAs(connection);
            register(connection, household, "621227000001", "赵明");
            register(connection, neighbour, "621227000002", "钱花");
            headWithASealedNumber(connection, home);
            leavePoverty(connection);
            takeASheet(connection);
        }
    }

    /** Rows of that table, past row-level security as its owner within the whole range. */
    long count(String table) throws SQLException {
        try (var connection = postgres.as("owner")) {
            execute(
                    connection,
                    "select set_config('lingtouyan.area_from', '000000000000', false), set_config('lingtouyan.area_to', '999999999999', false)");
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from " + table)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void divisions() throws SQLException {
        try (var owner = postgres.as("owner")) {
            division(owner, "620000000000", "PROVINCE", null);
            division(owner, "621200000000", "CITY", "620000000000");
            division(owner, "621227000000", "COUNTY", "621200000000");
            division(owner, "621227101000", "TOWNSHIP", "621227000000");
            division(owner, VILLAGE, "VILLAGE", "621227101000");
        }
    }

    private static void account(Connection owner, String name, UUID id, boolean demo) throws SQLException {
        insert(
                owner,
                "access.account",
                Map.of(
                        "id", id,
                        "name", name,
                        "display_name", "赵明",
                        "password_hash", "not a hash that anybody's password has",
                        "role", "VILLAGE_CADRE",
                        "division_code", VILLAGE,
                        "demo", demo));
    }

    private static void division(Connection owner, String code, String level, String parent) throws SQLException {
        execute(
                owner,
                """
                insert into division.division (code, name, short_name, level, kind, parent_code, pinyin, initials)
                values ('%s', '旧名', '旧名', '%s', '', %s, '', '')
                """
                        .formatted(code, level, parent == null ? "null" : "'" + parent + "'"));
    }

    private void actAs(Connection connection) throws SQLException {
        execute(
                connection,
                """
                select set_config('lingtouyan.area_from', '%s', false), set_config('lingtouyan.area_to', '%d', false),
                       set_config('lingtouyan.account', '%s', false)
                """
                        .formatted(VILLAGE, Long.parseLong(VILLAGE) + 1, cadre));
    }

    private static void register(Connection connection, UUID id, String number, String head) throws SQLException {
        record(
                connection,
                "household",
                id,
                Map.of("number", number, "registered_on", java.sql.Date.valueOf("2014-01-01")));
        var person = new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits());
        record(connection, "person", person, Map.of("name", head));
        var since = java.sql.Date.valueOf("2014-01-01");
        record(
                connection,
                "membership",
                another(),
                Map.of("household_id", id, "person_id", person, "relation", "01", "valid_from", since));
        record(
                connection,
                "household_state",
                another(),
                Map.of("household_id", id, "status", "01", "kind", "01", "main_cause", "01", "valid_from", since));
        record(connection, "income", another(), Map.of("household_id", id, "year", 2017, "people", 1, "wages", 3200));
        execute(connection, "select household.enlist('621227', array['%s']::uuid[])".formatted(id));
    }

    private void headWithASealedNumber(Connection connection, Home home) throws SQLException {
        var privacy = Proven.privacyOf(new Secrets(home));
        var sealer = privacy.newSealer();
        try (var statement = connection.prepareStatement(
                """
                update household.person
                   set identity_sealed = ?, identity_fingerprint = ?, data_key = ?, key_version = ?, version = version + 1
                 where id in (select person_id from household.membership where household_id = ?)
                """)) {
            statement.setBytes(1, sealer.seal(identityNumber));
            statement.setBytes(2, privacy.fingerprints(identityNumber).odd());
            statement.setBytes(3, sealer.dataKey());
            statement.setInt(4, sealer.keyVersion());
            statement.setObject(5, household);
            statement.executeUpdate();
        }
    }

    private void leavePoverty(Connection connection) throws SQLException {
        execute(
                connection,
                """
                update household.household_state set valid_to = '2018-06-01', version = version + 1
                 where household_id = '%s'
                """
                        .formatted(household));
        record(
                connection,
                "household_state",
                another(),
                Map.of(
                        "household_id",
                        household,
                        "status",
                        "03",
                        "kind",
                        "01",
                        "main_cause",
                        "01",
                        "valid_from",
                        java.sql.Date.valueOf("2018-06-01")));
    }

    private void takeASheet(Connection connection) throws SQLException {
        execute(
                connection,
                """
                insert into sheet.import (county_code, id, division_code, table_name, file_name, file_size, dry_run, state,
                       uploaded_by, uploader_name, uploader_role, uploader_from, uploader_to, area_from, area_to,
                       row_count, processed, last_row, accepted, kept_until)
                values ('621227', '%1$s', '%2$s', 'household', '名单.xlsx', 1000, false, 'DONE', '%3$s', '赵明', 'VILLAGE_CADRE',
                        '%2$s', '%4$d', '%2$s', '%4$d', 2, 2, 3, 2, current_date + 30)
                """
                        .formatted(sheet, VILLAGE, cadre, Long.parseLong(VILLAGE) + 1));
    }

    private static void record(Connection connection, String table, UUID id, Map<String, Object> values)
            throws SQLException {
        var row = new java.util.HashMap<String, Object>(values);
        row.putAll(Map.of("county_code", "621227", "id", id, "division_code", VILLAGE));
        insert(connection, "household." + table, row);
    }

    private static void insert(Connection connection, String table, Map<String, Object> values) throws SQLException {
        var columns = List.copyOf(values.keySet());
        var places = "?, ".repeat(columns.size() - 1) + "?";
        try (var statement = connection.prepareStatement(
                "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), places))) {
            for (int i = 0; i < columns.size(); i++) {
                statement.setObject(i + 1, values.get(columns.get(i)));
            }
            statement.executeUpdate();
        }
    }

    private static UUID another() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
