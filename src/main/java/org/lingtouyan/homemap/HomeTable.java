package org.lingtouyan.homemap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.homemap.Homes.HeldHome;
import org.lingtouyan.shared.RowJson;
import org.lingtouyan.shared.TableRows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes places of homes, and what is asked to write them. */
@Component
class HomeTable {

    private static final String TABLE = "homemap.home";

    private final JdbcClient jdbc;
    private final TableRows rows;

    HomeTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void insert(List<Home> homes) {
        try {
            rows.insert(TABLE, homes);
        } catch (DataIntegrityViolationException broken) {
            throw BrokenHome.refusal(broken);
        }
    }

    /** @return false when somebody changed it since */
    boolean update(Home home) {
        return rows.update(TABLE, List.of(home)) == 1;
    }

    Optional<Home> find(UUID id) {
        return one("h.id = :it", id);
    }

    Optional<Home> findToWrite(UUID id) {
        return one("h.id = :it for update", id);
    }

    /** Where a household lives now, and who said so. */
    Optional<HeldHome> ofHousehold(UUID household) {
        return jdbc.sql(
                        """
                        select id, base_id, x, y, longitude, latitude, accuracy, version, entered_by, entered_at
                          from homemap.home
                         where household_id = :household and valid_to is null and not voided
                        """)
                .param("household", household)
                .query((row, number) -> new HeldHome(
                        row.getObject("id", UUID.class),
                        new HomePlace(
                                row.getObject("base_id", UUID.class),
                                row.getBigDecimal("x"),
                                row.getBigDecimal("y"),
                                row.getBigDecimal("longitude"),
                                row.getBigDecimal("latitude"),
                                row.getObject("accuracy", Integer.class)),
                        row.getInt("version"),
                        row.getObject("entered_by", UUID.class),
                        row.getObject("entered_at", OffsetDateTime.class)))
                .optional();
    }

    Optional<Home> ofHouseholdToWrite(UUID household) {
        return one("h.household_id = :it and h.valid_to is null for update", household);
    }

    private Optional<Home> one(String which, UUID it) {
        return jdbc.sql("select to_json(h) from homemap.home h where not h.voided and " + which)
                .param("it", it)
                .query(String.class)
                .optional()
                .map(json -> RowJson.read(json, Home.class));
    }

    /** Places on a picture are the same on a better photograph of the same drawing. */
    void carry(Base before, UUID after) {
        jdbc.sql(
                        """
                        update homemap.home set base_id = :after, version = version + 1
                         where county_code = :county and base_id = :before and valid_to is null and not voided
                        """)
                .param("after", after)
                .param("county", before.division().countyCode())
                .param("before", before.id())
                .update();
    }

    /** Another drawing, or none: what is known on the earth holds on, what was known on the picture only does not. */
    void redrawn(Base before, LocalDate today) {
        for (var change : List.of(
                "base_id = null, x = null, y = null where longitude is not null and",
                "valid_to = greatest(valid_from, :today), end_reason = 'REDRAWN' where longitude is null and")) {
            jdbc.sql(("update homemap.home set version = version + 1, " + change)
                            + " county_code = :county and base_id = :before and valid_to is null and not voided")
                    .param("today", today)
                    .param("county", before.division().countyCode())
                    .param("before", before.id())
                    .update();
        }
    }
}
