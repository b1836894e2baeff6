package org.lingtouyan.training;

import org.lingtouyan.shared.Reason;

/** Why a course or an attendance is not entered. */
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
    LED_HOUSEHOLD_UNKNOWN(400);

    private final int status;

    TrainingRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
