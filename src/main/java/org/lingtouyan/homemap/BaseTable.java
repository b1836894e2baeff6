package org.lingtouyan.homemap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RowJson;
import org.lingtouyan.shared.TableRows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of bases and their pictures. */
@Component
class BaseTable {

    private static final String TABLE = "homemap.base";

    private final JdbcClient jdbc;
    private final TableRows rows;
    private final Privacy privacy;

    BaseTable(JdbcClient jdbc, TableRows rows, Privacy privacy) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.privacy = privacy;
    }

    void insert(Base base, @Nullable BasePicture picture) {
        try {
            rows.insert(TABLE, List.of(base));
        } catch (DataIntegrityViolationException broken) {
            throw BrokenHome.refusal(broken);
        }
        if (picture != null) {
            keep(base, picture);
        }
    }

    private void keep(Base base, BasePicture picture) {
        var sealer = privacy.newSealer();
        jdbc.sql(
                        """
                        insert into homemap.picture (county_code, id, division_code, picture_sealed, data_key, key_version)
                        values (:county, :id, :division, :sealed, :dataKey, :keyVersion)
                        """)
                .param("county", base.division().countyCode())
                .param("id", base.id())
                .param("division", base.divisionCode())
                .param("sealed", sealer.seal(picture.bytes()))
                .param("dataKey", sealer.dataKey())
                .param("keyVersion", sealer.keyVersion())
                .update();
    }

    /** @return false when somebody changed it since */
    boolean update(Base base) {
        return rows.update(TABLE, List.of(base)) == 1;
    }

    Optional<Base> find(UUID id) {
        return one("b.id = :it", id);
    }

    Optional<Base> findToWrite(UUID id) {
        return one("b.id = :it for update", id);
    }

    /** What lies under the map of a village now. */
    Optional<Base> inForce(DivisionCode village) {
        return one("b.division_code = :it and b.valid_to is null", village.value());
    }

    Optional<Base> inForceToWrite(DivisionCode village) {
        return one("b.division_code = :it and b.valid_to is null for update", village.value());
    }

    private Optional<Base> one(String which, Object it) {
        return jdbc.sql("select to_json(b) from homemap.base b where not b.voided and " + which)
                .param("it", it)
                .query(String.class)
                .optional()
                .map(json -> RowJson.read(json, Base.class));
    }

    /** The picture in plain. */
    Optional<byte[]> picture(UUID base) {
        return jdbc.sql("select picture_sealed, data_key, key_version from homemap.picture where id = :id")
                .param("id", base)
                .query((row, number) -> privacy.sealer(row.getBytes("data_key"), row.getInt("key_version"))
                        .openBytes(row.getBytes("picture_sealed")))
                .optional();
    }

    /** The base itself and those before it that showed the same drawing, also where it lay before its village moved. */
    Set<UUID> sameDrawing(UUID base) {
        return jdbc
                .sql(
                        """
                        with recursive drawn as (
                            select b.id, b.follows, b.moved_from from homemap.base b where b.id = :id
                             union
                            select b.id, b.follows, b.moved_from
                              from drawn
                              join homemap.base b on b.id = drawn.follows or b.id = drawn.moved_from
                        )
                        select unnest(array_remove(array[id, follows, moved_from], null)) from drawn
                        """)
                .param("id", base)
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
