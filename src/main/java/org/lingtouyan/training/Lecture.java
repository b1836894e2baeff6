package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A lecture of a programme as it was given where the people are: at a venue, or in a village without one.
 *
 * @param divisionCode where it was given: of a lecture at a venue the place of the venue
 * @param topic of the programme, which may not be seen where the lecture was given; so is the audience
 * @param lecturerId who gave it: the lecturer of the programme or whoever stood in
 * @param place in the words of the place: a winter pasture, somebody's tent
 * @param languages in which it was given; none said means Chinese
 * @param members how many Party members came
 * @param others how many others came
 */
public record Lecture(
        UUID id,
        DivisionCode divisionCode,
        UUID programmeId,
        String topic,
        String audience,
        UUID lecturerId,
        LocalDate heldOn,
        @Nullable UUID venueId,
        @Nullable String place,
        List<String> languages,
        int members,
        int others,
        @Nullable String lateBecause,
        int version) {

    public Lecture {
        languages = List.copyOf(languages);
    }

    /** Somebody who came and is known by name. */
    public record Listener(UUID id, DivisionCode divisionCode, UUID lectureId, UUID cadreId, int version) {}

    /** What is told of a lecture; the rest is the programme's or the venue's. */
    record Told(
            UUID id,
            DivisionCode division,
            UUID programme,
            @Nullable UUID lecturer,
            LocalDate heldOn,
            @Nullable UUID venue,
            @Nullable String place,
            List<String> languages,
            int members,
            int others,
            @Nullable String lateBecause) {

        Lecture of(LectureProgramme held, DivisionCode where, int version) {
            return new Lecture(
                    id,
                    where,
                    held.id(),
                    held.topic(),
                    held.audience(),
                    lecturer == null ? held.lecturerId() : lecturer,
                    heldOn,
                    venue,
                    place,
                    languages,
                    members,
                    others,
                    lateBecause,
                    version);
        }
    }

    /** Whether it was given at the same venue, or place without one, on the same day. */
    boolean isWhereAndWhen(Lecture other) {
        return divisionCode.equals(other.divisionCode)
                && heldOn.equals(other.heldOn)
                && Objects.equals(venueId, other.venueId);
    }

    /** The same lecture under the id and version under which it is held. */
    Lecture as(UUID held, int now) {
        return new Lecture(
                held,
                divisionCode,
                programmeId,
                topic,
                audience,
                lecturerId,
                heldOn,
                venueId,
                place,
                languages,
                members,
                others,
                lateBecause,
                now);
    }

    /** @throws org.lingtouyan.shared.Refusal naming the field that does not fit */
    void requireSound(LectureProgramme programme, LocalDate today, int daysWithoutReason, int named) {
        if (heldOn.isAfter(today)) {
            throw TrainingRefused.LECTURE_IN_FUTURE.because().with("field", "heldOn");
        }
        if (!programme.runsOn(heldOn)) {
            throw TrainingRefused.LECTURE_OUTSIDE_PROGRAMME.because().with("field", "heldOn");
        }
        if (members + others == 0) {
            throw TrainingRefused.LECTURE_NOBODY_CAME.because().with("field", "members");
        }
        if (named > members) {
            throw TrainingRefused.LECTURE_MORE_NAMED_THAN_CAME.because(named).with("field", "members");
        }
        if (lateBecause == null && heldOn.plusDays(daysWithoutReason).isBefore(today)) {
            throw TrainingRefused.LECTURE_LATE_WITHOUT_REASON
                    .because(daysWithoutReason)
                    .with("field", "lateBecause");
        }
    }
}
