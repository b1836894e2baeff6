package org.lingtouyan.monitoring;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdRowsFollower;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases of a household belong to the record it is merged into, and to its own again when that is undone. */
@Component
class EpisodeFollower extends HouseholdRowsFollower {

    EpisodeFollower(JdbcClient jdbc) {
        super(List.of("monitoring.episode"), jdbc);
    }

    @Override
    public void merged(UUID merge, UUID closed, UUID kept, DivisionCode keptIn) {
        try {
            super.merged(merge, closed, kept, keptIn);
        } catch (DataIntegrityViolationException broken) {
            throw BrokenEpisode.refusal(broken);
        }
    }
}
