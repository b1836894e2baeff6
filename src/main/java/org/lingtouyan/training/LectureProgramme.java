package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * What somebody goes out to talk about (百堂党课下基层): a topic with its lecturer, for whom it is meant, and how often it is to be given.
 *
 * @param divisionCode whose programme it is; those below give lectures of it as well
 * @param audience by the code of the list {@code trainingAudience}
 * @param languages in which the material is there, codes of the list {@code language}
 */
public record LectureProgramme(
        UUID id,
        DivisionCode divisionCode,
        String topic,
        UUID lecturerId,
        String audience,
        List<String> languages,
        @Nullable Integer planned,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    public LectureProgramme {
        languages = List.copyOf(languages);
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw TrainingRefused.PROGRAMME_ENDS_BEFORE_IT_BEGINS.because().with("field", "validTo");
        }
    }

    boolean runsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether lectures of it may be given there: in its own place or below, or where it lies itself below the place. */
    boolean reaches(DivisionCode place) {
        return divisionCode.contains(place) || place.contains(divisionCode);
    }

    LectureProgramme asOf(int now) {
        return new LectureProgramme(
                id, divisionCode, topic, lecturerId, audience, languages, planned, validFrom, validTo, now);
    }
}
