package org.lingtouyan.leadership;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Reason;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database says no to, as this module says it: its constraints are named as sentences. */
final class BrokenTeamRule {

    private BrokenTeamRule() {}

    /** Writes, and says why not where a rule of the database forbids it. */
    static <T> T saying(Supplier<T> write) {
        try {
            return write.get();
        } catch (DataIntegrityViolationException broken) {
            var reason = reason(broken);
            if (reason == null) {
                throw broken;
            }
            throw reason.because();
        }
    }

    static @Nullable Reason reason(DataIntegrityViolationException broken) {
        return switch (ConstraintName.of(broken)) {
            case "village_has_one_secretary_at_a_time" -> LeadershipRefused.SECRETARY_IN_OFFICE;
            case "village_has_one_head_at_a_time" -> LeadershipRefused.HEAD_IN_OFFICE;
            case "person_holds_a_post_once_at_a_time" -> LeadershipRefused.POST_HELD_TWICE;
            case "village_committee_is_elected_once_a_day" -> LeadershipRefused.COMMITTEE_ELECTED_THAT_DAY;
            case "record_lies_in_a_living_division" -> LeadershipRefused.TEAM_VILLAGE_ENDED;
            default -> null;
        };
    }
}
