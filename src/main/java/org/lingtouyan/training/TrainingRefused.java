package org.lingtouyan.training;

import org.lingtouyan.shared.Reason;

/** Why a course, an attendance or a lecture is not entered. */
enum TrainingRefused implements Reason {
    COURSE_ID_TAKEN(409),
    COURSE_STALE(412),
    COURSE_ENDS_BEFORE_IT_BEGINS(400),
    COURSE_AUDIENCE_UNKNOWN(400),
    TRAINEE_UNKNOWN(400),
    TRAINING_RESULT_UNKNOWN(400),
    TALENT_ID_TAKEN(409),
    TALENT_STALE(412),
    TALENT_ALREADY(409),
    TALENT_KIND_UNKNOWN(400),
    TALENT_ENDS_BEFORE_IT_BEGINS(400),
    HOUSEHOLD_LED_ALREADY(409),
    LED_HOUSEHOLD_UNKNOWN(400),
    LECTURE_GOES_BY_A_PROGRAMME(400),
    PROGRAMME_ENDS_BEFORE_IT_BEGINS(400),
    PROGRAMME_HAS_LECTURES(409),
    LECTURE_ID_TAKEN(409),
    LECTURE_STALE(412),
    LECTURE_GIVEN_ALREADY(409),
    LECTURE_IN_FUTURE(400),
    LECTURE_OUTSIDE_PROGRAMME(400),
    LECTURE_NOBODY_CAME(400),
    LECTURE_MORE_NAMED_THAN_CAME(400),
    LECTURE_LATE_WITHOUT_REASON(400),
    LECTURE_VENUE_UNKNOWN(400),
    LECTURE_LANGUAGE_UNKNOWN(400),
    LECTURE_STAYS_WHERE_IT_WAS(400),
    LECTURER_UNKNOWN(400);

    private final int status;

    TrainingRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
