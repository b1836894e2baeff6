package org.lingtouyan.branchstandard;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How large a branch and its committee are, and what of it is not as the rules have it: pointed out, never refused. */
record Structure(UUID organisationId, String name, String divisionCode, int fullMembers, int members, int committee) {

    /** What is not as the rules have it. */
    enum Kind {
        FEW_FULL_MEMBERS,
        MANY_MEMBERS,
        SMALL_COMMITTEE,
        LARGE_COMMITTEE,
        COMMITTEE_OF_FEW
    }

    /** So many there are, so many there may be or should be. */
    record Hint(Kind kind, int held, int limit) {}

    private static final int SECRETARY_AND_DEPUTY = 2;

    List<Hint> hints(Needs needs) {
        var hints = new ArrayList<Hint>();
        if (fullMembers < needs.leastMembers()) {
            hints.add(new Hint(Kind.FEW_FULL_MEMBERS, fullMembers, needs.leastMembers()));
        }
        if (members > needs.mostMembers()) {
            hints.add(new Hint(Kind.MANY_MEMBERS, members, needs.mostMembers()));
        }
        if (members < needs.committeeFromMembers()) {
            if (committee > SECRETARY_AND_DEPUTY) {
                hints.add(new Hint(Kind.COMMITTEE_OF_FEW, committee, needs.committeeFromMembers()));
            }
        } else if (committee < needs.leastCommittee()) {
            hints.add(new Hint(Kind.SMALL_COMMITTEE, committee, needs.leastCommittee()));
        }
        if (committee > needs.mostCommittee()) {
            hints.add(new Hint(Kind.LARGE_COMMITTEE, committee, needs.mostCommittee()));
        }
        return hints;
    }
}
