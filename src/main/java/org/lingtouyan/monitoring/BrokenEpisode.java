package org.lingtouyan.monitoring;

import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database says no to, in the words of the watch. */
final class BrokenEpisode {

    private BrokenEpisode() {}

    /** @throws DataIntegrityViolationException the same, when it is no writer's fault */
    static Refusal refusal(DataIntegrityViolationException broken) {
        return switch (ConstraintName.of(broken)) {
            case "episode_pkey" -> MonitoringRefused.CLUE_ID_TAKEN.because().with("field", "id");
            case "household_is_monitored_once_at_a_time" -> MonitoringRefused.MONITORED_ALREADY.because();
            case "record_lies_in_a_living_division" ->
                MonitoringRefused.WATCH_VILLAGE_ENDED.because().with("field", "householdId");
            default -> throw broken;
        };
    }
}
