package org.lingtouyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A module's SQL names its own schema. Of a module before it, it names published views and the doors listed here. */
class SqlOwnershipTests {

    @SuppressWarnings("unused")
    static final Iterable<String> MODULES = Modules.IN_ORDER;

    /** What a migration may call, or point a foreign key at, in another module's schema. */
    private static final Set<String> DOORS = Set.of(
            "division.refuse_closed",
            "access.protect",
            "access.find_by_fingerprint",
            "access.account",
            "access.stamp",
            "access.trail_insert",
            "access.trail_update",
            "access.trail_delete",
            "leadership.take_over_post",
            "sheet.undoable",
            "quality.due",
            "quality.watch",
            "indicator.watch",
            "indicator.follow",
            "indicator.month_of");

    private static final Pattern SQL =
            Pattern.compile("(?i)\\b(select|insert into|update|delete from|from|join|references|grant)\\s");
    private static final Pattern NAME = Pattern.compile(
            "(?<references>references\\s+)?(?<![\\w.'])(?<schema>%s)\\.(?<table>\\w+)"
                    .formatted(String.join("|", Modules.IN_ORDER)),
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @FieldSource("MODULES")
    void namesOnlyItsOwnSchemaAndWhatOthersPublish(String module) {
        var foreign = sql(module)
                .flatMap(statement -> foreignNames(module, statement))
                .distinct();
        assertThat(foreign).as("named by " + module).isEmpty();
    }

    private static Stream<String> sql(String module) {
        var inJava = Sources.under(Sources.JAVA.resolve(module), ".java").stream()
                .flatMap(Sources::strings)
                .filter(text -> SQL.matcher(text).find());
        var inFiles = Stream.of("db/migration", "indicators", "rules")
                .flatMap(folder -> Sources.under(Sources.RESOURCES.resolve(Path.of(folder, module)), ".sql").stream())
                .map(Sources::text)
                .map(text -> text.replaceAll("--(?! from:)[^\n]*|\\{[\\w.@-]+}", ""));
        return Stream.concat(inJava, inFiles);
    }

    private static Stream<String> foreignNames(String module, String statement) {
        return NAME.matcher(statement)
                .results()
                .filter(name -> !name.group(2).equals(module) && !isNamedByItself(statement, name.group(2)))
                .filter(name -> !isOpen(module, name.group(2), name.group(3), name.group(1) != null))
                .map(name -> name.group(2) + "." + name.group(3));
    }

    /** A part of the statement may be called like a schema. */
    private static boolean isNamedByItself(String statement, String name) {
        return Pattern.compile("(?i)\\)\\s+(as\\s+)?" + name + "\\b")
                .matcher(statement)
                .find();
    }

    private static boolean isOpen(String module, String schema, String table, boolean pointedAt) {
        return Modules.mayKnow(module, schema)
                && (table.startsWith("published_") || DOORS.contains(schema + "." + table) || pointedAt);
    }
}
