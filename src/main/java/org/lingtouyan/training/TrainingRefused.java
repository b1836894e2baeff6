package org.lingtouyan.training;

import org.lingtouyan.shared.Reason;

/** Why a course or an attendance is not entered. */
enum TrainingRefused implements Reason {
    COURSE_ID_TAKEN(409),
    COURSE_STALE(412),
    COURSE_ENDS_BEFORE_IT_BEGINS(400),
    COURSE_AUDIENCE_UNKNOWN(400),
    TRAINEE_UNKNOWN(400),
    TRAINING_RESULT_UNKNOWN(400);

    private final int status;

    TrainingRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
