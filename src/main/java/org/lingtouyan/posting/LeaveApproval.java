package org.lingtouyan.posting;

import org.lingtouyan.access.Actor;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Parameters;
import org.springframework.stereotype.Component;

/** Who has to approve a leave, by its length and the rule of the place on its first day (请假按天数分级审批, domain §4.1). */
@Component
class LeaveApproval {

    private final Parameters parameters;

    LeaveApproval(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The lowest level that may: the village, the township or the county. */
    Level of(DivisionCode place, Leave leave) {
        if (isWithin("posting.leave-village-days", place, leave)) {
            return Level.VILLAGE;
        }
        return isWithin("posting.leave-township-days", place, leave) ? Level.TOWNSHIP : Level.COUNTY;
    }

    boolean mayDecide(Actor actor, DivisionCode place, Leave leave) {
        return new DivisionCode(actor.area().from()).level().compareTo(of(place, leave)) <= 0;
    }

    private boolean isWithin(String rule, DivisionCode place, Leave leave) {
        return parameters
                .number(rule, place, leave.validFrom())
                .filter(most -> leave.days() <= most.longValue())
                .isPresent();
    }
}
