package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/** One round of looking at a branch: by itself, by the township, by the county. */
record Assessment(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID editionId,
        Stage stage,
        LocalDate begunOn,
        @Nullable LocalDate doneOn,
        int version) {

    /** Who is to say next; {@code DONE} when the county has. */
    enum Stage {
        SELF,
        TOWNSHIP,
        COUNTY,
        DONE;

        Stage next() {
            return values()[ordinal() + 1];
        }

        /** Whether somebody whose area is of that level may speak at this stage: the township's is no village's to say. */
        boolean isOf(Level area) {
            return switch (this) {
                case SELF -> true;
                case TOWNSHIP -> area.compareTo(Level.TOWNSHIP) <= 0;
                case COUNTY -> area.compareTo(Level.COUNTY) <= 0;
                case DONE -> false;
            };
        }
    }

    /** What was found of a standard at a stage; of a computed one what was held and needed. */
    record Answer(
            UUID id,
            DivisionCode divisionCode,
            UUID assessmentId,
            UUID standardId,
            Stage stage,
            boolean met,
            @Nullable Integer held,
            @Nullable Integer needed,
            @Nullable String note,
            LocalDate answeredOn,
            int version) {}

    /** Who closed a stage. */
    record ClosedStage(
            UUID id,
            DivisionCode divisionCode,
            UUID assessmentId,
            Stage stage,
            UUID closedBy,
            LocalDate closedOn,
            int version) {}

    Assessment closed(LocalDate day) {
        var next = stage.next();
        return new Assessment(
                id, divisionCode, organisationId, editionId, next, begunOn, next == Stage.DONE ? day : null, version);
    }
}
