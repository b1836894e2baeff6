package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * Somebody on the way to becoming a member of an organisation (发展党员): when they applied, became an activist and a candidate.
 * The days of admission and of the end of the time on trial are those of the membership.
 */
public record Development(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID cadreId,
        LocalDate appliedOn,
        @Nullable LocalDate activistOn,
        @Nullable LocalDate objectOn,
        @Nullable LocalDate validTo,
        @Nullable End endReason,
        @Nullable String stoppedBecause,
        int version) {

    /** 申请人, 积极分子, 发展对象, 预备党员. */
    enum Stage {
        APPLICANT,
        ACTIVIST,
        OBJECT,
        PROBATION
    }

    /** Why somebody is no longer on the way here: it was stopped, or their village went on in another. */
    public enum End {
        STOPPED,
        MOVED
    }

    /** Somebody who has applied, and has come as far as that. */
    public static Development begun(
            UUID id,
            Organisation in,
            UUID cadre,
            LocalDate appliedOn,
            @Nullable LocalDate activistOn,
            @Nullable LocalDate objectOn) {
        return new Development(
                id, in.divisionCode(), in.id(), cadre, appliedOn, activistOn, objectOn, null, null, null, 1);
    }

    Development reached(LocalDate applied, @Nullable LocalDate activist, @Nullable LocalDate object, int asOfVersion) {
        return new Development(
                id,
                divisionCode,
                organisationId,
                cadreId,
                applied,
                activist,
                object,
                validTo,
                endReason,
                stoppedBecause,
                asOfVersion);
    }

    Development stopped(LocalDate on, String because, int asOfVersion) {
        if (validTo != null) {
            throw PartyRefused.DEVELOPMENT_IS_OVER.because();
        }
        if (!on.isAfter(last())) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "on");
        }
        return new Development(
                id,
                divisionCode,
                organisationId,
                cadreId,
                appliedOn,
                activistOn,
                objectOn,
                on,
                End.STOPPED,
                because,
                asOfVersion);
    }

    boolean isSame(Development told) {
        return equals(new Development(
                told.id,
                told.divisionCode,
                told.organisationId,
                told.cadreId,
                told.appliedOn,
                told.activistOn,
                told.objectOn,
                told.validTo,
                told.endReason,
                told.stoppedBecause,
                version));
    }

    /** @throws org.lingtouyan.shared.Refusal naming the day that does not follow the one before, or follows it too soon */
    void requireSound(int monthsAsActivist, LocalDate today) {
        if (last().isAfter(today)) {
            throw PartyRefused.NOT_YET.because().with("field", lastField());
        }
        if (activistOn != null && activistOn.isBefore(appliedOn)) {
            throw PartyRefused.STAGE_BEFORE_THE_ONE_BEFORE.because().with("field", "activistOn");
        }
        if (objectOn == null) {
            return;
        }
        if (activistOn == null || !objectOn.isAfter(activistOn)) {
            throw PartyRefused.STAGE_BEFORE_THE_ONE_BEFORE.because().with("field", "objectOn");
        }
        if (objectOn.isBefore(activistOn.plusMonths(monthsAsActivist))) {
            throw PartyRefused.CANDIDATE_TOO_SOON
                    .because(monthsAsActivist, activistOn.plusMonths(monthsAsActivist))
                    .with("field", "objectOn");
        }
    }

    private LocalDate last() {
        return objectOn != null ? objectOn : activistOn != null ? activistOn : appliedOn;
    }

    private String lastField() {
        return objectOn != null ? "objectOn" : activistOn != null ? "activistOn" : "appliedOn";
    }
}
