package org.lingtouyan.branchstandard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One standard of a catalogue: what a branch should be, how that is checked and how many points it is worth.
 *
 * @param shows the criterion of the screening of village teams (list {@code teamWeakness}) that stands where it is unmet
 */
record Standard(
        UUID id,
        UUID editionId,
        @JsonProperty("class") int classNumber,
        String classLabel,
        String classLabelEn,
        String code,
        String label,
        String labelEn,
        Check checked,
        @Nullable Rule rule,
        @Nullable String mapsTo,
        BigDecimal points,
        @Nullable String basis,
        @Nullable String basisEn,
        @Nullable String frequency,
        @Nullable String frequencyEn,
        @Nullable String scorer,
        @Nullable String scorerEn,
        @Nullable String shows) {

    /** How it is checked: by the records, by paper, on the spot. */
    enum Check {
        COMPUTED,
        PAPER,
        ON_SPOT
    }

    /**
     * The same with what a sheet leaves out: the criterion it shows, and the English where the Chinese is as it was. A sheet without
     * English columns takes no translation away, and none outlives the words it translated.
     */
    Standard keeping(Standard held) {
        return new Standard(
                id,
                editionId,
                classNumber,
                classLabel,
                classLabelEn.equals(classLabel) && classLabel.equals(held.classLabel)
                        ? held.classLabelEn
                        : classLabelEn,
                code,
                label,
                labelEn.equals(label) && label.equals(held.label) ? held.labelEn : labelEn,
                checked,
                rule,
                mapsTo,
                points,
                basis,
                english(basisEn, basis, held.basisEn, held.basis),
                frequency,
                english(frequencyEn, frequency, held.frequencyEn, held.frequency),
                scorer,
                english(scorerEn, scorer, held.scorerEn, held.scorer),
                shows == null ? held.shows : shows);
    }

    /** As part of an edition, under an id of its own. */
    Standard of(UUID edition, UUID own) {
        return new Standard(
                own,
                edition,
                classNumber,
                classLabel,
                classLabelEn,
                code,
                label,
                labelEn,
                checked,
                rule,
                mapsTo,
                points,
                basis,
                basisEn,
                frequency,
                frequencyEn,
                scorer,
                scorerEn,
                shows);
    }

    /** Whether both say the same, whatever edition they are of. */
    boolean saysAs(Standard other) {
        return points.compareTo(other.points) == 0 && withPointsOf(other).equals(other);
    }

    private Standard withPointsOf(Standard other) {
        return new Standard(
                other.id,
                other.editionId,
                classNumber,
                classLabel,
                classLabelEn,
                code,
                label,
                labelEn,
                checked,
                rule,
                mapsTo,
                other.points,
                basis,
                basisEn,
                frequency,
                frequencyEn,
                scorer,
                scorerEn,
                shows);
    }

    private static @Nullable String english(
            @Nullable String told,
            @Nullable String chinese,
            @Nullable String heldEnglish,
            @Nullable String heldChinese) {
        return told == null && Objects.equals(chinese, heldChinese) ? heldEnglish : told;
    }
}
