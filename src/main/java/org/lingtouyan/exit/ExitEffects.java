package org.lingtouyan.exit;

import java.util.Objects;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.household.ToldAtVisits;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the last step brings about elsewhere, once: the household's status in its own record, the flag of a village or county. */
@Component
class ExitEffects {

    private static final String OUT = "03";

    private final ToldAtVisits told;
    private final KnownHouseholds households;
    private final Flags flags;
    private final JsonMapper json;

    ExitEffects(ToldAtVisits told, KnownHouseholds households, Flags flags, JsonMapper json) {
        this.told = told;
        this.households = households;
        this.flags = flags;
        this.json = json;
    }

    void of(ExitCase after) {
        if (after.approvedOn() == null) {
            return;
        }
        switch (after.subject()) {
            case HOUSEHOLD -> leavesPoverty(after);
            case VILLAGE -> flags.end(after.divisionCode(), Flag.POOR_VILLAGE, after.exitYear(), basis(after));
            case COUNTY -> flags.end(after.divisionCode(), Flag.POOR_COUNTY, after.exitYear(), basis(after));
        }
    }

    /** As if entered on the household's own page, true from the day of the step. */
    private void leavesPoverty(ExitCase after) {
        var household = households.requireOpen(Objects.requireNonNull(after.householdId()));
        told.change(
                household.id(),
                String.valueOf(household.version()),
                Objects.requireNonNull(after.approvedOn()),
                json.createObjectNode().put("status", OUT));
    }

    private static String basis(ExitCase after) {
        return "退出程序 " + after.approvedOn();
    }
}
