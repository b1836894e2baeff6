package org.lingtouyan.monitoring;

import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdFollower;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases of a household belong to the record it is merged into, and to its own again when that is undone. */
@Component
class EpisodeFollower implements HouseholdFollower {

    private final JdbcClient jdbc;

    EpisodeFollower(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merged(UUID merge, UUID closed, UUID kept, DivisionCode keptIn) {
        try {
            jdbc.sql(
                            """
                            update monitoring.episode
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
        } catch (DataIntegrityViolationException broken) {
            throw BrokenEpisode.refusal(broken);
        }
    }

    @Override
    public void unmerged(UUID merge, String county) {
        jdbc.sql(
                        """
                        update monitoring.episode
                           set household_id = merged_from, division_code = merged_from_division, merged_by = null,
                               merged_from = null, merged_from_division = null, version = version + 1
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
                        update monitoring.episode set voided = true, version = version + 1
                         where county_code = :county and household_id = :household and not voided
                        """)
                .param("county", county)
                .param("household", household)
                .update();
    }
}
