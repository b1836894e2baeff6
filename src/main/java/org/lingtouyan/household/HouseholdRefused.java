package org.lingtouyan.household;

import org.lingtouyan.shared.Reason;

/** Every reason for which a record of the register is not taken, or not changed. */
enum HouseholdRefused implements Reason {
    VALUE_MISSING(400),
    UNKNOWN_CODE(400),
    INVALID_DATE(400),
    INVALID_NUMBER(400),
    INVALID_PHONE(400),
    INVALID_ID(400),
    INVALID_MODE(400),
    TOO_LONG(400),
    TOO_MANY_OTHER_CAUSES(400),
    /** Argument: how many may be chosen. */
    TOO_MANY_CHOICES(400),
    TWO_HEADS(400),
    SAME_MEMBER_TWICE(400),
    NOT_A_VILLAGE(400),
    MASKED_VALUE(400),
    IN_THE_FUTURE(400),
    BEFORE_REGISTRATION(400),
    REGISTRATION_DAY_NEEDS_CORRECTION(400),
    DIVISION_IS_FIXED(400),
    INVALID_YEAR(400),
    ID_TAKEN(409),
    NUMBER_TAKEN(409),
    NUMBER_TAKEN_ELSEWHERE(409),
    IDENTITY_TAKEN(409),
    IDENTITY_TAKEN_ELSEWHERE(409),
    PERSON_IN_ANOTHER_HOUSEHOLD(409),
    PERSON_NOT_A_MEMBER(409),
    MOVES_OUT_OF_AREA(403),
    MOVES_NOWHERE(400),
    HOUSEHOLD_VOIDED(409),
    /** Arguments: the day, and where it lives now. */
    HOUSEHOLD_MOVED(409),
    /** Argument: the day. */
    HOUSEHOLD_MERGED(409),
    MERGE_OF_ONE(400),
    /** Likely duplicates are looked for in one county. */
    COUNTY_NEEDED(400),
    MERGE_OF_TWO_COUNTIES(400),
    /** Somebody changed one of the two since they were compared. */
    MERGE_STALE(412),
    /** Argument: on what the two differ. */
    MERGE_NOT_CHOSEN(400),
    /** The one to be closed is in a household today, the one to be kept is not. */
    MERGE_OF_WHO_STAYS(409),
    /** Argument: the last day. */
    MERGE_TOO_OLD(409),
    /** Arguments: what was changed, when last. */
    MERGE_CHANGED_SINCE(409),
    /** Arguments: the year. What is to be taken back from its account is not in it any more. */
    INCOME_HOLDS_LESS(409),
    /** Somebody told of that village and year meanwhile. */
    RURAL_POPULATION_STALE(412),
    RURAL_POPULATION_OF_OFFICES(403),
    /** Argument: the first year of the record. */
    RURAL_POPULATION_YEAR(400),
    /** Argument: the only year that counts by the rule of the province. */
    RURAL_POPULATION_FROZEN(409),
    /** The village has ended. */
    DIVISION_ENDED(409),
    STALE(412);

    private final int status;

    HouseholdRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
