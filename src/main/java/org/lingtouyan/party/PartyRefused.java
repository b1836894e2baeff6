package org.lingtouyan.party;

import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Reason;
import org.lingtouyan.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** Why something of the Party's organisations is not written. */
enum PartyRefused implements Reason {
    PARTY_ID_TAKEN(409),
    PARTY_STALE(412),
    PARENT_UNKNOWN(400),
    PARENT_OF_WRONG_KIND(400),
    OWN_ANCESTOR(409),
    GROUP_NEEDS_BRANCH(400),
    MODE_WITHOUT_CHAIN(400),
    JOINS_NOTHING(400),
    ENDS_BEFORE_IT_BEGINS(400),
    NAME_TAKEN_IN_PLACE(409),
    ORGANISATION_HAS_ENDED(409),
    ORGANISATION_STILL_HAS(409),
    ORGANISATION_UNKNOWN(400),
    CADRE_UNKNOWN(400),
    SECRETARY_IN_POST(409),
    POST_HELD(409),
    POST_IS_OF_THE_TEAM(409),
    TERM_OVERLAPS(409),
    TERM_DUE_BEFORE_ELECTION(400),
    ALREADY_MEMBER(409),
    MEMBER_ELSEWHERE(409),
    MEMBER_NAMED_TWICE(409),
    MEMBER_ADMITTED_OTHERWISE(409),
    MEMBER_HAS_LEFT(409),
    MOVES_TO_ITSELF(400),
    BEFORE_ADMISSION(400),
    ABLE_HAND_ALREADY(409),
    NOT_ON_CHAIN(400),
    HELD_IN_FUTURE(400),
    MORE_THAN_DUE(400),
    LATE_WITHOUT_REASON(400),
    MEETING_HELD_ALREADY(409),
    VENUE_UNKNOWN(400),
    VENUE_NAME_TAKEN(409),
    POSITION_INCOMPLETE(400),
    SERVES_ANOTHER_COUNTY(400),
    CARRIED_BY_NO_CHAIN(400),
    CHAIN_NOT_THERE_THEN(400),
    CHAIN_WAY_UNKNOWN(400),
    HOUSEHOLD_CARRIED_ALREADY(409),
    CARRYING_HAS_ENDED(409),
    CARRIED_IN_NO_SUCH_YEAR(400),
    CARRIED_INCOME_TOLD(409),
    ORGANISATION_STILL_CARRIES(409),
    BRAND_WITHOUT_CHAIN(400),
    BRAND_KIND_UNKNOWN(400),
    BRAND_ALREADY(409),
    NOT_YET(400),
    /** Argument: how many. */
    ORGANISATION_STILL_HAS_MEMBERS(409),
    VENUE_NOTICE_SAYS_NOTHING(400),
    VENUE_NOTICE_ALREADY(409),
    VENUE_NEED_KIND_UNKNOWN(400),
    VENUE_NEED_ANSWERED(409),
    BEFORE_IT_WAS_RAISED(400),
    NOT_A_GROUP(400),
    MEMBERS_ARE_OF_THE_BRANCH(400),
    NOT_OF_THE_BRANCH(400),
    IN_A_GROUP_ALREADY(409),
    LEFT_WITHOUT_DAY_OR_REASON(400),
    WENT_ON_ELSEWHERE(409),
    DEVELOPED_ALREADY(409),
    DEVELOPMENT_IS_OVER(409),
    STAGE_BEFORE_THE_ONE_BEFORE(400),
    CANDIDATE_TOO_SOON(400),
    FULL_TOO_SOON(400),
    REVIEW_WITHOUT_DAY(400),
    REVIEW_OF_ANOTHER_YEAR(400),
    TALKS_WITH_THEMSELVES(400),
    TALKED_THAT_DAY(409),
    NOT_MEMBERS_THAT_DAY(400),
    /** Argument: how many months at the most. */
    DUES_MONTHS_IMPOSSIBLE(400),
    DUES_BEYOND_THE_LIMITS(400),
    DUES_BY_INCOME(400),
    LESS_DUES_BY_DECISION(400),
    DUES_DECIDED_ALREADY(409),
    DUES_OF_A_COUNTY(400),
    AWAY_NOWHERE(400),
    AWAY_FOR_UNKNOWN(400),
    KEEPER_NOT_OF_THE_BRANCH(400),
    AWAY_ALREADY(409),
    AWAY_NO_MORE(409),
    NOT_AWAY_THAT_DAY(400),
    CONTACTED_THAT_DAY(409),
    MEETING_POINT_TWICE(409);

    private final int status;

    PartyRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /**
     * What the database says no to, in the words of the Party: its constraints are named as sentences.
     *
     * @throws DataIntegrityViolationException the same, when it is no writer's fault
     */
    static Refusal of(DataIntegrityViolationException broken) {
        return switch (ConstraintName.of(broken)) {
            case "organisation_is_not_its_own_ancestor" ->
                OWN_ANCESTOR.because().with("field", "parentId");
            case "organisation_is_below_one_of_its_county" ->
                PARENT_UNKNOWN.because().with("field", "parentId");
            case "name_is_used_once_in_a_place" -> NAME_TAKEN_IN_PLACE.because().with("field", "name");
            case "organisation_has_one_secretary_at_a_time" ->
                SECRETARY_IN_POST.because().with("field", "post");
            case "officer_has_one_post_of_an_organisation_at_a_time" ->
                POST_HELD.because().with("field", "cadreId");
            case "terms_of_an_organisation_follow_one_another" ->
                TERM_OVERLAPS.because().with("field", "electedOn");
            case "member_is_in_one_organisation_at_a_time" ->
                MEMBER_ELSEWHERE.because().with("field", "cadreId");
            case "somebody_is_an_able_hand_of_a_county_once" ->
                ABLE_HAND_ALREADY.because().with("field", "cadreId");
            case "branch_holds_a_kind_of_meeting_once_a_day" ->
                MEETING_HELD_ALREADY.because().with("field", "heldOn");
            case "meeting_has_a_point_once" -> MEETING_POINT_TWICE.because().with("field", "points");
            case "venue_has_its_name_once_in_a_place" ->
                VENUE_NAME_TAKEN.because().with("field", "name");
            case "household_is_carried_one_way_by_an_organisation_at_a_time" ->
                HOUSEHOLD_CARRIED_ALREADY.because().with("field", "household");
            case "carried_income_of_a_year_is_told_once" ->
                CARRIED_INCOME_TOLD.because().with("field", "year");
            case "organisation_has_a_brand_of_a_kind_once_at_a_time" ->
                BRAND_ALREADY.because().with("field", "name");
            case "notice_is_read_out_at_a_venue_once_a_day" ->
                VENUE_NOTICE_ALREADY.because().with("field", "on");
            case "somebody_is_in_a_group_once_at_a_time" ->
                IN_A_GROUP_ALREADY.because().with("field", "cadreId");
            case "somebody_is_developed_once_at_a_time" ->
                DEVELOPED_ALREADY.because().with("field", "cadreId");
            case "member_is_away_once_at_a_time" -> AWAY_ALREADY.because().with("field", "cadreId");
            case "somebody_away_is_contacted_in_a_way_once_a_day" ->
                CONTACTED_THAT_DAY.because().with("field", "heldOn");
            case "two_talk_once_a_day" -> TALKED_THAT_DAY.because().with("field", "heldOn");
            case "a_branch_has_one_decision_on_dues_at_a_time", "a_member_pays_in_one_way_at_a_time" ->
                DUES_DECIDED_ALREADY.because().with("field", "from");
            default -> throw broken;
        };
    }
}
