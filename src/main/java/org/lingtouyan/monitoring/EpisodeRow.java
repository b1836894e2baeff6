package org.lingtouyan.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A case as its table holds it. */
record EpisodeRow(
        UUID id,
        DivisionCode divisionCode,
        UUID householdId,
        Source source,
        LocalDate reportedOn,
        @Nullable UUID cadreId,
        @Nullable String department,
        List<String> risks,
        String text,
        @Nullable UUID previousId,
        State state,
        @Nullable String kind,
        boolean green,
        LocalDate stepOn,
        @Nullable LocalDate dueOn,
        LocalDate decideBy,
        @Nullable LocalDate heldUntil,
        @Nullable LocalDate visitedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate includedOn,
        @Nullable LocalDate helpedOn,
        @Nullable LocalDate removalOn,
        @Nullable LocalDate removedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        int version) {

    static EpisodeRow of(Episode episode) {
        var clue = episode.clue();
        var course = episode.course();
        var days = course.days();
        boolean excluded = course.state() == State.EXCLUDED;
        return new EpisodeRow(
                clue.id(),
                clue.division(),
                clue.household(),
                clue.source(),
                clue.on(),
                clue.cadre(),
                clue.department(),
                clue.risks(),
                clue.text(),
                episode.previous(),
                course.state(),
                course.kind(),
                course.green(),
                course.stepOn(),
                episode.dueOn(),
                course.decideBy(),
                course.heldUntil(),
                days.visited(),
                days.decided(),
                days.included(),
                days.helped(),
                days.removal(),
                days.removed(),
                episode.from(),
                excluded ? days.decided() : null,
                excluded ? "EXCLUDED" : null,
                episode.version());
    }

    Episode episode() {
        return new Episode(
                new Clue(id, divisionCode, householdId, source, reportedOn, cadreId, department, risks, text),
                new Course(
                        state,
                        kind,
                        green,
                        stepOn,
                        decideBy,
                        heldUntil,
                        new Days(visitedOn, decidedOn, includedOn, helpedOn, removalOn, removedOn)),
                previousId,
                validFrom,
                "MOVED".equals(endReason),
                dueOn,
                version);
    }
}
