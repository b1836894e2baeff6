package org.lingtouyan.homemap;

import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdFollower;
import org.lingtouyan.shared.Here;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A household that is merged lives where the record that is kept says; where that says nothing and lies in the same village,
 * where the closed one said. Taken apart again, each has its own place.
 */
@Component
class HomeFollower implements HouseholdFollower {

    private final JdbcClient jdbc;

    HomeFollower(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merged(UUID merge, UUID closed, UUID kept, DivisionCode keptIn) {
        int taken = jdbc.sql(
                        """
                        update homemap.home gone
                           set household_id = :kept, merged_by = :merge, merged_from = household_id,
                               merged_from_division = division_code, version = version + 1
                         where county_code = :county and household_id = :closed and division_code = :division
                           and not voided and valid_to is null
                           and not exists (select from homemap.home its
                                            where its.county_code = :county and its.household_id = :kept and not its.voided
                                              and coalesce(its.valid_to, 'infinity') > gone.valid_from)
                        """)
                .param("kept", kept)
                .param("merge", merge)
                .param("county", keptIn.countyCode())
                .param("closed", closed)
                .param("division", keptIn.value())
                .update();
        if (taken == 0) {
            end(merge, closed, keptIn.countyCode());
        }
    }

    private void end(UUID merge, UUID closed, String county) {
        jdbc.sql(
                        """
                        update homemap.home
                           set valid_to = greatest(valid_from, :today), end_reason = 'MERGED', merged_by = :merge,
                               merged_from = household_id, merged_from_division = division_code, version = version + 1
                         where county_code = :county and household_id = :closed and not voided and valid_to is null
                        """)
                .param("today", Here.today())
                .param("merge", merge)
                .param("county", county)
                .param("closed", closed)
                .update();
    }

    @Override
    public void unmerged(UUID merge, String county) {
        jdbc.sql(
                        """
                        update homemap.home
                           set household_id = merged_from, division_code = merged_from_division,
                               valid_to = case when end_reason = 'MERGED' then null else valid_to end,
                               end_reason = nullif(end_reason, 'MERGED'),
                               merged_by = null, merged_from = null, merged_from_division = null, version = version + 1
                         where county_code = :county and merged_by = :merge
                        """)
                .param("county", county)
                .param("merge", merge)
                .update();
    }

    @Override
    public void voided(UUID household, String county) {
        jdbc.sql(
                        """
                        update homemap.home set voided = true, version = version + 1
                         where county_code = :county and household_id = :household and not voided
                        """)
                .param("county", county)
                .param("household", household)
                .update();
    }
}
