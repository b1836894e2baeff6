package org.lingtouyan.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A class that people come to.
 *
 * @param division whose course it is: the province's, a city's, a county's, a township's or a village's
 * @param audience whom it is for, by the code of the list {@code trainingAudience}
 * @param outside whether it is held outside the province
 */
public record Course(
        UUID id,
        DivisionCode division,
        Kind kind,
        String name,
        String audience,
        @Nullable String organiser,
        LocalDate begins,
        LocalDate ends,
        @Nullable String heldAt,
        boolean outside) {

    /** A class people come to; a lecture only as it was entered before {@link LectureProgramme} had a place of its own. */
    public enum Kind {
        CLASS,
        LECTURE
    }

    public Course {
        if (ends.isBefore(begins)) {
            throw TrainingRefused.COURSE_ENDS_BEFORE_IT_BEGINS.because().with("field", "ends");
        }
    }

    /** First and last included. */
    long days() {
        return ChronoUnit.DAYS.between(begins, ends) + 1;
    }

    /** From the last day on it can be told who came. */
    boolean over(LocalDate today) {
        return !today.isBefore(ends);
    }
}
