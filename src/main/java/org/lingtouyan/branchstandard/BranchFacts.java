package org.lingtouyan.branchstandard;

/** What the records show of a branch on a day; meetings are those of the twelve months before it. */
record BranchFacts(
        boolean placed,
        int members,
        int groups,
        int chainOrganisations,
        int officers,
        boolean secretary,
        int sharedPosts,
        int daysOfTerm,
        int admitted,
        int membersMeetings,
        int committeeMeetings,
        int groupMeetings,
        int lectures,
        int partyDays,
        int lifeMeetings,
        int reviews,
        int meetings,
        int late,
        int chainMembers,
        int ableHands,
        int venues,
        int reserves,
        int firstSecretaries,
        int targets,
        int pairedMembers) {}
