package org.lingtouyan.cadre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres.Able;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RowJson;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** All SQL that writes people who work, and that finds them by what they are known by. */
@Component
class CadreTable {

    private static final String COLUMNS =
            """
            county_code, id, division_code, name, sex, birth_date, nationality, politics, education, unit, title, trades,
            languages, home, farthest, may_be_posted, identity_sealed, identity_fingerprint, identity_fingerprint_even, phone_sealed, data_key, key_version, search, version""";

    /** What of a row may change. */
    private static final String SAID = COLUMNS.replace(", version", "").replace("county_code, id, ", "");

    private final JdbcClient jdbc;
    private final TableRows table;

    CadreTable(JdbcClient jdbc, TableRows table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    void add(Collection<CadreRow> rows) {
        table.add("cadre.cadre", List.copyOf(rows));
    }

    /** Enters people who come along with their village from another county; whoever was here once before is here again. */
    void arrive(List<ObjectNode> rows) {
        jdbc.sql(
                        """
                        insert into cadre.cadre as held (%1$s)
                        select %1$s from json_populate_recordset(null::cadre.cadre, :rows::json) coming
                         where not exists (select from cadre.cadre here
                                            where here.county_code = coming.county_code and here.id <> coming.id
                                              and (here.identity_fingerprint = coming.identity_fingerprint
                                                or here.identity_fingerprint_even = coming.identity_fingerprint_even)
                                              and here.went_on is null)
                            on conflict (county_code, id) do update
                           set (%2$s, went_on, version) = row (%3$s, null, held.version + (held.went_on is not null)::integer)
                         where held.went_on is not null or held.version = 1
                        """
                                .formatted(COLUMNS, SAID, "excluded." + SAID.replaceAll(",\\s*", ", excluded.")))
                .param("rows", rows.toString())
                .update();
    }

    /** @return false when the row is no longer of that version */
    boolean replace(CadreRow row, int version) {
        return jdbc.sql(
                                """
                        update cadre.cadre held
                           set (%1$s) = (select %1$s from json_populate_recordset(null::cadre.cadre, :row::json)),
                               version = held.version + 1
                         where county_code = :county and id = :id and version = :version and went_on is null
                        """
                                        .formatted(COLUMNS.replace(", version", "")))
                        .param("row", RowJson.write(List.of(row)))
                        .param("county", row.countyCode())
                        .param("id", row.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<CadreRow> find(UUID id) {
        return jdbc.sql(
                        "select to_jsonb(held)::text from cadre.cadre held where id = cadre.now_called(:id) and went_on is null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(row -> RowJson.read(row, CadreRow.class));
    }

    List<UUID> ofVillage(DivisionCode village) {
        return jdbc.sql(
                        """
                        select id from cadre.cadre
                         where county_code = :county and division_code = :village and went_on is null order by name, id limit 300
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .query(UUID.class)
                .list();
    }

    Map<UUID, Known> named(Collection<UUID> ids) {
        return jdbc
                .sql("select id, division_code, name, unit, title from cadre.named(:ids)")
                .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                .query((row, number) -> new Known(
                        row.getObject("id", UUID.class),
                        new DivisionCode(row.getString("division_code")),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::id, known -> known, (one, other) -> one));
    }

    Map<UUID, Able> able(Collection<UUID> ids) {
        return jdbc
                .sql(
                        """
                        select id, division_code, sex, trades, languages, home, farthest, may_be_posted
                          from cadre.cadre where id = any(:ids) and went_on is null
                        """)
                .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                .query(CadreTable::able)
                .list()
                .stream()
                .collect(Collectors.toMap(Able::id, able -> able, (one, other) -> one));
    }

    List<UUID> ready(DivisionCode area) {
        return jdbc.sql(
                        """
                        select id from cadre.cadre
                         where division_code >= :from::char(12) and division_code < :to::char(12) and may_be_posted and went_on is null
                         order by id
                        """)
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .query(UUID.class)
                .list();
    }

    List<UUID> at(DivisionCode division) {
        return jdbc.sql("select id from cadre.cadre where division_code = :division and went_on is null order by id")
                .param("division", division.value())
                .query(UUID.class)
                .list();
    }

    private static Able able(ResultSet row, int number) throws SQLException {
        var home = row.getString("home");
        return new Able(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getString("sex"),
                List.of((String[]) row.getArray("trades").getArray()),
                List.of((String[]) row.getArray("languages").getArray()),
                home == null ? null : new DivisionCode(home),
                row.getString("farthest"),
                row.getBoolean("may_be_posted"));
    }

    /** Who has these identity numbers, by fingerprint (hexadecimal), wherever they are entered. */
    Map<String, UUID> holders(Collection<String> fingerprints) {
        return jdbc
                .sql("select fingerprint, id from cadre.holders(:fingerprints)")
                .param("fingerprints", fingerprints.stream().distinct().toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("fingerprint"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** Somebody of a name that was asked for, with what tells them from others of it. */
    record Namesake(
            UUID id,
            DivisionCode division,
            String name,
            @Nullable String unit,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            boolean hasNumber) {}

    /** Those of these names in a county, wherever in it and in whatever unit. */
    List<Namesake> ofNames(String county, Collection<String> names) {
        return jdbc.sql(
                        """
                        select id, division_code, name, unit, sex, birth_date, identity_sealed is not null as has_number
                          from cadre.cadre
                         where county_code = :county and name = any(:names) and went_on is null
                         order by id
                        """)
                .param("county", county)
                .param("names", names.stream().distinct().toArray(String[]::new))
                .query((row, number) -> new Namesake(
                        row.getObject("id", UUID.class),
                        new DivisionCode(row.getString("division_code")),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("sex"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getBoolean("has_number")))
                .list();
    }
}
