package org.lingtouyan.division;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Pinyin;
import org.postgresql.PGConnection;

/**
 * Loads the divisions and their flags from the files of the product, and again whenever a new edition of the files
 * comes. A division that a new edition no longer lists stays, because records may still point at it; and what is known of it
 * by a dated change holds: an ended one stays ended, a renamed one keeps its name.
 */
public class DivisionLoad implements JavaMigration {

    private static final String EDITION =
            "edition (code, name, short_name, level, kind, parent_code, pinyin, initials, statistical)";

    private final String divisions = text("/divisions/divisions.csv");
    private final String flags = text("/divisions/flags.csv");
    private final String aliases = text("/divisions/aliases.csv");

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var connection = context.getConnection();
        execute(
                connection,
                """
                create temp table edition (like division.division) on commit drop;
                create temp table edition_flag (like division.flag) on commit drop;
                create temp table edition_alias (like division.alias) on commit drop
                """);
        copy(
                connection,
                EDITION,
                divisions.lines().skip(1).map(DivisionLoad::row).collect(Collectors.joining("\n")));
        copy(connection, "edition_flag", flags.lines().skip(1).collect(Collectors.joining("\n")));
        copy(connection, "edition_alias", aliases.lines().skip(1).collect(Collectors.joining("\n")));
        execute(
                connection,
                """
                insert into division.division
                select * from edition order by code
                    on conflict (code) do update
                   set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
                       pinyin = excluded.pinyin, initials = excluded.initials, statistical = excluded.statistical
                 where division.valid_to is null
                   and not exists (select from division.former_name former where former.code = division.code);

                insert into division.alias select * from edition_alias on conflict do nothing;

                delete from division.flag f using edition_flag e where f.flag = e.flag and f.source <> 'scenario';
                insert into division.flag select * from edition_flag
                """);
    }

    /** The columns of division.division, for COPY; {@code line} is code,name,short_name,kind. */
    private static String row(String line) {
        var cells = line.split(",", -1);
        var code = new DivisionCode(cells[0]);
        return String.join(
                ",",
                code.value(),
                cells[1],
                cells[2],
                code.level().name(),
                cells[3],
                code.parent().map(DivisionCode::value).orElse(""),
                Pinyin.of(cells[2]),
                Pinyin.initials(cells[2]),
                String.valueOf(cells[3].equals("虚拟县级")));
    }

    private static void copy(Connection connection, String table, String rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s from stdin (format csv)".formatted(table), new StringReader(rows));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String resource) {
        try (var file = DivisionLoad.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "divisions";
    }

    @Override
    public Integer getChecksum() {
        var crc = new CRC32();
        crc.update((divisions + flags + aliases).getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
