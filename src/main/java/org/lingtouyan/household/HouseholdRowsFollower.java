package org.lingtouyan.household;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of another module that simply belong to a household: to the record it is merged into, and to its own again when that is
 * undone. Their tables say {@code merged_by}, {@code merged_from} and {@code merged_from_division}.
 */
public abstract class HouseholdRowsFollower implements HouseholdFollower {

    private final List<String> tables;
    private final JdbcClient jdbc;

    protected HouseholdRowsFollower(List<String> tables, JdbcClient jdbc) {
        this.tables = tables;
        this.jdbc = jdbc;
    }

    @Override
    public void merged(UUID merge, UUID closed, UUID kept, DivisionCode keptIn) {
        for (var table : tables) {
            jdbc.sql(
                            """
                            update %s
                               set household_id = :kept, division_code = :division, merged_by = :merge, merged_from = household_id,
                                   merged_from_division = division_code, version = version + 1
                             where county_code = :county and household_id = :closed and not voided
                            """
                                    .formatted(table))
                    .param("kept", kept)
                    .param("division", keptIn.value())
                    .param("merge", merge)
                    .param("county", keptIn.countyCode())
                    .param("closed", closed)
                    .update();
        }
    }

    @Override
    public final void unmerged(UUID merge, String county) {
        for (var table : tables) {
            jdbc.sql(
                            """
                            update %s
                               set household_id = merged_from, division_code = merged_from_division, merged_by = null,
                                   merged_from = null, merged_from_division = null, version = version + 1
                             where county_code = :county and merged_by = :merge
                            """
                                    .formatted(table))
                    .param("county", county)
                    .param("merge", merge)
                    .update();
        }
    }

    @Override
    public final void voided(UUID household, String county) {
        for (var table : tables) {
            jdbc.sql(
                            """
                            update %s set voided = true, version = version + 1
                             where county_code = :county and household_id = :household and not voided
                            """
                                    .formatted(table))
                    .param("county", county)
                    .param("household", household)
                    .update();
        }
    }
}
