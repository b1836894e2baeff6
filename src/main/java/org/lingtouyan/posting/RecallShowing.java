package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.RecallTable.OfPosting;
import org.lingtouyan.shared.Here;
import org.springframework.stereotype.Component;

/** Recalls as people read them: with whose they are and where they stand. */
@Component
class RecallShowing {

    private static final String CARRIED_OUT = "RECALLED";

    private final PostingShowing postings;
    private final Divisions divisions;

    RecallShowing(PostingShowing postings, Divisions divisions) {
        this.postings = postings;
        this.divisions = divisions;
    }

    /** Where a recall stands. */
    enum Stage {
        ASKED,
        /** The sending unit has not answered in time. */
        OVERDUE,
        AGREED,
        OBJECTED,
        KEPT,
        RECALLED,
        /** The posting ended for another reason. */
        LEFT
    }

    /** {@code unhandled}: somebody is to be held to account and nobody has been. */
    record ListedRecall(
            UUID id,
            UUID posting,
            DivisionCode division,
            String place,
            @Nullable String name,
            String role,
            String sendingUnit,
            String ground,
            String detail,
            LocalDate proposedOn,
            LocalDate answerBy,
            Recall.@Nullable Answer answer,
            @Nullable LocalDate answeredOn,
            @Nullable String answerNote,
            Stage stage,
            @Nullable LocalDate decidedOn,
            @Nullable String keptNote,
            boolean unhandled,
            @Nullable LocalDate handledOn,
            @Nullable String handling,
            int version) {}

    List<ListedRecall> listed(List<OfPosting> found) {
        var names = postings.names(found.stream().map(OfPosting::cadreId).toList());
        return found.stream().map(one -> listed(one, names.get(one.cadreId()))).toList();
    }

    private ListedRecall listed(OfPosting one, @Nullable String name) {
        var recall = one.recall();
        return new ListedRecall(
                recall.id(),
                recall.postingId(),
                recall.divisionCode(),
                divisions.pathText(recall.divisionCode()),
                name,
                one.role(),
                one.sendingUnit(),
                recall.ground(),
                recall.detail(),
                recall.proposedOn(),
                recall.answerBy(),
                recall.answer(),
                recall.answeredOn(),
                recall.answerNote(),
                stage(one),
                recall.keptOn() == null ? one.endedOn() : recall.keptOn(),
                recall.keptNote(),
                Recall.TO_BE_HANDLED.contains(recall.ground()) && recall.handledOn() == null && recall.keptOn() == null,
                recall.handledOn(),
                recall.handling(),
                recall.version());
    }

    private static Stage stage(OfPosting one) {
        var recall = one.recall();
        if (recall.keptOn() != null) {
            return Stage.KEPT;
        }
        if (one.endedOn() != null) {
            return CARRIED_OUT.equals(one.endReason()) ? Stage.RECALLED : Stage.LEFT;
        }
        if (recall.answer() != null) {
            return recall.answer() == Recall.Answer.AGREED ? Stage.AGREED : Stage.OBJECTED;
        }
        return recall.answerBy().isBefore(Here.today()) ? Stage.OVERDUE : Stage.ASKED;
    }
}
