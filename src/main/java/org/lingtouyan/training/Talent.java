package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * Somebody in the register of local talent (乡土人才).
 *
 * @param kind by the code of the list {@code localTalent}
 * @param skill what they are good at, in the words of the place
 * @param base the base at which they work or were trained
 */
public record Talent(
        UUID id,
        DivisionCode divisionCode,
        UUID cadreId,
        String kind,
        @Nullable String skill,
        @Nullable String base,
        @Nullable String project,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /**
     * That one leads a household to better earnings (带动).
     *
     * @param divisionCode the village of the household
     * @param how what they do for it, in the words of the place
     */
    public record Led(
            UUID id,
            DivisionCode divisionCode,
            UUID cadreId,
            UUID householdId,
            @Nullable String how,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version) {

        /** @throws org.lingtouyan.shared.Refusal TALENT_ENDS_BEFORE_IT_BEGINS */
        Led until(LocalDate day) {
            requireAfter(day, validFrom);
            return new Led(id, divisionCode, cadreId, householdId, how, validFrom, day, version);
        }
    }

    /** @throws org.lingtouyan.shared.Refusal TALENT_ENDS_BEFORE_IT_BEGINS */
    Talent until(LocalDate day, int asOfVersion) {
        requireAfter(day, validFrom);
        return new Talent(id, divisionCode, cadreId, kind, skill, base, project, validFrom, day, asOfVersion);
    }

    /** The same person at the same place, as is told now. */
    Talent as(
            String nowKind,
            @Nullable String nowSkill,
            @Nullable String nowBase,
            @Nullable String nowProject,
            int asOf) {
        return new Talent(id, divisionCode, cadreId, nowKind, nowSkill, nowBase, nowProject, validFrom, validTo, asOf);
    }

    /** The same of that person. */
    Talent of(UUID cadre) {
        return new Talent(id, divisionCode, cadre, kind, skill, base, project, validFrom, validTo, version);
    }

    /** Whether it says the same, whatever its version. */
    boolean isSame(Talent told) {
        return id.equals(told.id)
                && divisionCode.equals(told.divisionCode)
                && cadreId.equals(told.cadreId)
                && validFrom.equals(told.validFrom)
                && saysSame(told);
    }

    /** Whether it says the same of the same person. */
    boolean saysSame(Talent told) {
        return kind.equals(told.kind)
                && Objects.equals(skill, told.skill)
                && Objects.equals(base, told.base)
                && Objects.equals(project, told.project);
    }

    private static void requireAfter(LocalDate day, LocalDate begun) {
        if (!day.isAfter(begun)) {
            throw TrainingRefused.TALENT_ENDS_BEFORE_IT_BEGINS.because().with("field", "on");
        }
    }
}
