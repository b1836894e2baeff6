package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** 任职: somebody's time in one post of a village, how it was filled, and, once it has ended, why and who followed. */
public record Tenure(
        UUID id,
        DivisionCode division,
        UUID cadre,
        CommitteePost post,
        Filling filledBy,
        @Nullable String filledNote,
        LocalDate from,
        @Nullable Ending ending,
        @Nullable UUID successor) {

    /** @throws org.lingtouyan.shared.Refusal TENURE_ENDS_BEFORE_IT_BEGINS */
    public Tenure {
        if (ending != null && !ending.on().isAfter(from)) {
            throw LeadershipRefused.TENURE_ENDS_BEFORE_IT_BEGINS.because().with("field", "on");
        }
    }

    /** A time that begins and has not ended. */
    public static Tenure begun(
            UUID id,
            DivisionCode division,
            UUID cadre,
            CommitteePost post,
            Filling filledBy,
            @Nullable String filledNote,
            LocalDate from) {
        return new Tenure(id, division, cadre, post, filledBy, filledNote, from, null, null);
    }

    /** @throws org.lingtouyan.shared.Refusal TENURE_HAS_ENDED */
    Tenure ended(Ending how, @Nullable UUID next) {
        if (ending != null) {
            throw LeadershipRefused.TENURE_HAS_ENDED.because(ending.on());
        }
        return new Tenure(id, division, cadre, post, filledBy, filledNote, from, how, next);
    }

    /** The same, as a roster tells how the post was filled; what it leaves out stays. */
    Tenure filled(@Nullable Filling how, @Nullable String note) {
        return new Tenure(
                id,
                division,
                cadre,
                post,
                how == null ? filledBy : how,
                note == null ? filledNote : note,
                from,
                ending,
                successor);
    }

    /** Who takes the post on the day it became free. */
    Tenure follower(UUID nextId, UUID nextCadre, Filling how, @Nullable String note, LocalDate on) {
        return begun(nextId, division, nextCadre, post, how, note, on);
    }

    /** The day after the last, if it has ended. */
    @Nullable
    LocalDate to() {
        return ending == null ? null : ending.on();
    }

    boolean overlaps(Tenure other) {
        var to = to();
        var othersTo = other.to();
        return (othersTo == null || from.isBefore(othersTo)) && (to == null || other.from.isBefore(to));
    }

    /** Whether the same person takes the same post on the same day. */
    boolean takesOfficeAs(Tenure other) {
        return cadre.equals(other.cadre) && post == other.post && from.equals(other.from);
    }

    boolean heldOn(LocalDate day) {
        var to = to();
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
