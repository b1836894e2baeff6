package org.lingtouyan.exit;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdFollower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases of a household belong to the record it is merged into, and to its own again when that is undone. One that is under
 * way ends where the kept record has one under way itself.
 */
@Component
class ExitFollower implements HouseholdFollower {

    private static final List<String> PARTS = List.of("taken_step", "finding", "objection");

    private final JdbcClient jdbc;

    ExitFollower(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merged(UUID merge, UUID closed, UUID kept, DivisionCode keptIn) {
        jdbc.sql(
                        """
                        update exit.exit_case c
                           set valid_to = greatest(c.step_on, c.valid_from), end_reason = 'MERGED', version = c.version + 1
                         where c.county_code = :county and c.household_id = :closed and not c.voided and c.valid_to is null
                           and exists (select from exit.exit_case k
                                        where k.county_code = :county and k.household_id = :kept
                                          and k.valid_to is null and not k.voided)
                        """)
                .param("county", keptIn.countyCode())
                .param("closed", closed)
                .param("kept", kept)
                .update();
        jdbc.sql(
                        """
                        update exit.exit_case
                           set household_id = :kept, division_code = :division, merged_by = :merge, merged_from = household_id,
                               merged_from_division = division_code, version = version + 1
                         where county_code = :county and household_id = :closed and not voided
                        """)
                .param("kept", kept)
                .param("division", keptIn.value())
                .param("merge", merge)
                .param("county", keptIn.countyCode())
                .param("closed", closed)
                .update();
        partsFollow(merge, keptIn.countyCode());
        endParts(merge, keptIn.countyCode(), true);
    }

    @Override
    public void unmerged(UUID merge, String county) {
        endParts(merge, county, false);
        var back = jdbc.sql(
                        """
                        select id from exit.exit_case where county_code = :county and merged_by = :merge
                        """)
                .param("county", county)
                .param("merge", merge)
                .query(UUID.class)
                .list();
        jdbc.sql(
                        """
                        update exit.exit_case
                           set household_id = merged_from, division_code = merged_from_division, merged_by = null,
                               merged_from = null, merged_from_division = null,
                               valid_to = case when end_reason = 'MERGED' then null else valid_to end,
                               end_reason = case when end_reason = 'MERGED' then null else end_reason end,
                               version = version + 1
                         where county_code = :county and merged_by = :merge
                        """)
                .param("county", county)
                .param("merge", merge)
                .update();
        follow(county, back);
    }

    @Override
    public void voided(UUID household, String county) {
        jdbc.sql(
                        """
                        update exit.exit_case set voided = true, version = version + 1
                         where county_code = :county and household_id = :household and not voided
                        """)
                .param("county", county)
                .param("household", household)
                .update();
    }

    private void partsFollow(UUID merge, String county) {
        follow(
                county,
                jdbc.sql("select id from exit.exit_case where county_code = :county and merged_by = :merge")
                        .param("county", county)
                        .param("merge", merge)
                        .query(UUID.class)
                        .list());
    }

    /** Steps, findings and objections lie where their case lies. */
    private void follow(String county, List<UUID> cases) {
        for (var part : PARTS) {
            jdbc.sql(
                            """
                            update exit.%s p set division_code = c.division_code, version = p.version + 1
                              from exit.exit_case c
                             where c.county_code = :county and c.id = any(:cases) and p.county_code = c.county_code
                               and p.case_id = c.id and p.division_code <> c.division_code
                            """
                                    .formatted(part))
                    .param("county", county)
                    .param("cases", cases.toArray(UUID[]::new))
                    .update();
        }
    }

    /** A case that ended by the merge stands at no step and keeps nobody waiting, until the merge is undone. */
    private void endParts(UUID merge, String county, boolean ending) {
        for (var part : List.of("taken_step", "objection")) {
            jdbc.sql((ending
                                    ? """
                                              update exit.%s p
                                                 set valid_to = greatest(p.valid_from, c.valid_to), end_reason = 'MERGED',
                                                     version = p.version + 1
                                                from exit.exit_case c
                                               where c.county_code = :county and c.merged_by = :merge and c.end_reason = 'MERGED'
                                                 and p.county_code = c.county_code and p.case_id = c.id and p.valid_to is null
                                              """
                                    : """
                                              update exit.%s p
                                                 set valid_to = null, end_reason = null, version = p.version + 1
                                                from exit.exit_case c
                                               where c.county_code = :county and c.merged_by = :merge
                                                 and p.county_code = c.county_code and p.case_id = c.id and p.end_reason = 'MERGED'
                                              """)
                            .formatted(part))
                    .param("county", county)
                    .param("merge", merge)
                    .update();
        }
    }
}
