package org.lingtouyan.householdplan;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdFollower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of two records of a household that become one, plans go to the kept one; where both had one for a year, the kept one's goes on
 * with the measures of both. Undone, each has its own again.
 */
@Component
class PlanFollower implements HouseholdFollower {

    private static final List<String> PARTS = List.of("measure", "signature", "progress", "edition");

    private final JdbcClient jdbc;

    PlanFollower(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merged(UUID merge, UUID closed, UUID kept, DivisionCode keptIn) {
        var county = keptIn.countyCode();
        for (var statement : List.of(TO_THE_KEPT_PLAN, DOUBLE_PLAN_CLOSES)) {
            run(statement, merge, closed, kept, keptIn);
        }
        run(FOLLOWS.formatted("plan", ""), merge, closed, kept, keptIn);
        for (var part : PARTS) {
            run(
                    FOLLOWS.formatted(
                            part,
                            " and exists (select from householdplan.plan p where p.county_code = held.county_code"
                                    + " and p.id = held.plan_id and p.merged_by = :merge and not p.voided)"),
                    merge,
                    closed,
                    kept,
                    keptIn);
        }
        jdbc.sql(
                        """
                        update householdplan.measure set merged_version = version
                         where county_code = :county and merged_by = :merge
                        """)
                .param("county", county)
                .param("merge", merge)
                .update();
    }

    /** Measures of a year for which both have a plan. */
    private static final String TO_THE_KEPT_PLAN =
            """
            update householdplan.measure held
               set household_id = :kept, division_code = :division, plan_id = theirs.id, merged_by = :merge,
                   merged_from = held.household_id, merged_from_division = held.division_code, merged_from_plan = held.plan_id,
                   version = held.version + 1
              from householdplan.plan ours, householdplan.plan theirs
             where ours.county_code = :county and ours.household_id = :closed and not ours.voided
               and theirs.county_code = :county and theirs.household_id = :kept and not theirs.voided and theirs.year = ours.year
               and held.county_code = :county and held.plan_id = ours.id and not held.voided
            """;

    private static final String DOUBLE_PLAN_CLOSES =
            """
            update householdplan.plan held
               set voided = true, merged_by = :merge, version = held.version + 1
              from householdplan.plan theirs
             where held.county_code = :county and held.household_id = :closed and not held.voided
               and theirs.county_code = :county and theirs.household_id = :kept and not theirs.voided and theirs.year = held.year
            """;

    private static final String FOLLOWS =
            """
            update householdplan.%s held
               set household_id = :kept, division_code = :division, merged_by = :merge, merged_from = held.household_id,
                   merged_from_division = held.division_code, version = held.version + 1
             where held.county_code = :county and held.household_id = :closed and not held.voided%s
            """;

    private void run(String statement, UUID merge, UUID closed, UUID kept, DivisionCode keptIn) {
        jdbc.sql(statement)
                .param("merge", merge)
                .param("closed", closed)
                .param("kept", kept)
                .param("county", keptIn.countyCode())
                .param("division", keptIn.value())
                .update();
    }

    @Override
    public void unmerged(UUID merge, String county) {
        int changed = jdbc.sql(
                        """
                        select count(*) from householdplan.measure
                         where county_code = :county and merged_by = :merge and version <> merged_version
                        """)
                .param("county", county)
                .param("merge", merge)
                .query(Integer.class)
                .single();
        if (changed > 0) {
            throw PlanRefused.PLAN_CHANGED_SINCE_MERGE.because();
        }
        undo("plan", ", voided = held.voided and held.merged_from is not null", merge, county);
        for (var part : PARTS) {
            undo(part, part.equals("measure") ? MEASURE_BACK : "", merge, county);
        }
    }

    private static final String MEASURE_BACK =
            ", plan_id = coalesce(held.merged_from_plan, held.plan_id), merged_from_plan = null, merged_version = null";

    private void undo(String table, String more, UUID merge, String county) {
        jdbc.sql(
                        """
                        update householdplan.%s held
                           set household_id = coalesce(held.merged_from, held.household_id),
                               division_code = coalesce(held.merged_from_division, held.division_code),
                               merged_by = null, merged_from = null, merged_from_division = null, version = held.version + 1%s
                         where held.county_code = :county and held.merged_by = :merge
                        """
                                .formatted(table, more))
                .param("county", county)
                .param("merge", merge)
                .update();
    }

    @Override
    public void voided(UUID household, String county) {
        for (var table : List.of("measure", "signature", "progress", "edition", "plan")) {
            jdbc.sql(
                            """
                            update householdplan.%s set voided = true, version = version + 1
                             where county_code = :county and household_id = :household and not voided
                            """
                                    .formatted(table))
                    .param("county", county)
                    .param("household", household)
                    .update();
        }
    }
}
