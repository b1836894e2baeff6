package org.lingtouyan.household;

import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/** What another module keeps of households and has to follow them, each time in the transaction of the register itself. */
public interface HouseholdFollower {

    /** What was kept of the closed record is of the kept one from now on; both lie in one county. */
    void merged(UUID merge, UUID closed, UUID kept, DivisionCode keptIn);

    /**
     * What the merge wrote is as it was before.
     *
     * @throws org.lingtouyan.shared.Refusal when somebody changed it since
     */
    void unmerged(UUID merge, String county);

    /** The household never was. */
    void voided(UUID household, String county);
}
