package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;

/**
 * 召回: that somebody posted is to be recalled, as the county proposed it and the sending unit answered. That it was carried out is told by
 * the posting, which ends for that reason.
 *
 * @param answerBy the last day on which the sending unit answers in time
 * @param keptOn when it was decided that who was posted stays
 * @param handling who was held to account and how
 */
public record Recall(
        UUID id,
        DivisionCode divisionCode,
        UUID postingId,
        String ground,
        String detail,
        LocalDate proposedOn,
        LocalDate answerBy,
        @Nullable Answer answer,
        @Nullable LocalDate answeredOn,
        @Nullable String answerNote,
        @Nullable LocalDate keptOn,
        @Nullable String keptNote,
        @Nullable LocalDate handledOn,
        @Nullable String handling,
        int version) {

    static final String GROUNDS = "postingRecall";

    /** For these somebody is held to account, also of the sending unit (弄虚作假、失职的，追究责任; domain §4.1). */
    static final Set<String> TO_BE_HANDLED = Set.of("FALSIFIED", "NEGLECTED");

    /** What the sending unit says. */
    public enum Answer {
        AGREED,
        OBJECTED
    }

    public static Recall proposed(
            UUID id, Posting posting, String ground, String detail, LocalDate on, LocalDate answerBy) {
        return new Recall(
                id,
                posting.division(),
                posting.id(),
                ground,
                detail,
                on,
                answerBy,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    public Recall answered(Answer said, LocalDate on, @Nullable String note) {
        requireFollowing(on);
        if (said == Answer.OBJECTED && note == null) {
            throw PostingRefused.RECALL_OBJECTED_WITHOUT_REASON.because().with("field", "note");
        }
        return new Recall(
                id,
                divisionCode,
                postingId,
                ground,
                detail,
                proposedOn,
                answerBy,
                said,
                on,
                note,
                keptOn,
                keptNote,
                handledOn,
                handling,
                version);
    }

    Recall kept(LocalDate on, String why) {
        requireFollowing(on);
        return new Recall(
                id,
                divisionCode,
                postingId,
                ground,
                detail,
                proposedOn,
                answerBy,
                answer,
                answeredOn,
                answerNote,
                on,
                why,
                handledOn,
                handling,
                version);
    }

    Recall handled(LocalDate on, String how) {
        requireFollowing(on);
        return new Recall(
                id,
                divisionCode,
                postingId,
                ground,
                detail,
                proposedOn,
                answerBy,
                answer,
                answeredOn,
                answerNote,
                keptOn,
                keptNote,
                on,
                how,
                version);
    }

    boolean proposesTheSame(Recall told) {
        return postingId.equals(told.postingId)
                && ground.equals(told.ground)
                && detail.equals(told.detail)
                && proposedOn.equals(told.proposedOn);
    }

    private void requireFollowing(LocalDate on) {
        if (on.isBefore(proposedOn) || on.isAfter(Here.today())) {
            throw PostingRefused.RECALL_DAY_IMPOSSIBLE.because(proposedOn).with("field", "on");
        }
    }
}
