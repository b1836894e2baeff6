package org.lingtouyan.posting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /** The lowest level that may: the village, the township or the county. Leave that adjoins other leave is as long as all of it. */
    Level of(DivisionCode place, Leave leave, List<Leave> others) {
        long days = daysTogether(leave, others);
        if (isWithin("posting.leave-village-days", place, leave.validFrom(), days)) {
            return Level.VILLAGE;
        }
        return isWithin("posting.leave-township-days", place, leave.validFrom(), days) ? Level.TOWNSHIP : Level.COUNTY;
    }

    static boolean mayDecide(Actor actor, Leave leave) {
        return new DivisionCode(actor.area().from()).level().compareTo(leave.approver()) <= 0;
    }

    private static long daysTogether(Leave leave, List<Leave> others) {
        var from = leave.validFrom();
        var to = leave.validTo();
        for (int joined = 0; joined < others.size(); joined++) {
            for (var other : others) {
                from = other.validTo().equals(from) ? other.validFrom() : from;
                to = other.validFrom().equals(to) ? other.validTo() : to;
            }
        }
        return ChronoUnit.DAYS.between(from, to);
    }

    private boolean isWithin(String rule, DivisionCode place, LocalDate day, long days) {
        return parameters
                .number(rule, place, day)
                .filter(most -> days <= most.longValue())
                .isPresent();
    }
}
